import type { Origin } from '../model.ts'
import { cdns } from './cdns.ts'
import type { Seen } from './emitter.ts'
import { emitters } from './emitters.ts'
import { firstMark, intermediary, locate, markSign, serverSign, type OriginSource } from './seen.ts'
import { isOwnServer } from './ways-through.ts'

/** A page that few others write too, unless `Server` names a program that isn't known to pass responses on. */
export function bySharedMark(seen: Seen, source: OriginSource): Origin | null {
  const isOther = !byServerField(seen) && isOwnServer(seen.header('server'))
  for (const emitter of isOther ? [] : emitters) {
    const text = firstMark(emitter.sharedMarks ?? [], seen.body)
    if (text !== null)
      return intermediary(emitter, seen, [markSign(emitter.name, text, source), ...serverSign(emitter, seen, source)])
  }
  return null
}

/** The title and the centered heading of nginx's pages, without the line and the name that nginx puts below them. */
const stockPage = /<center><h1>\d{3} [A-Za-z][A-Za-z -]{2,40}<\/h1><\/center>/

/** The `Server` header decides whose page an unsigned one is; without it, it is from an AWS load balancer, which omits the signature. */
export function byUnsignedPage(seen: Seen, source: OriginSource): Origin | null {
  const text = seen.body.length < 2000 ? firstMark([stockPage], seen.body) : null
  if (text === null) return null
  // A CDN signs its own pages, and passes those of others on.
  const byServer = cdns.some(({ server }) => server?.test(seen.header('server') ?? ''))
    ? undefined
    : byServerField(seen)
  const isWhole = /<\/body>|<\/html>/i.test(seen.body)
  const emitter = byServer ?? emitters.find(({ name }) => name === (isWhole ? 'AWS load balancer' : 'nginx'))
  if (!emitter) return null
  const what = isWhole
    ? "the page is nginx's without its signature, as AWS load balancers and modified servers send it"
    : "the page begins like nginx's"
  return intermediary(emitter, seen, [
    { text: what, weight: byServer ? 40 : 30, span: locate(text, source) },
    ...serverSign(emitter, seen, source),
  ])
}

const byServerField = ({ header }: Seen) => {
  const value = header('server')
  return value === undefined ? undefined : emitters.find(({ server }) => server?.test(value))
}

/**
 * Those that leave the API's `Server` header as it is, and set their own name only on responses that they wrote themselves. nginx, Envoy and
 * Cloudflare set theirs on every response.
 */
const ownNames = /^(?:varnish|awselb|cloudfront|akamaighost|squid|kong|haproxy|microsoft-azure-application-gateway)\b/i

/** A failure in plain text from one that signs only its own responses. */
export function byOwnName(seen: Seen, source: OriginSource): Origin | null {
  const { status, body } = seen
  const isFailure = status !== null && status >= 500
  if (!isFailure || body === '' || !ownNames.test(seen.header('server') ?? '')) return null
  const emitter = byServerField(seen)
  if (!emitter) return null
  return intermediary(emitter, seen, [
    { text: `the body isn't an API's, and ${emitter.name} signs only what it wrote itself`, weight: 30, span: null },
    ...serverSign(emitter, seen, source),
  ])
}

/** Statuses that proxies send themselves. Not 500: applications send it without a body. */
const proxyStatuses = new Set([403, 502, 503, 504])

/** An error without a body, with a status that proxies send and a proxy's `Server`: only probable, and the meaning says so. */
export function byEmptyBody(seen: Seen, source: OriginSource): Origin | null {
  const { status, body } = seen
  // The response had a body, which the paste leaves out.
  if (/^[1-9]/.test(seen.header('content-length') ?? '')) return null
  const emitter =
    body === '' && status !== null && (proxyStatuses.has(status) || status > 504) ? byServerField(seen) : undefined
  if (!emitter) return null
  const origin = intermediary(emitter, seen, [
    { text: `proxies send a ${status} without a body`, weight: 10, span: null },
    ...serverSign(emitter, seen, source),
  ])
  return origin.kind === 'intermediary'
    ? {
        ...origin,
        meaning: `This is probable, not certain: the body is empty, and only the \`server\` header indicates it. ${origin.meaning}`,
      }
    : origin
}
