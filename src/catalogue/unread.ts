import { apiUrl, pageUrl } from './urls.ts'

/**
 * Pages that can't be read, in whole or in part. The fault itself is reported; what depends on them is unknown until it is fixed.
 * To call it missing would be a second, wrong diagnosis.
 */
export class Unread {
  readonly #paths: string[] = []

  /** @param path of a page, as in the catalogue */
  add(path: string): void {
    this.#paths.push(path)
  }

  /** Whether a site path can belong to such a page: its own, or that of a code of an API whose tables are incomplete. */
  mayHave(url: string): boolean {
    return this.#paths.some((path) => {
      const api = /^content\/apis\/([^/]+)\/index\.mdx$/.exec(path)?.[1]
      if (api === undefined) return url.startsWith(pageUrl(path))
      return url.startsWith(apiUrl(api)) || url.startsWith(`/e/${api}/`) || url === `/links/${api}.json`
    })
  }
}
