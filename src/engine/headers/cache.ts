import { isCached } from '../advise/times/rate-limit.ts'
import type { Response } from '../model.ts'

/** What a cache says about the response; of several caches in the list, the one nearest to you is last. */
export function cacheMeaning(value: string): string | null {
  if (/^error from cloudfront/i.test(value)) return 'An error from CloudFront itself or from the server behind it.'
  if (isHit(value)) return "The response is from a cache: this request didn't reach the API."
  return isMiss.test(lastOf(value)) ? 'The response is not from a cache: the request was passed on.' : null
}

/** Whether the response is from a cache: a header says so, or it has an age. */
export const isFromCache = ({ headers }: Response): boolean =>
  isCached(headers) || headers.some(([name, value]) => cacheHeaders.test(name) && isHit(value))

/** `cache-status` is RFC 9211's. */
const cacheHeaders = /^(?:x-cache|cf-cache-status|cache-status|x-vercel-cache|x-proxy-cache|x-cache-status)$/

const isHit = (value: string) => /(?:^|[\s;])(?:tcp_(?:mem_)?)?(?:hit|stale|updating)\b(?!=\?0)/i.test(lastOf(value))

const isMiss = /(?:^|[\s;])(?:tcp_)?(?:miss|expired|dynamic|bypass|pass|fwd=[\w-]+)\b/i

const lastOf = (value: string) => value.slice(0, 1000).split(',').at(-1) ?? ''
