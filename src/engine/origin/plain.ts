import { isObject, isText } from '../json.ts'
import type { Json, Origin } from '../model.ts'
import { statusFacts } from '../statuses.ts'
import type { Seen } from './emitter.ts'
import { gatewayMeanings } from './gateway-meaning.ts'
import { nginxSigns } from './nginx-signs.ts'
import { firstMark, intermediary, markSign, serverSign, type OriginSource } from './seen.ts'

/**
 * Who wrote the response, in the cases that need no look at what the many proxies, networks and hosts write: an object in JSON without
 * any of their members, nginx's own page for a server that did not answer, a status or a code alone, a head without a body. `null` in every other.
 */
export function plainOrigin(seen: Seen, source: OriginSource): Origin | null {
  if (source.response.headers.some(([name]) => ownHeaders.test(name))) return null
  if (isObject(source.json)) return seen.body.startsWith('<') || mayBeGateway(source.json) ? null : bodyIsJson
  if (source.json !== undefined) return null
  if (nginxPage.test(seen.body.slice(0, 4000))) return byNginx(seen, source)
  const isBare = seen.body === '' ? seen.header('server') === undefined : bare.test(seen.body.slice(0, 200))
  return isBare && !ownStatuses.has(seen.status) ? unknown(seen) : null
}

/** Header fields that an intermediary writes only on what it answers by itself; those of `emitters.ts`. */
export const ownHeaders =
  /^(?:cf-(?:error-type|error-origin|mitigated)|x-(?:azure-externalerror|kong-response-latency|vercel-error|render-routing|squid-error|envoy-(?:ratelimited|overloaded|local-overloaded)))$/

/** The body has members that a gateway's own answers have, or is nothing but a sentence, as many of those are. */
function mayBeGateway(json: { [key: string]: Json }): boolean {
  if (['cloudflare_error', 'error_msg', 'fault'].some((key) => Object.hasOwn(json, key))) return true
  if (Object.keys(json).every((key) => /^(?:message|request_id)$/i.test(key))) return true
  return (
    isText(json.message) &&
    typeof json.statusCode === 'number' &&
    /subscription key|^(?:Rate limit is|Out of call volume)/.test(json.message)
  )
}

/** Statuses that only an intermediary sends. */
const ownStatuses = new Set<number | null>([511, 520, 521, 522, 523, 524, 525, 526, 527, 530])

export const bodyIsJson: Origin = {
  kind: 'api',
  evidence: [{ text: 'the body is JSON', weight: 40, span: null }],
}

/** nginx's page, whole and with nothing else in it (ngx_http_special_response.c). */
const nginxPage =
  /^<html>\s{1,4}<head><title>\d{3} [A-Za-z][A-Za-z -]{2,40}<\/title><\/head>\s{1,4}<body(?: bgcolor="white")?>\s{1,4}<center><h1>\d{3} [A-Za-z][A-Za-z -]{2,40}<\/h1><\/center>\s{1,4}<hr><center>nginx(?:\/[\d.]{1,12})?(?: \(\w{1,20}\))?<\/center>\s{1,4}<\/body>\s{1,4}<\/html>\s{0,4}(?:<!-- a padding to disable MSIE and Chrome friendly error page -->\s{0,4}){0,9}$/

function byNginx(seen: Seen, source: OriginSource): Origin | null {
  const text = firstMark(nginxSigns.marks, seen.body)
  const meaning = gatewayMeanings[seen.status ?? 0]
  if (text === null || !meaning) return null
  const nginx = { ...nginxSigns, meaning: () => meaning('nginx') }
  return intermediary(nginx, seen, [markSign(nginx.name, text, source), ...serverSign(nginx, seen, source)])
}

/** A status line, a status or a code, and nothing that a proxy's whole body could be. */
const bare =
  /^(?!(?:local_rate_limited)\b)(?:(?:HTTP\/[\d.]{1,3} )?[1-5]\d\d(?: [A-Z][A-Za-z' -]{1,50})?|[A-Za-z]{1,40}(?:_[A-Za-z]{1,40}){0,8})\s{0,9}$/

/** Nothing says who wrote it; where that is a body that many write alike, it is said which. */
export function unknown({ body, status }: Seen): Origin {
  const isBareName = status !== null && body.trim() === statusFacts(status).name
  return {
    kind: 'unknown',
    evidence: isBareName
      ? [
          {
            text: 'the body is nothing but the name of the status, as Express, Koa and Starlette write it, and Traefik too',
            weight: 0,
            span: null,
          },
        ]
      : [],
  }
}
