import type { Site } from '../config/site.ts'
import { apiCatalogType, apiCatalogUrl } from '../agents/well-known.ts'
import { contentSecurityPolicy, type InlineHashes } from '../security/policy.ts'

/**
 * Response headers for the paths that a pattern covers: `/*` for all, or one folder, `/_astro/*`, or one file; `:api` matches any one
 * name. Without the site's base. A `Content-Type` is for one file whose name doesn't show its type.
 */
export interface HeaderRule {
  path: '/*' | `/${string}/*` | `/${string}`
  headers: Record<string, string>
}

/** What other sites are allowed to do with this one. */
type Embedding = Pick<Site, 'frameAncestors' | 'cors'>

/**
 * The headers that every host must send: the single source of `_headers`, the Caddyfile, the nginx configuration and the
 * project's own server. A later rule adds to an earlier one, and
 * replaces headers that both set.
 * @param hashes the inline scripts and styles of all pages; each page's own policy, in its `meta`, allows only its own
 */
export const headerRules = (
  hashes: InlineHashes,
  { frameAncestors, cors }: Embedding = { frameAncestors: [], cors: null },
): HeaderRule[] => [
  {
    path: '/*',
    headers: {
      [policyName]: contentSecurityPolicy(hashes, 'header'),
      'X-Content-Type-Options': 'nosniff',
      // Browsers ignore this header if a policy has `frame-ancestors` (HTML, "X-Frame-Options").
      'X-Frame-Options': 'DENY',
      ...(cors && { 'Access-Control-Allow-Origin': cors }),
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': permissionsPolicy,
      // A page of another site that opened this one, or was opened by it, can't control it.
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  // For programs that read a page's headers: not every host can respond to `Accept: text/markdown`.
  { path: '/e/:api/*', headers: { Link: '<index.md>; rel="alternate"; type="text/markdown"' } },
  { path: apiCatalogUrl, headers: { [contentType]: apiCatalogType } },
  // For saving and opening from disk: as a page of the site, the policy of pages would keep its worker from starting.
  { path: '/download/*', headers: { 'Content-Disposition': 'attachment' } },
  // File names in this folder contain a hash of the content.
  { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  // Its name doesn't change, so that other pages can link to it.
  { path: '/element/*', headers: { 'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800' } },
  // The only page that other sites can show in a frame.
  ...(frameAncestors.length > 0 ? [framedRule(hashes, frameAncestors)] : []),
]

const policyName = 'Content-Security-Policy'

const framedRule = (hashes: InlineHashes, ancestors: string[]): HeaderRule => ({
  path: '/embed/*',
  headers: { [policyName]: contentSecurityPolicy(hashes, 'header', ancestors) },
})

/** Names of the headers that apply everywhere except in folders whose rules set them again. */
export const saidAgain = (rules: HeaderRule[]): Set<string> => {
  const everywhere = new Set(rules.filter(({ path }) => path === '/*').flatMap(({ headers }) => Object.keys(headers)))
  const inFolders = rules.filter(({ path }) => path !== '/*').flatMap(({ headers }) => Object.keys(headers))
  return new Set(inFolders.filter((name) => everywhere.has(name)))
}

/** @returns the headers of one site path, by name; a later rule adds to an earlier one */
export const headersAt = (rules: HeaderRule[], path: string): Record<string, string> =>
  Object.assign({}, ...rules.filter((rule) => rulePattern(rule).test(path)).map(({ headers }) => headers))

/** @returns a pattern for the start of a rule's paths, or for the whole path of a file; works in JavaScript, PCRE and RE2 */
export function ruleStart({ path }: HeaderRule, base = ''): string {
  const isFile = !path.endsWith('/*')
  const start = (isFile ? path : path.slice(0, -1)).replaceAll('.', '[.]').replace(/:\w+/g, '[^/]+')
  return `^${base}${start}${isFile ? '$' : ''}`
}

export const contentType = 'Content-Type'

const rulePattern = (rule: HeaderRule) => new RegExp(ruleStart(rule))

/** Features that need permission, all of which the site turns off; it only writes to the clipboard. */
const permissionsPolicy = [
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ')
