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
 * An address reduced to what names its page: letter case, `-` or `_`, `.html`, `index.html` and slashes too few or too many
 * make no difference. Two pages never have the same.
 * @param path a site path as it stands in an address bar, percent-encoded or not
 */
export const spelling = (path: string) =>
  decoded(path)
    .toLowerCase()
    .replace(/(\/index)?\.(html?|md|json)$/, '')
    .replace(/[\s-]/g, '_')
    .replace(/\/+/g, '/')
    .replace(/^\/|\/$/g, '')

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Every address that leads elsewhere, as from and to: old addresses, and each page by its own. Keys are spellings. */
export function bySpelling({ pages, aliases }: SitePaths): Map<string, string> {
  const found = new Map<string, string>()
  for (const { from, to } of aliases) found.set(spelling(from), to)
  for (const page of pages) found.set(spelling(page), page)
  return found
}
