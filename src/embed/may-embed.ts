/**
 * Whether a page is allowed to show this site in a frame and to send it messages: the rule of `frame-ancestors`, for hosts that send no headers.
 * @param origin of the page that sends a message
 * @param ancestors origins from the config: `https://console.example.com`, `https://*.example.com` for all its subdomains, `'self'`
 * @param own origin of this site
 */
export const mayEmbed = (origin: string, ancestors: string[], own: string): boolean =>
  ancestors.some((ancestor) => {
    if (ancestor === "'self'") return origin === own
    const [start = '', end] = ancestor.split('*')
    if (end === undefined) return origin === ancestor
    return origin.startsWith(start) && origin.endsWith(end) && origin.length > start.length + end.length
  })
