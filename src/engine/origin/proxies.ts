import { isText } from '../json.ts'
import type { Emitter, Seen } from './emitter.ts'
import { maySaw, neverSaw, providerMends, proxyMeaning } from './meaning.ts'

/** Self-hosted reverse proxies and load balancers. */
export const proxies: readonly Emitter[] = [
  {
    name: 'Envoy',
    marks: [
      // Also inside a line: gRPC clients and logs quote it.
      /\bupstream connect error or disconnect\/reset before headers/,
      /^no healthy upstream\s*$/,
      /^upstream request timeout\s*$/,
      /^RBAC: access denied\s*$/,
      /^fault filter abort\s*$/,
      /^local_rate_limited\s*$/,
      /^upstream max stream duration reached\s*$/,
      /^envoy overloaded\s*$/,
      /^Jwt (?:is missing|is expired|verification fails|issuer is not configured|is not in the form of Header\.Payload\.Signature)/,
    ],
    member: ({ message }) =>
      isText(message) && message.includes('upstream connect error or disconnect/reset before headers') ? message : null,
    headers: [
      ['x-envoy-ratelimited', /./],
      ['x-envoy-overloaded', /./],
      ['x-envoy-local-overloaded', /./],
    ],
    server: /^(?:istio-)?envoy/i,
    meaning: envoyMeaning,
  },
  {
    name: 'HAProxy',
    marks: [
      /<h1>\d{3} [A-Za-z-][A-Za-z -]{2,40}<\/h1>\s{1,4}(?:No server is available to handle this request|The server didn't respond in time|The server returned an invalid or incomplete response|Your browser sent an invalid request|Your browser didn't send a complete request in time|Request forbidden by administrative rules|You have sent too many requests in a given amount of time|You need a valid user and password to access this content|The request entity exceeds the maximum allowed)\.\s/,
      // A line of its log whose termination state isn't `--` (HAProxy configuration manual, section 8.5).
      /\bhaproxy\[\d{1,8}\]: [^\n]{1,400} [CSPLRIDUK][RQCHDLT-][\w-]{2} \d{1,7}\/\d{1,7}\/\d/,
    ],
    server: /^haproxy/i,
    meaning: (seen) =>
      proxyMeaning('HAProxy', seen, {
        503: `HAProxy had no server to pass the request to: all are down, or their queue is full. ${neverSaw} ${providerMends}`,
      }),
  },
  {
    name: 'Traefik',
    marks: [/^no available server\s*$/],
    meaning: (seen) =>
      proxyMeaning('Traefik', seen, {
        503: `Traefik knows the route but has no running server for it. ${neverSaw} ${providerMends}`,
      }),
  },
  {
    name: 'Squid',
    marks: [
      /<!-- ERR_[A-Z_]{3,40} -->/,
      /The following error was encountered while trying to retrieve the URL/,
      /Generated .{1,60} by .{1,100} \(squid/,
    ],
    headers: [['x-squid-error', /./]],
    server: /^squid/i,
    meaning: squidMeaning,
  },
]

/** By the reason in Envoy's text ("reset reason: …"). */
function envoyMeaning(seen: Seen): string {
  const { body } = seen
  if (body.startsWith('no healthy upstream'))
    return `Envoy knows the service but has no healthy server for it. ${neverSaw} ${providerMends}`
  if (/^RBAC|^Jwt/.test(body))
    return `A policy of the service mesh rejected the request. ${neverSaw} The API provider can change the policy.`
  if (body.startsWith('fault filter abort'))
    return `Envoy injected a fault on purpose, as in a resilience test. ${neverSaw} The API provider can turn that off.`
  if (/reset reason: overflow/.test(body))
    return `A circuit breaker is open: too many requests are already waiting. ${neverSaw} ${providerMends}`
  if (/reset reason: (?:remote |local )?connection failure|delayed connect error/.test(body))
    return `Envoy couldn't connect to the service. ${neverSaw} ${providerMends}`
  if (body.includes('upstream connect error'))
    return `The connection to the service broke before a response came. ${maySaw} ${providerMends}`
  if (body.startsWith('envoy overloaded') || seen.header('x-envoy-overloaded'))
    return `Envoy or a service behind it is overloaded. ${neverSaw} Retry with backoff.`
  return proxyMeaning('Envoy', /^upstream (?:request timeout|max stream)/.test(body) ? { ...seen, status: 504 } : seen)
}

/** Squid is nearly always on the client's side: the proxy of a company or a build machine. */
function squidMeaning(seen: Seen): string {
  const error = /ERR_[A-Z_]{3,40}/.exec(`${seen.header('x-squid-error') ?? ''} ${seen.body}`)?.[0] ?? ''
  if (/ACCESS_DENIED|FORWARDING_DENIED/.test(error) || seen.status === 407 || seen.status === 403)
    return `The outbound proxy of your own network rejected the request. ${neverSaw} The administrator of your network can allow it.`
  if (/READ_TIMEOUT|READ_ERROR|ZERO_SIZE/.test(error) || seen.status === 504)
    return `The outbound proxy of your own network passed the request on and got no valid response. ${maySaw}`
  return `The outbound proxy of your own network couldn't reach the API. ${neverSaw} The administrator of your network can look into it.`
}
