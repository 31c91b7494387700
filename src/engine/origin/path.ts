import { isFromCache } from '../headers/cache.ts'
import type { Hop, HopRole, Origin, Response, Span } from '../model.ts'
import { cdns } from './cdns.ts'
import { gateways } from './gateways.ts'
import { hosts } from './hosts.ts'
import { networks } from './networks.ts'
import { servers } from './servers.ts'
import { rank, waysThrough } from './ways-through.ts'

interface PathSource {
  response: Response
  origin: Origin
  locateHeader(name: string): Span | null
  /** No response came: the connection failed. */
  isUnanswered: boolean
}

/**
 * The path of the request from you to the API: what the response came through, by its headers, and where the request stopped. Empty if
 * nothing is known.
 */
export function pathOf({ response, origin, locateHeader, isUnanswered }: PathSource): Hop[] {
  const { status, headers } = response
  const you: Hop = { name: 'You', role: 'you', passed: 'yes', responded: false, span: null }
  const api: Hop = { ...you, name: 'API', role: 'api', passed: 'unknown' }
  if (origin.kind === 'intermediary') return [you, ...behindWhich(origin, response, api, locateHeader)]
  if (isUnanswered) return [you, { ...api, passed: 'no' }]
  if (status === null && headers.length === 0) return []
  const between = waysThrough(headers, locateHeader)
  const nearest = between[0]
  // It isn't known which of several caches had it.
  if (isFromCache(response))
    return nearest && between.length === 1 ? [you, { ...nearest, responded: true }, api] : [you, ...between, api]
  const isApi = origin.kind === 'api'
  return [you, ...between, { ...api, passed: isApi ? 'yes' : 'unknown', responded: isApi }]
}

/** Something in front of the API wrote the response: what is nearer to you passed the request on; what is behind it isn't known. */
function behindWhich(
  { name, evidence }: Extract<Origin, { kind: 'intermediary' }>,
  { headers, status }: Response,
  api: Hop,
  locate: PathSource['locateHeader'],
): Hop[] {
  const known = waysThrough(headers, locate)
  const role = roleOf(name)
  const own = known.find((hop) => hop.name === name)
  const before = known.filter((hop) => hop !== own && rank.indexOf(hop.role) < rank.indexOf(role))
  // Where only a header says who responded, how far the request came isn't known.
  const [passed, reached] = howFar(evidence.some(({ weight }) => weight >= 30) ? status : null)
  return [...before, { name, role, passed, responded: true, span: own?.span ?? null }, { ...api, passed: reached }]
}

/**
 * How far the request came, by the status of an intermediary's own response: a 4xx or 511 rejects the request; a 502, 503, 504 or one of
 * Cloudflare's says that nothing came from the API; a 500, and a closed connection (460, 499), don't say.
 */
function howFar(status: number | null): [through: Hop['passed'], reached: Hop['passed']] {
  if (status === null || status === 500 || status === 460 || status === 499) return ['unknown', 'unknown']
  return status < 500 || status === 511 ? ['no', 'no'] : ['yes', 'no']
}

const lists: [HopRole, readonly { name: string }[]][] = [
  ['network', [...networks, { name: 'Squid' }]],
  ['cdn', cdns],
  ['host', hosts],
  ['gateway', gateways],
  ['server', servers],
]

const roleOf = (name: string): HopRole =>
  lists.find(([, list]) => list.some((one) => one.name === name))?.[0] ?? 'proxy'
