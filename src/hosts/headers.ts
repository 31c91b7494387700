import type { Site } from '../config/site.ts'
import { apiCatalogType, apiCatalogUrl } from '../agents/well-known.ts'
import { contentSecurityPolicy, type InlineHashes } from '../security/policy.ts'

/**
 * Response headers for the paths that a pattern covers: `/*` for all, or one folder, `/_astro/*`, or one file; `:api` stands for any one
 * name. Without the site's base. A `Content-Type` is for one file whose name doesn't say what it is.
 */
export interface HeaderRule {
  path: '/*' | `/${string}/*` | `/${string}`
  headers: Record<string, string>
}

/** What other sites may do with this one. */
type Embedding = Pick<Site, 'frameAncestors' | 'cors'>

/**
 * What every host is to send with the site: the one source of `_headers`, the Caddyfile, the nginx configuration and the
 * project's own server. A later rule is added to an earlier one, and
 * what it says again takes the place of what that said.
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
      // Where a policy names `frame-ancestors`, browsers pass this over (HTML, "X-Frame-Options").
      'X-Frame-Options': 'DENY',
      ...(cors && { 'Access-Control-Allow-Origin': cors }),
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': permissionsPolicy,
      // A page that opened this one, or was opened by it, has no hold on it unless it is of this site.
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  // For programs that look at a page's headers: not every host can answer `Accept: text/markdown`.
  { path: '/e/:api/*', headers: { Link: '<index.md>; rel="alternate"; type="text/markdown"' } },
  { path: apiCatalogUrl, headers: { [contentType]: apiCatalogType } },
  // To be saved, and opened from the disk: as a page of the site it would be held to the policy of pages, which lets its worker not start.
  { path: '/download/*', headers: { 'Content-Disposition': 'attachment' } },
  // Names in this folder hold a hash of what they name.
  { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  // Its name stays the same, so that other pages can name it.
  { path: '/element/*', headers: { 'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800' } },
  // The one page that others may show in a frame.
  ...(frameAncestors.length > 0 ? [framedRule(hashes, frameAncestors)] : []),
]

const policyName = 'Content-Security-Policy'

const framedRule = (hashes: InlineHashes, ancestors: string[]): HeaderRule => ({
  path: '/embed/*',
  headers: { [policyName]: contentSecurityPolicy(hashes, 'header', ancestors) },
})

/** Names of the headers that hold everywhere but in the folders of rules that say them again. */
export const saidAgain = (rules: HeaderRule[]): Set<string> => {
  const everywhere = new Set(rules.filter(({ path }) => path === '/*').flatMap(({ headers }) => Object.keys(headers)))
  const inFolders = rules.filter(({ path }) => path !== '/*').flatMap(({ headers }) => Object.keys(headers))
  return new Set(inFolders.filter((name) => everywhere.has(name)))
}

/** @returns the headers of one site path, by name; a later rule is added to an earlier one */
export const headersAt = (rules: HeaderRule[], path: string): Record<string, string> =>
  Object.assign({}, ...rules.filter((rule) => rulePattern(rule).test(path)).map(({ headers }) => headers))

/** @returns a pattern that the paths of a rule begin with, the whole path for a file; for JavaScript, PCRE and RE2 alike */
export function ruleStart({ path }: HeaderRule, base = ''): string {
  const isFile = !path.endsWith('/*')
  const start = (isFile ? path : path.slice(0, -1)).replaceAll('.', '[.]').replace(/:\w+/g, '[^/]+')
  return `^${base}${start}${isFile ? '$' : ''}`
}

export const contentType = 'Content-Type'

const rulePattern = (rule: HeaderRule) => new RegExp(ruleStart(rule))

/** The site needs none of what a browser asks people about; of the clipboard it only writes to it. */
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
