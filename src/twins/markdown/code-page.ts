import type { PhrasingContent, RootContent } from 'mdast'
import type { Retired } from '../../engine/model.ts'
import type { CodePage } from '../../catalogue/model.ts'
import { apiName, apiPage, elsewhere, envelopesOf, nameInSentence, sameStatus, statusName } from '../../site/entries.ts'
import { kindWords, statusWords, verdictActions, verdictReasons } from '../../site/words.ts'
import type { Places } from '../code-fields.ts'
import { sampleOf } from '../sample.ts'
import { code, heading, link, list, paragraph, quote, rich, strong } from './nodes.ts'
import { entryTable, textOf, writePage } from './page.ts'

/** One code as Markdown: the answer first, then all that its page says. */
export function codeMarkdown(page: CodePage, places: Places): string {
  const { entry, path, title, summary } = page
  const status = statusWords(entry.status)
  const others = elsewhere(entry)
  return writePage({
    title: [...(entry.code ? [code(entry.code), words(` (${status})`)] : [words(status)]), words(`: ${title}`)],
    summary: `${apiName(entry.api)}. ${summary}`,
    facts: [
      ...(entry.retired ? [quote(paragraph(strong('No longer sent.'), words(` ${retirement(entry.retired)}`)))] : []),
      factList(page, places),
    ],
    text: path === null ? textFromRow(page, places) : textOf(path, entry.url, places),
    added: [
      ...(others.length > 0 ? [heading(2, words('The same error elsewhere')), entryTable(others, places, true)] : []),
      heading(2, words('Where this comes from')),
      list(origin(page, places)),
    ],
  })
}

function retirement({ since, instead }: Retired): string {
  const when = since === null ? 'The API has not sent this for some time.' : `The API has not sent this since ${since}.`
  return instead.length === 0 ? when : `${when} Instead it sends ${instead.join(' or ')}.`
}

const words = (value: string): PhrasingContent => ({ type: 'text', value })

function factList({ entry }: CodePage, { address }: Places): RootContent {
  const facts: [name: string, value: string][] = [
    ['Retry', entry.retry ? entry.retry.words.replace(/, inferred$/, ' (our reading)') : 'the source does not say'],
    ['Status', `${[statusWords(entry.status), ...entry.moreStatuses].join(', ')} ${statusName(entry)}`.trim()],
    ['Kind', kindWords(entry.kind)],
    ['Meaning', entry.description],
    ...(entry.resolution ? [['Resolution', entry.resolution] as [string, string]] : []),
  ]
  const permalink = address(entry.url)
  return list([
    ...facts.map(([name, value]) => [strong(name), words(': '), ...rich(value)]),
    [strong('Permanent address'), words(': '), link(permalink, [words(permalink)])],
  ])
}

/** What stands on a page that nobody has written in depth, made from its row. */
function textFromRow(page: CodePage, places: Places): RootContent[] {
  const { entry } = page
  const api = apiPage(entry.api)
  const envelope = api && envelopesOf(api.api)[0]
  const codes = entry.code === null ? sameStatus(page).map(({ entry: other }) => other) : []
  const shape = envelope
    ? [words(' and a body of the shape '), link(places.address(envelope.url), [words(envelope.name)])]
    : []
  const holds = entry.code ? [words(' that holds the code '), code(entry.code)] : []
  return [
    heading(2, words('What to do')),
    paragraph(...rich(entry.resolution ?? verdictActions[entry.retry?.verdict ?? 'fix'])),
    heading(2, words('Why it happens')),
    paragraph(...rich(entry.description)),
    ...(codes.length > 0
      ? [paragraph(words('These codes come with this status.')), entryTable(codes, places, false)]
      : []),
    heading(2, words('What you will see')),
    paragraph(words(`A response with the status ${statusWords(entry.status)}`), ...shape, ...holds, words('.')),
    heading(2, words('Whether to retry')),
    paragraph(
      words(
        entry.retry
          ? `${entry.retry.words}. ${verdictReasons[entry.retry.verdict]}`
          : 'The source does not say. What holds for every API with this status holds here too.',
      ),
    ),
  ]
}

function origin(page: CodePage, { address }: Places): PhrasingContent[][] {
  const { entry, path, unlisted } = page
  const api = apiPage(entry.api)
  const row = `the row in the tables of ${api ? nameInSentence(api.api) : entry.api}`
  return [
    [words('Status, meaning and retry: '), link(address(entry.row), [words(row)])],
    ...(unlisted ? [[words('The source shows this code only in an example, not in a table.')]] : []),
    ...(path === null ? [[words('This page is made from the table alone.')]] : []),
    ...(api?.nameIsOurs ? [[words(`The name ${api.api.name} is ours: the source does not name itself.`)]] : []),
    sampleOf(page) === null
      ? [words('No sample response is known of this code, so there is none as a file.')]
      : [words('The sample response as a file: '), link(address(`${entry.url}index.http`), [words('index.http')])],
  ]
}
