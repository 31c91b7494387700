import type { ApiPage, Content } from '../../catalogue/model.ts'
import { envelopeUrl, guideUrl, headersUrl, kindUrl, statusUrl } from '../../catalogue/urls.ts'
import { apis, codesOf, nameInSentence, services, standards } from '../../site/entries.ts'
import { statusWords } from '../../site/words.ts'
import type { Places } from '../code-fields.ts'
import { linksUrl } from '../links-document.ts'
import { llmsUrl, markdownUrl, retryWords } from './page.ts'
import { blocks, heading, link, list, paragraph, plain, quote, rich } from './text.ts'

/** Site path of all pages except those of single codes, as one text. */
export const fullTextUrl = '/llms-full.txt'

/** Site path of the list of an API's codes. */
export const codesLlmsUrl = (api: string) => `/e/${api}${llmsUrl}`

/** Site path of the list of all envelopes. */
export const envelopesLlmsUrl = `/envelopes${llmsUrl}`

/**
 * The site's pages, for language models (llmstxt.org): links to Markdown, each with a note. Codes and envelopes have lists of their own,
 * because agents cut off a list above 50,000 characters.
 */
export function llmsText(content: Content, name: string, places: Places): string {
  const { address } = places
  const item = itemIn(places)
  const pages = (found: ApiPage[]) =>
    found.flatMap(({ api, summary }) => [
      item(api.name, markdownUrl(api.url), summary),
      item(
        `Codes of ${api.name}`,
        codesLlmsUrl(api.id),
        `${codesOf(api.id).length} codes and statuses, each with a page`,
      ),
    ])
  return text(
    name,
    'An error reference for HTTP APIs. For each error code: what it means, what to do, and whether, when and how often to retry the request. Conclusions of this site are marked and kept apart from what the source says.',
    paragraph(
      rich(
        `Each code has a permanent page, and you can build its address from the code: \`${address('/e/')}<api>/<code in lowercase>/\`. The same folder has \`index.md\` (the page as Markdown), \`index.json\` and, if a sample is known, \`index.http\`. An error without a code has its page at \`/e/<api>/<status>/\`.`,
      ),
    ),
    paragraph(
      rich(
        "To advise on a response, find its API by the format of the body, then look up the code, or else the status. The `advice` of a code is the explorer's verdict, for requests that are safe to send twice and for those that aren't. Its `retry` is the API's own rule, unless `origin` is `inferred`. A wait time in the response outranks both.",
      ),
    ),
    ...section('APIs', pages(apis)),
    ...section('Services', pages(services)),
    ...section('Standards and platforms', pages(standards)),
    ...section('Guides', [
      ...content.guides.map(({ name, title, summary }) => item(title, markdownUrl(guideUrl(name)), summary)),
      ...(content.headers ? [item(content.headers.title, markdownUrl(headersUrl), content.headers.summary)] : []),
    ]),
    ...section('Data', [
      item('All codes', '/codes.json', 'every code with status, kind, meaning, resolution and retry rule, as JSON'),
      ...content.apis
        .slice(0, 1)
        .map(({ api }) =>
          item('Links of an API', linksUrl(api.id), 'maps each code to its address; one file for each API'),
        ),
      item('Types', '/types/documents.d.ts', 'TypeScript types of these documents'),
      item('New and changed codes', '/feed.xml', 'Atom feed'),
    ]),
    ...section(
      'Statuses',
      content.statuses.map(({ status, name, summary }) =>
        item(`${status} ${name}`, markdownUrl(statusUrl(status)), summary),
      ),
    ),
    ...section(
      'Kinds',
      content.kinds.map(({ kind, name, summary }) => item(name, markdownUrl(kindUrl(kind)), summary)),
    ),
    ...section('Optional', [
      ...lists.map(([name, url, about]) => item(name, markdownUrl(url), about)),
      ...(content.envelopes.length > 0
        ? [item('Envelopes', envelopesLlmsUrl, `${content.envelopes.length} error body formats, each with a page`)]
        : []),
      item('All pages in one file', fullTextUrl, 'everything above except the pages of single codes'),
    ]),
  )
}

/** The index pages. */
const lists = [
  ['Front page', '/', 'overview'],
  ['List of APIs', '/apis/', 'with the number of codes and the envelopes of each'],
  ['List of all codes', '/e/', 'by API, and retired codes'],
  ['List of guides', '/guides/', 'advice for every API'],
  ['List of statuses', '/status/', 'by family, including statuses that no standard defines'],
  ['List of kinds', '/kinds/', 'kinds of failure'],
  ['List of envelopes', '/envelopes/', 'by family'],
] as const

/** The codes of one API, one level below `llms.txt`. */
export function codesLlmsText({ api }: ApiPage, places: Places): string {
  const item = itemIn(places)
  return text(
    `Codes of ${nameInSentence(api)}`,
    'All codes, then all statuses without a code. Each line has the status, the meaning, and whether to retry.',
    ...section('Overview', [
      item('All in one table', markdownUrl(`/e/${api.id}/`), 'with status, kind, name and whether to retry'),
      item(api.name, markdownUrl(api.url), 'tables, error body and how to handle its errors'),
    ]),
    ...section(
      'Codes and statuses',
      codesOf(api.id).map(({ entry }) => {
        const { code, status, description } = entry
        return item(code ?? statusWords(status), markdownUrl(entry.url), [statusWords(status), description, `${retryWords(entry)}.`].join(' · ')) // prettier-ignore
      }),
    ),
  )
}

/** The envelopes, one level below `llms.txt`. */
export const envelopesLlmsText = ({ envelopes }: Content, places: Places): string =>
  text(
    'Envelopes',
    'The formats of error bodies: how to recognize and read each one.',
    ...section(
      'Envelopes',
      envelopes.map(({ id, name, summary }) => itemIn(places)(name, markdownUrl(envelopeUrl(id)), summary)),
    ),
  )

const text = (title: string, about: string, ...parts: string[]) =>
  `${blocks(heading(1, plain(title)), quote(paragraph(rich(about))), ...parts)}\n`

const section = (title: string, items: string[]) => (items.length > 0 ? [heading(2, plain(title)), list(items)] : [])

const itemIn =
  ({ address }: Places) =>
  (name: string, path: string, about: string) =>
    `${link(address(path), plain(name))}: ${rich(about)}`
