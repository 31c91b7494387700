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

/** One code as Markdown: the answer first, then all that its page says. */
export function codeMarkdown(page: CodePage, places: Places): string {
  const { entry, path, title, summary } = page
  const status = statusWords(entry.status)
  const others = elsewhere(entry)
  return writePage({
    title: [...(entry.code ? [code(entry.code), plain(` (${status})`)] : [plain(status)]), plain(`: ${title}`)],
    summary: `${apiName(entry.api)}. ${summary}`,
    facts: [
      ...(entry.retired ? [quote(paragraph(strong('No longer sent.'), plain(` ${retirement(entry.retired)}`)))] : []),
      factList(page, places),
      ...(path === null ? [] : [list(linesOf(wordsOf(entry)).map(rich))]),
    ],
    text: path === null ? textFromRow(page, places) : textOf(path, entry.url, places),
    added: [
      ...(others.length > 0
        ? [heading(2, plain('The same error elsewhere')), entryTable(others, places, { withApi: true })]
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

/** As much of it as the answer of its page is taken from. */
export const answerMarkdown = (page: CodePage, places: Places): string =>
  page.path === null ? blocks(...whatToDo(page)) : codeMarkdown(page, places)

function retirement({ since, instead }: Retired): string {
  const when = since === null ? 'The API has not sent this for some time.' : `The API has not sent this since ${since}.`
  return instead.length === 0 ? when : `${when} Instead it sends ${instead.join(' or ')}.`
}

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

/** What stands on a page that is made from its row: the answer, a sample, and what else it could have been. */
function textFromRow(page: CodePage, places: Places): string[] {
  const siblings = siblingsOf(page).map(({ entry: other }) => other)
  const sample = sampleForReaders(page)
  return [
    ...whatToDo(page),
    ...(sample
      ? [heading(2, plain('What you will see')), fence('http', sample.paste), paragraph(rich(sample.about))]
      : []),
    ...(siblings.length > 0 ? [heading(2, plain('Codes like it')), list(siblings.map((other) => siblingItem(other, places)))] : []), // prettier-ignore
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
      ...(path === null ? [] : [rich(` says of it: ${entry.description}`)]),
      ...(path === null || !entry.resolution ? [] : [rich(` And of what to do: ${entry.resolution}`)]),
    ),
    `That row is in ${lineOf(place)}`,
    ...(examples.length > 0 ? [`Message and fields: the samples, in ${examples.map(lineOf).join(', ')}`] : []),
    ...(unlisted ? ['The source shows this code only in an example, not in a table.'] : []),
    ...(entry.retry?.origin === 'inferred' ? [plain(inferredSays)] : []),
    ...(api && api.sources.length > 0
      ? [
          `The table was made from ${api.sources.map((url) => link(url, plain(sourceName(url)))).join(', ')}, read on ${api.read}.`,
        ]
      : []),
    ...(api?.nameIsOurs ? [plain(`The name ${api.api.name} is ours: the source does not name itself.`)] : []),
    sampleOf(page) === null
      ? 'No sample response is known of this code, so there is none as a file.'
      : `The sample response as a file${sampleIsMade(page) ? ', made from the envelope and the row' : ''}: ${link(address(`${entry.url}index.http`), 'index.http')}`,
  ]
}

const lineOf = ({ path, line }: { path: string; line: number }) => `${code(path)}, line ${line}`
