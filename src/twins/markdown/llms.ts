import type { Content } from '../../catalogue/model.ts'
import { envelopeUrl, guideUrl, headersUrl, kindUrl, statusUrl } from '../../catalogue/urls.ts'
import { apis, codesOf, services, standards } from '../../site/entries.ts'
import type { Places } from '../code-fields.ts'
import { linksUrl } from '../links-document.ts'
import { markdownUrl } from './page.ts'
import { blocks, heading, link, list, paragraph, plain, quote, rich } from './text.ts'

/** What the site holds, for language models (llmstxt.org): links to Markdown, each with what it is. The codes stand one level down. */
export function llmsText(content: Content, name: string, { address }: Places): string {
  const item = (name: string, path: string, about: string) => `${link(address(path), plain(name))}: ${rich(about)}`
  const section = (title: string, items: string[]) => (items.length > 0 ? [heading(2, plain(title)), list(items)] : [])
  const pages = (found: typeof apis) =>
    found.flatMap(({ api, summary }) => [
      item(api.name, markdownUrl(api.url), summary),
      item(
        `Codes of ${api.name}`,
        markdownUrl(`/e/${api.id}/`),
        `${codesOf(api.id).length} codes and statuses, each with its page`,
      ),
    ])
  return `${blocks(
    heading(1, plain(name)),
    quote(
      paragraph(
        rich(
          'An error reference for HTTP APIs. For each error code: what it means, what to do, and whether, when and how often to send the request again. What a source says and what we conclude from it are kept apart.',
        ),
      ),
    ),
    paragraph(
      rich(
        `A code has a permanent page that can be built from the code alone: \`${address('/e/')}<api>/<code in lower case>/\`. Beside it stand \`index.md\` (the same in Markdown), \`index.json\` and, where a sample is known, \`index.http\`. An error without a code has its page at \`/e/<api>/<status>/\`.`,
      ),
    ),
    paragraph(
      rich(
        'To advise on a response: find its API by the shape of the body, look the code up, else the status. The `advice` of a code is what the explorer says of it, for requests that may be sent twice and for the others; its `retry` is the API’s own rule, unless `origin` is `inferred`. A time that the response itself names outranks both.',
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
    ...section(
      'Optional',
      content.envelopes.map(({ id, name, summary }) =>
        item(`Envelope: ${name}`, markdownUrl(envelopeUrl(id)), summary),
      ),
    ),
  )}\n`
}
