import { hopsIn } from '../headers/via.ts'
import type { Hop, HopRole, Response, Span } from '../model.ts'

/**
 * What the response came through, the nearest to you first: by the headers that a CDN, gateway or proxy adds to what it passes on, and by
 * `Via`. A server that runs the API (Apache, Express) isn't a hop.
 */
export function waysThrough(headers: Response['headers'], locate: (name: string) => Span | null): Hop[] {
  const hops: Hop[] = []
  const hop = (name: string, role: HopRole, header: string): Hop => ({
    name,
    role,
    passed: 'yes',
    responded: false,
    span: locate(header),
  })
  const named = headers.flatMap(([name, value]) => (name === 'via' ? hopsIn(value) : []))
  for (const [name, role, names, word] of known) {
    const found = headers.find(([header, value]) => names?.test(header) || (header === 'server' && word?.test(value)))
    // Fastly is built on Varnish, and says so in `Via`.
    const isNamed =
      named.some((one) => word?.test(one)) && !(name === 'Varnish' && hops.some((one) => one.name === 'Fastly'))
    if (found || isNamed) hops.push(hop(name, role, found?.[0] ?? 'via'))
  }
  hops.sort((a, b) => rank.indexOf(a.role) - rank.indexOf(b.role))
  addUnknown()
  return hops.slice(0, 6)

  /** For those that only `Via` names, the order is known: it goes from the API to you. */
  function addUnknown() {
    let behind: Hop | undefined
    for (const name of named) {
      const alias = known.find(([, , , word]) => word?.test(name))?.[0]
      const one = hops.find((each) => each.name === (alias ?? name.slice(0, 60)))
      const next = one ?? (alias ? behind : hop(name.slice(0, 60), 'proxy', 'via'))
      if (next && !hops.includes(next)) hops.splice(behind ? hops.indexOf(behind) : hops.length, 0, next)
      behind = next
    }
  }
}

/** Whether `Server` names a program that isn't known to pass responses on: the API's own. */
export const isOwnServer = (server: string | undefined): boolean =>
  server !== undefined && waysThrough([['server', server]], () => null).length === 0

/** From you to the API. */
export const rank: readonly HopRole[] = ['you', 'network', 'cdn', 'host', 'gateway', 'proxy', 'server', 'api']

// prettier-ignore
/** Header names that only this one adds, and its name in `Server` and `Via`, if it has one there. */
const known: readonly (readonly [name: string, role: HopRole, names: RegExp | null, word?: RegExp])[] = [
  ['Squid', 'network', /^x-squid/, /^squid/i],
  ['Zscaler', 'network', null, /^zscaler/i],
  ['Cloudflare', 'cdn', /^cf-(?:ray|cache-status)$/, /^cloudflare/i],
  ['CloudFront', 'cdn', /^x-amz-cf-(?:id|pop)$/, /cloudfront/i],
  ['Akamai', 'cdn', /^(?:x-)?akamai-/, /^akamai/i],
  ['Azure Front Door', 'cdn', /^x-azure-ref$/],
  ['Fastly', 'cdn', /^(?:x-)?fastly-|^x-timer$/],
  ['Varnish', 'cdn', /^x-varnish$/, /^varnish/i],
  ['Google front end', 'cdn', null, /^google(?: frontend)?$/i],
  ['Heroku router', 'host', null, /^(?:heroku|vegur)/i],
  ['Vercel', 'host', /^x-vercel-id$/, /^vercel/i],
  ['Netlify', 'host', /^x-nf-request-id$/, /^netlify/i],
  ['Fly.io', 'host', /^fly-request-id$/, /^fly[/.]/i],
  ['Render', 'host', /^rndr-id$/],
  ['AWS load balancer', 'gateway', null, /^awselb/i],
  ['AWS API Gateway', 'gateway', /^(?:x-amz-apigw-id|apigw-requestid)$/],
  ['Kong', 'gateway', /^x-kong-(?:upstream|proxy)/, /^kong/i],
  ['Apigee', 'gateway', null, /^apigee/i],
  ['APISIX', 'gateway', null, /^apisix/i],
  ['Envoy', 'proxy', /^x-envoy-upstream/, /^(?:istio-)?envoy/i],
  ['HAProxy', 'proxy', null, /^haproxy/i],
  ['OpenResty', 'proxy', null, /^openresty/i],
  ['nginx', 'proxy', null, /^nginx/i],
]
