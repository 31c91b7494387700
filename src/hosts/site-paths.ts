/** The data for the rules of a host. Site paths, without the site's base. */
export interface SitePaths {
  /** Canonical addresses of all pages, each with a slash at the end. */
  pages: string[]
  /** Old addresses, each with the page that it redirects to. */
  aliases: { from: string; to: string }[]
  /** Codes as the API spells them, if the address differs: `/e/incidents/RATE_LIMIT_EXCEEDED/`. */
  asSent: { from: string; to: string }[]
}

/**
 * An address reduced to what identifies its page: letter case, `-`, `_` or a space, `.html`, `index.html` and missing or extra slashes
 * don't matter. No two pages have the same.
 * @param path a site path as in an address bar, percent-encoded or not
 */
export const spelling = (path: string) => spellingOfDecoded(decodedPath(path) ?? path)

/** As `spelling`, for a path that is already decoded. */
export const spellingOfDecoded = (path: string) =>
  path
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(/[ -]/g, '_')
    .replace(/\/+/g, '/')
    .replace(/\/$/, '')
    .replace(/(?:(?:\/|^)index|(?<=[^/]))\.(?:html?|md|json)$/, '')
    .replace(/^\//, '')

/** @returns `null` if a percent sign starts no escape, or the bytes aren't text */
export function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** The site path of a page from its file in the built site, with the path separators of any system: `/e/acme/` from `e\\acme\\index.html`. */
export const pageAt = (file: string) => `/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`

/** Every address and its target: old addresses, and the address of each page. Keys are spellings. */
export function bySpelling({ pages, aliases }: SitePaths, base = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const { from, to } of aliases) found.set(spelling(base + from), base + to)
  for (const page of pages) found.set(spelling(base + page), base + page)
  return found
}
