/** The inline scripts and styles that a page may have: `sha256-…`, each in base64. Anything else that is inline is refused. */
export interface InlineHashes {
  scripts: string[]
  styles: string[]
}

/**
 * The content security policy of a page (W3C CSP Level 3, Trusted Types). It names what a page of this site does and forbids the
 * rest: above all, nothing that stands on a page can be sent to another host, by a script, an image, a form or a frame.
 * @param place a `meta` element cannot carry `frame-ancestors`
 * @param ancestors origins whose pages may show the site in a frame; none where it's empty
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
    // The signs of the style sheet are SVG in `data:` addresses.
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // A form would put what was typed into an address, and so into the host's log.
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // Both in `own-script.ts`.
    'trusted-types errata default',
  ]
  return [...directives, ...(place === 'header' ? [`frame-ancestors ${ancestors.join(' ') || "'none'"}`] : [])].join(
    '; ',
  )
}
