import type { CodePage } from '../catalogue/model.ts'
import type { Entry } from '../engine/model.ts'
import { statusWords } from '../site/words.ts'
import type { Places } from './code-fields.ts'
import { schemaUrl, type LinksDocument } from './schema.ts'

/** Site path of the document that maps an API's codes to their links. */
export const linksUrl = (api: string) => `/links/${api}.json`

/**
 * The link for each code of one API, for the API's responses. A status links to its own page, or else to its only code, or else to its class
 * (`5xx`), or else to the list of all codes.
 * @param codes all codes and statuses of the API
 */
export function linksDocumentOf(api: string, codes: CodePage[], { address }: Places): LinksDocument {
  const entries = codes.map(({ entry }) => entry)
  const all = `/e/${api}/`
  const rows = entries.filter(({ code }) => code === null)
  const own = new Map(rows.map(({ status, url }) => [statusWords(status), url]))
  const coded = Map.groupBy(entries.filter(({ code }) => code !== null).flatMap(byStatus), ({ status }) => status)
  const shared = (status: string) => own.get(`${status.charAt(0)}xx`) ?? all
  const statuses = new Map([
    ...[...coded].map(([status, [only, ...more]]) => [status, only && more.length === 0 ? only.url : shared(status)] as const), // prettier-ignore
    ...own,
  ])
  return {
    $schema: address(schemaUrl('links')),
    version: 1,
    api,
    codes: Object.fromEntries(entries.flatMap(({ code, url }) => (code === null ? [] : [[code, address(url)]]))),
    statuses: Object.fromEntries([...statuses].toSorted().map(([status, url]) => [status, address(url)])),
    fallback: address(all),
  }
}

const byStatus = ({ status, moreStatuses, url }: Entry) =>
  [statusWords(status), ...moreStatuses.map(String)].map((words) => ({ status: words, url }))
