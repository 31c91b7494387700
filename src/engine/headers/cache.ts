import { isCached } from '../advise/times/rate-limit.ts'
import type { Response } from '../model.ts'

/** What a cache says of its part in the response; several caches are listed, the one nearest to you last. */
export function cacheMeaning(value: string): string | null {
  if (/^error from cloudfront/i.test(value)) return 'An error, of CloudFront itself or of the server behind it.'
  if (isHit(value)) return 'A cache had it: this request did not reach the API.'
  return isMiss.test(lastOf(value)) ? 'No cache had it: the request was passed on.' : null
}

/** The response is a kept one: a cache says so itself, or it has an age. */
export const isFromCache = ({ headers }: Response): boolean =>
  isCached(headers) || headers.some(([name, value]) => cacheHeaders.test(name) && isHit(value))

/** `cache-status` is RFC 9211's. */
const cacheHeaders = /^(?:x-cache|cf-cache-status|cache-status|x-vercel-cache|x-proxy-cache|x-cache-status)$/

const isHit = (value: string) => /(?:^|[\s;])(?:tcp_(?:mem_)?)?(?:hit|stale|updating)\b(?!=\?0)/i.test(lastOf(value))

const isMiss = /(?:^|[\s;])(?:tcp_)?(?:miss|expired|dynamic|bypass|pass|fwd=[\w-]+)\b/i

const lastOf = (value: string) => value.slice(0, 1000).split(',').at(-1) ?? ''
