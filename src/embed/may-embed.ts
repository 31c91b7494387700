/**
 * Whether a page may show this site in its frame, and talk to it: the same as `frame-ancestors` says to the browser, for hosts that send no headers.
 * @param origin of the page that talks
 * @param ancestors origins from the config: `https://console.example.com`, `https://*.example.com` for all below it, `'self'`
 * @param own origin of this site
 */
export const mayEmbed = (origin: string, ancestors: string[], own: string): boolean =>
  ancestors.some((ancestor) => {
    if (ancestor === "'self'") return origin === own
    const [start = '', end] = ancestor.split('*')
    if (end === undefined) return origin === ancestor
    return origin.startsWith(start) && origin.endsWith(end) && origin.length > start.length + end.length
  })
