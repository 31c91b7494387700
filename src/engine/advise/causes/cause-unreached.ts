import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'
import type { Signs } from './signs.ts'

/**
 * Something between the client and the API says that it didn't pass the request on: then it wasn't applied, whatever its method
 * (RFC 9110, section 9.2.2: "some means to detect that the original request was never applied").
 */
export function unreachedCause(input: AdviceInput, { codes, prose }: Signs): Cause | null {
  const { response, originKind } = input
  const { status } = response
  if (status !== null && status !== 502 && status !== 503 && status !== 504) return null
  const page = originKind === 'intermediary' ? (response.body ?? '').slice(0, 2000) : ''
  const said = `${prose}\n${page}`
  const sealed = /\bis sealed\b/i.exec(prose)?.[0]
  if (sealed !== undefined) return needsOperator(sealed)
  for (const { words, codes: names, isBySelf, beside, why } of unreachedRows) {
    if (isBySelf && originKind !== 'intermediary') continue
    if (beside && !codes.some((code) => beside.test(code))) continue
    const found = codes.find((code) => names?.test(code)) ?? words.exec(said)?.[0]
    if (found !== undefined) return asCause(why, found)
  }
  return status === 503 && turnsAwayByItself(input) ? asCause(limits, ownPage) : null
}

const asCause = (why: string, words: string, ...caveats: string[]): Cause => ({
  kind: 'unavailable',
  why,
  words,
  caveats: [
    ...caveats,
    'If the service that you called is reporting a failed call of its own, it may have started its work: then check first.',
  ],
  isDecisive: false,
  met: 'an unreachable server',
  usual: {
    verdict: 'backoff',
    actor: 'provider',
    processed: 'no',
    tries: 4,
    name: 'the message: the request reached no server',
  },
})

/** Vault's `errInternal` for a sealed barrier. */
const needsOperator = (words: string): Cause => ({
  kind: 'unavailable',
  why: "The server is sealed until an operator unseals it, so the request wasn't applied.",
  words,
  caveats: [],
  isDecisive: false,
  usual: { verdict: 'never', actor: 'admin', processed: 'no', tries: 4, name: 'the message: the server is sealed' },
})

const nobody = "There was no server to pass the request to, so it wasn't applied: a retry is safe with any method."
const noConnection =
  "The connection to the server was never made, so the request wasn't applied: a retry is safe with any method."
const tooMany =
  "The server behind had too many requests, so this one was rejected and wasn't applied: a retry is safe with any method."
const breaker =
  "A circuit breaker is open: after earlier failures, the client sends nothing for a while. So this request wasn't sent, and a retry is safe with any method. Find out why the calls before it failed."
const limits =
  "The server in front responds like this when it limits requests or is closed, and didn't pass the request on: a retry is safe with any method."

interface Row {
  /** What each proxy says; bounded, to keep the search linear. */
  words: RegExp
  codes?: RegExp
  /** These words count only where the proxy itself responded. */
  isBySelf?: boolean
  /** A code that must be beside them. */
  beside?: RegExp
  why: string
}

// prettier-ignore
export const unreachedRows: readonly Row[] = [
  // Envoy, response flags UH and NC; Traefik; HAProxy, errorfile 503; Kong, ring-balancer.
  { words: /no healthy upstream|no healthy host|no available server|No server is available to handle this request|failure to get a peer from the ring-balancer/, why: nobody },
  // Heroku, error codes H10, H14, H19, H20, H21 (devcenter, "Heroku error codes").
  { words: /\bcode=H(?:10|14|19|20|21)\b/, codes: /^H(?:10|14|19|20|21)$/, why: nobody },
  // Envoy, response flag UF: "connect error" alone is also in its message for a connection that broke later.
  { words: /reset reason: (?:(?:remote |local )?connection failure|connection timeout)|delayed connect error/, why: noConnection },
  // gRPC: grpc-go `transport: Error while dialing`, grpc-core `failed to connect to all addresses`, name resolvers.
  { words: /[Ee]rror while dialing|failed to connect to all addresses|name resolver error|DNS resolution failed|No connection established/, beside: /^(?:14|unavailable)$/i, why: noConnection },
  // A proxy's own message for a refused connection (Node's http-proxy, Apache's mod_proxy, Caddy).
  { words: /connect ECONNREFUSED|dial tcp [^\n]{0,80}connection refused|DNS lookup failure for/, isBySelf: true, why: noConnection },
  // `Resilience4j`, `Polly`, `opossum`, `gobreaker`, `Hystrix`, `pybreaker`, and services that say it of their own.
  {
    words: /\bcircuit[ -]?breaker\b[^\n]{0,80}\b(?:open|isolated|does not permit)\b|\b(?:circuit|breaker) (?:is )?(?:now |currently |still |manually held )?(?:open|isolated)\b(?! source)|short-circuited/i,
    codes: /CallNotPermitted|Br(?:okenCircuit|eaker_?Open)|IsolatedCircuit|Circuit_?(?:Breaker_?)?(?:Is_?)?Open|Open_?(?:Circuit|Breaker)|^CircuitBreakerError$/i,
    why: breaker,
  },
  // Envoy, response flag UO; Linkerd's proxy; Heroku H11.
  { words: /reset reason: overflow|max-concurrency exhausted|in fail-fast/, codes: /^H11$/, why: tooMany },
]

export const ownPage = '503 Service Temporarily Unavailable'

/**
 * nginx writes its own page for a 503 only for `limit_req`, `limit_conn` and `return 503` (ngx_http_limit_req_module,
 * limit_req_status): if the server behind it fails, it sends 502 or 504. An AWS load balancer without targets sends it (ELB,
 * "HTTP 503: Service unavailable").
 */
function turnsAwayByItself({ response: { body, headers }, originKind }: AdviceInput): boolean {
  if (originKind !== 'intermediary' || body === null) return false
  const isPage = body.slice(0, 2000).includes(`<h1>${ownPage}</h1>`)
  const isBalancer = headers.some(([name, value]) => name.toLowerCase() === 'server' && value.startsWith('awselb/'))
  return isPage && (isBalancer || /<center>(?:nginx|openresty)\b/.test(body.slice(0, 2000)))
}
