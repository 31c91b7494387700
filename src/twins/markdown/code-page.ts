import type { Entry, Retired } from '../../engine/model.ts'
import type { CodePage } from '../../catalogue/model.ts'
import { kindUrl } from '../../catalogue/urls.ts'
import { linesOf } from '../../rows/row-words.ts'
import { sentencesOf, wordsOf } from '../../site/advice.ts'
import { apiName, apiPage, elsewhere, nameInSentence, siblingsOf, statusesOf } from '../../site/entries.ts'
import { sampleForReaders } from '../../site/sample-for-readers.ts'
import { inferredSays, rowSays } from '../../site/row-says.ts'
import { kindWords } from '../../engine/wording.ts'
import { sourceName, statusWords } from '../../site/words.ts'
import type { Places } from '../code-fields.ts'
import { sampleIsMade, sampleOf } from '../sample.ts'
import { entryTable, markdownUrl, retryWords, textOf, writePage } from './page.ts'
import { blocks, code, fence, heading, link, list, paragraph, phrase, plain, quote, rich, strong } from './text.ts'

/** One code as Markdown: the answer first, then the rest of its page. */
export function codeMarkdown(page: CodePage, places: Places): string {
  const { entry, path, title, summary } = page
  const status = statusWords(entry.status)
  const others = elsewhere(entry)
  return writePage({
    title: [...(entry.code ? [code(entry.code), plain(` (${status})`)] : [plain(status)]), plain(`: ${title}`)],
    summary: `${apiName(entry.api)}. ${summary}`,
    facts: [
      ...(entry.retired ? [retirement(entry.retired)] : []),
      factList(page, places),
      ...(path === null ? [] : [list(linesOf(wordsOf(entry)).map(rich))]),
    ],
    text: path === null ? textFromRow(page, places) : textOf(path, entry.url, places),
    added: [
      ...(others.length > 0
        ? [heading(2, plain('The same error in other APIs')), entryTable(others, places, { withApi: true })]
        : []),
      paragraph(
        plain('In every API: '),
        link(
          places.address(markdownUrl(kindUrl(entry.kind))),
          plain(`all errors of the kind "${kindWords[entry.kind]}"`),
        ),
        plain('.'),
      ),
      heading(2, plain('Where this comes from')),
      list(origin(page, places)),
    ],
    places,
  })
}

/** The Markdown that the plain-text answer of the page is made from. */
export const answerMarkdown = (page: CodePage, places: Places): string =>
  page.path === null ? blocks(...whatToDo(page)) : codeMarkdown(page, places)

const retirement = ({ since, instead }: Retired): string =>
  quote(
    paragraph(
      strong(`No longer sent${since === null ? '' : ` since ${since}`}.`),
      plain(instead.length === 0 ? ' Nothing replaces it.' : ` The API sends ${instead.join(' or ')} instead.`),
    ),
  )

function factList({ entry }: CodePage, { address }: Places): string {
  const facts: [name: string, value: string][] = [
    ['Retry', retryWords(entry)],
    [
      'Status',
      statusesOf(entry)
        .map(({ words, name }) => `${words} ${name}`.trim())
        .join(', '),
    ],
    ['Kind', kindWords[entry.kind]],
    ['Meaning', entry.description],
    ...(entry.resolution ? [['Resolution', entry.resolution] as [string, string]] : []),
  ]
  const permalink = address(entry.url)
  return list([
    ...facts.map(([name, value]) => `${strong(name)}: ${rich(value)}`),
    `${strong('Permanent address')}: ${link(permalink)}`,
  ])
}

/** The content of a page that is made from its row: the answer, a sample and similar codes. */
function textFromRow(page: CodePage, places: Places): string[] {
  const siblings = siblingsOf(page).map(({ entry: other }) => other)
  const sample = sampleForReaders(page)
  return [
    ...whatToDo(page),
    ...(sample
      ? [heading(2, plain('What you will see')), fence('http', sample.paste), paragraph(rich(sample.about))]
      : []),
    ...(siblings.length > 0 ? [heading(2, plain('Similar codes')), list(siblings.map((other) => siblingItem(other, places)))] : []), // prettier-ignore
  ]
}

const whatToDo = ({ entry }: CodePage): string[] => [
  heading(2, plain('What to do')),
  ...(entry.resolution ? [paragraph(rich(entry.resolution))] : []),
  list(sentencesOf(entry).map(rich)),
]

const siblingItem = ({ code: sent, url, status, moreStatuses, description }: Entry, { address }: Places) =>
  [
    link(address(markdownUrl(url)), code(sent ?? '')),
    plain([statusWords(status), ...moreStatuses].join(' ')),
    rich(description),
  ].join(' ')

function origin(page: CodePage, { address }: Places): string[] {
  const { entry, unlisted, row: place, examples, path } = page
  const api = apiPage(entry.api)
  const row = `the row in the tables of ${api ? nameInSentence(api.api) : entry.api}`
  return [
    phrase(
      plain(`${rowSays(entry)}: `),
      link(address(entry.row), plain(row)),
      ...(path === null ? [] : [rich(` says: ${entry.description}`)]),
      ...(path === null || !entry.resolution ? [] : [rich(` What to do, in its words: ${entry.resolution}`)]),
    ),
    `The row is in ${lineOf(place)}`,
    ...(examples.length > 0 ? [`Message and fields come from the samples in ${examples.map(lineOf).join(', ')}`] : []),
    ...(unlisted ? ['The source shows this code only in an example, not in a table.'] : []),
    ...(entry.retry?.origin === 'inferred' ? [plain(inferredSays)] : []),
    ...(api && api.sources.length > 0
      ? [
          `The table is based on ${api.sources.map((url) => link(url, plain(sourceName(url)))).join(', ')}, as of ${api.read}.`,
        ]
      : []),
    ...(api?.nameIsOurs ? [plain(`We chose the name ${api.api.name}: the source doesn't name itself.`)] : []),
    sampleOf(page) === null
      ? 'No sample response is known for this code.'
      : `Sample response${sampleIsMade(page) ? ', generated from the envelope and the row' : ''}: ${link(address(`${entry.url}index.http`), 'index.http')}`,
  ]
}

const lineOf = ({ path, line }: { path: string; line: number }) => `${code(path)}, line ${line}`
