/** The allowed inline scripts and styles of a page, as `sha256-…` in base64. Any other is blocked. */
export interface InlineHashes {
  scripts: string[]
  styles: string[]
}

/**
 * The content security policy of a page (W3C CSP Level 3, Trusted Types). It allows only what the site needs. Above all, no script, image,
 * form or frame can send the content of a page to another host.
 * @param place a `meta` element can't contain `frame-ancestors`
 * @param ancestors origins that can show the site in a frame; empty: none
 */
export function contentSecurityPolicy(
  { scripts, styles }: InlineHashes,
  place: 'meta' | 'header',
  ancestors: string[] = [],
): string {
  const quoted = (hashes: string[]) => hashes.map((hash) => ` '${hash}'`).join('')
  const directives = [
    "default-src 'none'",
    // The full-text search is WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval'${quoted(scripts)}`,
    `style-src 'self'${quoted(styles)}`,
    // Icons in the style sheet are SVG in `data:` addresses.
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // A form would put typed text into an address, and so into the host's log.
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // Both in `own-script.ts`.
    'trusted-types errata default',
  ]
  return [...directives, ...(place === 'header' ? [`frame-ancestors ${ancestors.join(' ') || "'none'"}`] : [])].join(
    '; ',
  )
}
