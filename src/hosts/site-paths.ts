/** What the rules of a host are made from. Site paths, without the site's base. */
export interface SitePaths {
  /** Canonical addresses of all pages, each with a slash at its end. */
  pages: string[]
  /** Old addresses, each with the page that it leads to now. */
  aliases: { from: string; to: string }[]
  /** How an API spells a code that its address spells otherwise: `/e/incidents/RATE_LIMIT_EXCEEDED/`. */
  asSent: { from: string; to: string }[]
}

/**
 * An address reduced to what names its page: letter case, `-`, `_` or a space, `.html`, `index.html` and slashes too few or too many
 * make no difference. Two pages never have the same.
 * @param path a site path as it stands in an address bar, percent-encoded or not
 */
export const spelling = (path: string) => spellingOfDecoded(decodedPath(path) ?? path)

/** As `spelling`, of a path that is decoded already. */
export const spellingOfDecoded = (path: string) =>
  path
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(/[ -]/g, '_')
    .replace(/\/+/g, '/')
    .replace(/\/$/, '')
    .replace(/(?:(?:\/|^)index|(?<=[^/]))\.(?:html?|md|json)$/, '')
    .replace(/^\//, '')

/** @returns `null` where a percent sign begins nothing, or the bytes are no text */
export function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** The site path of a page from its file in the built site, as any system writes it: `/e/acme/` from `e\\acme\\index.html`. */
export const pageAt = (file: string) => `/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`

/** Every address that leads elsewhere, as from and to: old addresses, and each page by its own. Keys are spellings. */
export function bySpelling({ pages, aliases }: SitePaths, base = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const { from, to } of aliases) found.set(spelling(base + from), base + to)
  for (const page of pages) found.set(spelling(base + page), base + page)
  return found
}
