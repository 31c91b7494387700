import { apiUrl, pageUrl } from './urls.ts'

/**
 * Pages that cannot be read, or not all of whose rows can: the fault itself is reported, and what depends on them is unknown until it is
 * fixed. To call it missing would be a second, wrong diagnosis.
 */
export class Unread {
  readonly #paths: string[] = []

  /** @param path of a page, as in the catalogue */
  add(path: string): void {
    this.#paths.push(path)
  }

  /** Whether a site path may be one of such a page: its own, or that of a code of an API whose tables are not whole. */
  mayHave(url: string): boolean {
    return this.#paths.some((path) => {
      const api = /^content\/apis\/([^/]+)\/index\.mdx$/.exec(path)?.[1]
      if (api === undefined) return url.startsWith(pageUrl(path))
      return url.startsWith(apiUrl(api)) || url.startsWith(`/e/${api}/`) || url === `/links/${api}.json`
    })
  }
}
