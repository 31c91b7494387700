/** Response headers for the paths that a pattern covers: `/*` for all, or one folder, `/_astro/*`. Without the site's base. */
export interface HeaderRule {
  path: '/*' | `/${string}/*`
  headers: Record<string, string>
}

/**
 * What every host is to send with the site: the one source of `_headers`, the Caddyfile, the nginx configuration and the
 * project's own server. A later rule is added to an earlier one.
 */
export const headerRules: HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
  // Names in this folder hold a hash of what they name.
  { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
]
