import { readFileSync } from 'node:fs'
import type { Entry } from '../../engine/model.ts'
import { shortWords } from '../../rows/row-words.ts'
import { saidOf, wordsOf } from '../../site/advice.ts'
import { isPublished } from '../../site/content.ts'
import { apiName } from '../../site/entries.ts'
import { wordingOf } from '../../site/sample-wording.ts'
import { statusWords } from '../../site/words.ts'
import type { Places } from '../code-fields.ts'
import { readMdx } from './read-mdx.ts'
import { blocks, code, heading, link, paragraph, plain, quote, rich, table } from './text.ts'
import { write } from './write.ts'
import { siteRoot } from '../../site/root.ts'

/** Site path of the Markdown beside a page. */
export const markdownUrl = (url: string) => `${url}index.md`

/** One page as Markdown: title, what it is about, facts, its text, and what the catalogue adds to it. */
export function writePage(page: {
  /** Phrases. */
  title: string[]
  summary: string
  /** Blocks. */
  facts?: string[]
  text?: string[]
  added?: string[]
}): string {
  const { title, summary, facts = [], text = [], added = [] } = page
  return `${blocks(heading(1, ...title), quote(paragraph(rich(summary))), ...facts, ...text, ...added)}\n`
}

/**
 * The text of a file in `content/`.
 * @param url the page's own site path
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
    }),
  ).trim(),
]

/** Entries as a table, each with a link to its Markdown. */
export function entryTable(entries: Entry[], { address }: Places, withApi: boolean): string {
  return table(
    [...(withApi ? ['API'] : []), 'Code', 'Status', 'Name', 'Retry'],
    entries.map((entry) => [
      ...(withApi ? [plain(apiName(entry.api))] : []),
      link(address(markdownUrl(entry.url)), entry.code ? code(entry.code) : plain(statusWords(entry.status))),
      plain([statusWords(entry.status), ...entry.moreStatuses].join(', ')),
      rich(entry.name === entry.code ? '' : entry.name),
      rich(shortWords(wordsOf(entry))),
    ]),
  )
}
