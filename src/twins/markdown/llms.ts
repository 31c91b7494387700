import type { ApiPage, Content } from '../../catalogue/model.ts'
import { envelopeUrl, guideUrl, headersUrl, kindUrl, statusUrl } from '../../catalogue/urls.ts'
import { apis, codesOf, nameInSentence, services, standards } from '../../site/entries.ts'
import { statusWords } from '../../site/words.ts'
import type { Places } from '../code-fields.ts'
import { linksUrl } from '../links-document.ts'
import { llmsUrl, markdownUrl, retryWords } from './page.ts'
import { blocks, heading, link, list, paragraph, plain, quote, rich } from './text.ts'

/** Site path of all pages but those of single codes, as one text. */
export const fullTextUrl = '/llms-full.txt'

/** Site path of the list of an API's codes. */
export const codesLlmsUrl = (api: string) => `/e/${api}${llmsUrl}`

/** Site path of the list of all envelopes. */
export const envelopesLlmsUrl = `/envelopes${llmsUrl}`

/**
 * What the site has, for language models (llmstxt.org): links to Markdown, each with what it is. Codes and envelopes, of which there are many,
 * have lists of their own: agents cut off a list above 50,000 characters.
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
        `${codesOf(api.id).length} codes and statuses, each with its page`,
      ),
    ])
  return text(
    name,
    'An error reference for HTTP APIs. For each error code: what it means, what to do, and whether, when and how often to send the request again. What a source says and what we conclude from it are kept apart.',
    paragraph(
      rich(
        `A code has a permanent page that can be built from the code alone: \`${address('/e/')}<api>/<code in lower case>/\`. Beside it are \`index.md\` (the same in Markdown), \`index.json\` and, where a sample is known, \`index.http\`. An error without a code has its page at \`/e/<api>/<status>/\`.`,
      ),
    ),
    paragraph(
      rich(
        "To advise on a response: find its API by the shape of the body, look the code up, else the status. The `advice` of a code is what the explorer says of it, for requests that may be sent twice and for the others; its `retry` is the API's own rule, unless `origin` is `inferred`. A time that the response itself names outranks both.",
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
        .map(({ api }) => item('Links of an API', linksUrl(api.id), 'code to address, one such file for each API')),
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
        ? [
            item(
              'Envelopes',
              envelopesLlmsUrl,
              `${content.envelopes.length} shapes of error bodies, each with its page`,
            ),
          ]
        : []),
      item('All pages in one file', fullTextUrl, 'everything above but the pages of single codes'),
    ]),
  )
}

/** The pages that list others. */
const lists = [
  ['Front page', '/', 'what there is, at a glance'],
  ['List of APIs', '/apis/', 'with how many codes each has, and its envelopes'],
  ['List of all codes', '/e/', 'by API, and the codes that are no longer sent'],
  ['List of guides', '/guides/', 'what holds for every API'],
  ['List of statuses', '/status/', 'by family, with those that no standard defines'],
  ['List of kinds', '/kinds/', 'what sorts of failure there are'],
  ['List of envelopes', '/envelopes/', 'by family'],
] as const

/** The codes of one API, one level below `llms.txt`. */
export function codesLlmsText({ api }: ApiPage, places: Places): string {
  const item = itemIn(places)
  return text(
    `Codes of ${nameInSentence(api)}`,
    'Every code, then every status without one. Each line has the status, what it means, and whether to retry.',
    ...section('Overview', [
      item('All of them in one table', markdownUrl(`/e/${api.id}/`), 'with status, kind, name and whether to retry'),
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
    'The shapes of error bodies: how to recognize each and how to read it.',
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
