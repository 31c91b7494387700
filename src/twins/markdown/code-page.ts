import type { Retired } from '../../engine/model.ts'
import type { CodePage } from '../../catalogue/model.ts'
import { apiName, apiPage, elsewhere, envelopesOf, nameInSentence, sameStatus, statusName } from '../../site/entries.ts'
import { kindWords, sourceName, statusWords, verdictActions, verdictReasons } from '../../site/words.ts'
import type { Places } from '../code-fields.ts'
import { sampleOf } from '../sample.ts'
import { entryTable, textOf, writePage } from './page.ts'
import { code, heading, link, list, paragraph, plain, quote, rich, strong } from './text.ts'

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
    ],
    text: path === null ? textFromRow(page, places) : textOf(path, entry.url, places),
    added: [
      ...(others.length > 0 ? [heading(2, plain('The same error elsewhere')), entryTable(others, places, true)] : []),
      heading(2, plain('Where this comes from')),
      list(origin(page, places)),
    ],
  })
}

function retirement({ since, instead }: Retired): string {
  const when = since === null ? 'The API has not sent this for some time.' : `The API has not sent this since ${since}.`
  return instead.length === 0 ? when : `${when} Instead it sends ${instead.join(' or ')}.`
}

function factList({ entry }: CodePage, { address }: Places): string {
  const facts: [name: string, value: string][] = [
    ['Retry', entry.retry ? entry.retry.words.replace(/, inferred$/, ' (our reading)') : 'the source does not say'],
    ['Status', `${[statusWords(entry.status), ...entry.moreStatuses].join(', ')} ${statusName(entry)}`.trim()],
    ['Kind', kindWords(entry.kind)],
    ['Meaning', entry.description],
    ...(entry.resolution ? [['Resolution', entry.resolution] as [string, string]] : []),
  ]
  const permalink = address(entry.url)
  return list([
    ...facts.map(([name, value]) => `${strong(name)}: ${rich(value)}`),
    `${strong('Permanent address')}: ${link(permalink)}`,
  ])
}

/** What stands on a page that nobody has written in depth, made from its row. */
function textFromRow(page: CodePage, places: Places): string[] {
  const { entry } = page
  const api = apiPage(entry.api)
  const envelope = api && envelopesOf(api.api)[0]
  const codes = entry.code === null ? sameStatus(page).map(({ entry: other }) => other) : []
  const shape = envelope
    ? [plain(' and a body of the shape '), link(places.address(envelope.url), plain(envelope.name))]
    : []
  const holds = entry.code ? [plain(' that holds the code '), code(entry.code)] : []
  return [
    heading(2, plain('What to do')),
    paragraph(rich(entry.resolution ?? verdictActions[entry.retry?.verdict ?? 'fix'])),
    heading(2, plain('Why it happens')),
    paragraph(rich(entry.description)),
    ...(codes.length > 0 ? ['These codes come with this status.', entryTable(codes, places, false)] : []),
    heading(2, plain('What you will see')),
    paragraph(plain(`A response with the status ${statusWords(entry.status)}`), ...shape, ...holds, plain('.')),
    heading(2, plain('Whether to retry')),
    paragraph(
      plain(
        entry.retry
          ? `${entry.retry.words}. ${verdictReasons[entry.retry.verdict]}`
          : 'The source does not say. What holds for every API with this status holds here too.',
      ),
    ),
  ]
}

function origin(page: CodePage, { address }: Places): string[] {
  const { entry, path, unlisted, row: place, examples } = page
  const api = apiPage(entry.api)
  const row = `the row in the tables of ${api ? nameInSentence(api.api) : entry.api}`
  return [
    `Status, meaning and retry: ${link(address(entry.row), plain(row))}, in ${lineOf(place)}`,
    ...(examples.length > 0 ? [`Message and fields: the samples, in ${examples.map(lineOf).join(', ')}`] : []),
    ...(unlisted ? ['The source shows this code only in an example, not in a table.'] : []),
    ...(path === null ? ['This page is made from the table alone.'] : []),
    ...(api && api.sources.length > 0
      ? [
          `The table was made from ${api.sources.map((url) => link(url, plain(sourceName(url)))).join(', ')}, read on ${api.read}.`,
        ]
      : []),
    ...(api?.nameIsOurs ? [plain(`The name ${api.api.name} is ours: the source does not name itself.`)] : []),
    sampleOf(page) === null
      ? 'No sample response is known of this code, so there is none as a file.'
      : `The sample response as a file: ${link(address(`${entry.url}index.http`), 'index.http')}`,
  ]
}

const lineOf = ({ path, line }: { path: string; line: number }) => `${code(path)}, line ${line}`
