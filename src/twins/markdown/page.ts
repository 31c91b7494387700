import type { PhrasingContent, RootContent } from 'mdast'
import { readFileSync } from 'node:fs'
import type { Entry } from '../../engine/model.ts'
import { apiName } from '../../site/entries.ts'
import { statusWords } from '../../site/words.ts'
import type { Places } from '../code-fields.ts'
import { code, heading, link, paragraph, quote, rich, table } from './nodes.ts'
import { readMdx } from './read-mdx.ts'
import { write } from './write.ts'

/** Site path of the Markdown beside a page. */
export const markdownUrl = (url: string) => `${url}index.md`

/** One page as Markdown: title, what it is about, facts, its text, and what the catalogue adds to it. */
export function writePage(page: {
  title: PhrasingContent[]
  summary: string
  facts?: RootContent[]
  text?: RootContent[]
  added?: RootContent[]
}): string {
  const { title, summary, facts = [], text = [], added = [] } = page
  return write([heading(1, ...title), quote(paragraph(...rich(summary))), ...facts, ...text, ...added])
}

/**
 * The text of a file in `content/` as blocks.
 * @param url the page's own site path
 */
export const textOf = (path: string, url: string, { address }: Places): RootContent[] =>
  readMdx(read(path), { url, address, source: (file) => read(`examples/${file}`) })

const read = (path: string) => readFileSync(`${process.cwd()}/${path}`, 'utf8')

/** Entries as a table, each with a link to its Markdown. */
export function entryTable(entries: Entry[], { address }: Places, withApi: boolean): RootContent {
  return table(
    [...(withApi ? ['API'] : []), 'Code', 'Status', 'Name', 'Retry'],
    entries.map((entry) => [
      ...(withApi ? [rich(apiName(entry.api))] : []),
      [
        link(address(markdownUrl(entry.url)), [
          entry.code ? code(entry.code) : { type: 'text', value: statusWords(entry.status) },
        ]),
      ],
      rich([statusWords(entry.status), ...entry.moreStatuses].join(', ')),
      rich(entry.name === entry.code ? '' : entry.name),
      rich(entry.retry?.words ?? '—'),
    ]),
  )
}
