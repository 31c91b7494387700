import { readFileSync } from 'node:fs'
import type { Entry } from '../../engine/model.ts'
import { kindUrl } from '../../catalogue/urls.ts'
import { shortWords } from '../../rows/row-words.ts'
import { saidOf, wordsOf } from '../../site/advice.ts'
import { isPublished } from '../../site/content.ts'
import { entriesOfCell } from '../../site/entries-of-cell.ts'
import { apiName, apiPage, envelopesOf, statusName } from '../../site/entries.ts'
import { wordingOf } from '../../site/sample-wording.ts'
import { kindWords } from '../../engine/wording.ts'
import { statusWords } from '../../site/words.ts'
import type { Places } from '../code-fields.ts'
import { readMdx, type RowOfTable } from './read-mdx.ts'
import { blocks, code, heading, link, paragraph, plain, quote, rich, table } from './text.ts'
import { write } from './write.ts'
import { siteRoot } from '../../site/root.ts'

/** Site path of a page's Markdown. */
export const markdownUrl = (url: string) => `${url}index.md`

/** Site path of the list of all pages, for agents (llmstxt.org). */
export const llmsUrl = '/llms.txt'

/**
 * One page as Markdown: title, summary, a link to the list of all pages, facts, text, and what the catalogue adds.
 * @param page.places how this build turns site paths into addresses
 */
export function writePage(page: {
  /** Phrases. */
  title: string[]
  summary: string
  /** Blocks. */
  facts?: string[]
  text?: string[]
  added?: string[]
  places: Places
}): string {
  const { title, summary, facts = [], text = [], added = [], places } = page
  const everything = places.address(llmsUrl)
  return `${blocks(
    heading(1, ...title),
    quote(paragraph(rich(summary)), paragraph(plain('All pages of this site: '), link(everything, plain(everything)))),
    ...facts,
    ...text,
    ...added,
  )}\n`
}

/**
 * The text of a file in `content/` as Markdown.
 * @param url the page's site path
 */
export const textOf = (path: string, url: string, { address }: Places): string[] => [
  write(
    readMdx(readFileSync(`${siteRoot}/${path}`, 'utf8'), {
      url,
      address,
      isPublished,
      said: saidOf,
      wording: wordingOf,
      source: (file) => readFileSync(`examples/${file}`, 'utf8'),
      rows: (by) => rowsOf(path, by),
    }),
  ).trim(),
]

/** The entries that a row of the API's tables becomes, as the page shows them. */
function rowsOf(path: string, by: { code?: string; status?: string }): RowOfTable[] {
  const api = /^content\/apis\/([^/]+)\//.exec(path)?.[1]
  if (api === undefined) return []
  return entriesOfCell({ api, ...by }).map(({ entry }) => ({
    words: entry.code ?? statusWords(entry.status),
    isCode: entry.code !== null,
    url: markdownUrl(entry.url),
    kind: kindWords[entry.kind],
    retry: retryWords(entry),
  }))
}

/** Whether to retry in a few words, marked if the API doesn't say so: the same as in the tables of pages. */
export function retryWords(entry: Entry): string {
  const words = wordsOf(entry)
  return `${shortWords(words)}${words.mark ? ` (${words.mark})` : ''}`
}

/** Further columns of a table of entries, as in `EntryTable`. */
interface Columns {
  withApi?: boolean
  withKind?: boolean
  withName?: boolean
  withEnvelope?: boolean
}

type Column = [head: string, cell: (entry: Entry) => string]

/** Entries as a table, each with a link to its Markdown. */
export function entryTable(
  entries: Entry[],
  { address }: Places,
  { withApi = false, withKind = false, withName = false, withEnvelope = false }: Columns = {},
): string {
  const columns: (Column | false)[] = [
    withApi && ['API', ({ api }) => plain(apiName(api))],
    ['Code', (entry) => link(address(markdownUrl(entry.url)), keyWords(entry, withName))],
    ['Status', ({ status, moreStatuses }) => plain([statusWords(status), ...moreStatuses].join(' '))],
    withKind && ['Kind', ({ kind }) => link(address(markdownUrl(kindUrl(kind))), plain(kindWords[kind]))],
    withName && ['Name', ({ name, code: sent }) => rich(name === sent ? '' : name)],
    withEnvelope && ['Envelope', ({ api }) => plain(envelopeWords(api))],
    ['Retry', (entry) => rich(retryWords(entry))],
  ]
  const shown = columns.filter((column) => column !== false)
  return table(
    shown.map(([head]) => head),
    entries.map((entry) => shown.map(([, cell]) => cell(entry))),
  )
}

/** The name of an entry in a table: its code, or else the name of its status. */
const keyWords = (entry: Entry, withName: boolean) =>
  entry.code ? code(entry.code) : plain((withName && entry.name) || statusName(entry) || statusWords(entry.status))

function envelopeWords(api: string): string {
  const page = apiPage(api)
  const [first, ...more] = page ? envelopesOf(page.api) : []
  return first ? `${first.name}${more.length > 0 ? ` and ${more.length} more` : ''}` : ''
}
