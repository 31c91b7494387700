import type { ApiPage } from '../../catalogue/model.ts'
import { envelopeUrl, guideUrl, kindUrl, statusUrl } from '../../catalogue/urls.ts'
import type { Site } from '../../config/site.ts'
import { content } from '../../site/content.ts'
import { codesOf, envelopesOf, kindPages, sections } from '../../site/entries.ts'
import { envelopeFamilies, indexTexts, sourcesOfKind, statusFamilies, unregistered } from '../../site/index-texts.ts'
import { isRetryable } from '../../site/row-facts.ts'
import { countOfCodes, familyWords } from '../../site/words.ts'
import type { Places } from '../code-fields.ts'
import { entryTable, markdownUrl, writePage } from './page.ts'
import { heading, link, list, paragraph, plain, rich } from './text.ts'

/** The index pages as Markdown. */

/** The front page, without the explorer, which needs a browser. */
export function homeMarkdown({ name, home }: Pick<Site, 'name' | 'home'>, places: Places): string {
  const lists = [
    content.codes.length > 0 && indexTexts.codes,
    content.guides.length > 0 && indexTexts.guides,
    content.statuses.length > 0 && indexTexts.statuses,
    kindPages.length > 0 && indexTexts.kinds,
    content.envelopes.length > 0 && indexTexts.envelopes,
  ].filter((each) => each !== false)
  return writePage({
    title: [plain(name)],
    summary: home.description,
    text: [
      paragraph(plain(home.title)),
      ...(home.text ? [paragraph(plain(home.text))] : []),
      paragraph(
        plain('The explorer on '),
        link(places.address('/'), plain('the front page')),
        plain(' reads a response that you paste, in your browser. The response is never sent.'),
      ),
    ],
    added: [
      ...sections.flatMap(({ title, pages }) => [heading(2, plain(title)), list(apiItems(pages, places))]),
      heading(2, plain('More reference pages')),
      list(lists.map(({ title, url, lead }) => item(title, url, lead, places))),
    ],
    places,
  })
}

export const apisMarkdown = (places: Places) =>
  indexOf(
    indexTexts.apis,
    sections.flatMap(({ group, title, text, pages }) => [
      ...(group === 'api' ? [] : [heading(2, plain(title)), ...(text ? [paragraph(plain(text))] : [])]),
      list(apiItems(pages, places)),
    ]),
    places,
  )

export const guidesMarkdown = (places: Places) =>
  indexOf(
    indexTexts.guides,
    [list(content.guides.map(({ name, title, summary }) => item(title, guideUrl(name), summary, places)))],
    places,
  )

export const kindsMarkdown = (places: Places) =>
  indexOf(
    indexTexts.kinds,
    [list(kindPages.map(({ kind, name, summary }) => item(name, kindUrl(kind), `${summary} ${sourcesOfKind(kind)}`, places)))], // prettier-ignore
    places,
  )

export const statusesMarkdown = (places: Places) =>
  indexOf(
    indexTexts.statuses,
    [
      ...statusFamilies.flatMap(({ family, pages }) =>
        pages.length === 0
          ? []
          : [
              heading(2, plain(`${family}xx: ${familyWords[family]}`)),
              list(pages.map(({ status, name, summary }) => item(`${status} ${name}`, statusUrl(status), summary, places))), // prettier-ignore
            ],
      ),
      ...(unregistered.length === 0
        ? []
        : [
            heading(2, plain('Not registered')),
            paragraph(plain('No standard defines these numbers. Some servers send them.')),
            list(unregistered.map(({ status, name, meaning, by }) => rich(`${status} ${name}: ${meaning} Sent by ${by}.`))), // prettier-ignore
          ]),
    ],
    places,
  )

export const envelopesMarkdown = (places: Places) =>
  indexOf(
    indexTexts.envelopes,
    envelopeFamilies().flatMap(({ name, pages }) => [
      heading(2, plain(name)),
      list(pages.map(({ id, name: of, summary }) => item(of, envelopeUrl(id), summary, places))),
    ]),
    places,
  )

/** The list of all codes: a link for each API, and a table of retired codes. */
export function allCodesMarkdown(places: Places): string {
  const retired = content.codes.map(({ entry }) => entry).filter((entry) => entry.retired)
  return indexOf(
    indexTexts.codes,
    [
      ...sections.flatMap(({ title, pages }) => [
        heading(2, plain(title)),
        list(
          pages.map(({ api }) =>
            item(api.name, `/e/${api.id}/`, countOfCodes(codesOf(api.id).map(({ entry }) => entry)), places),
          ),
        ),
      ]),
      ...(retired.length > 0
        ? [heading(2, plain('No longer sent')), entryTable(retired, places, { withApi: true, withName: true })]
        : []),
    ],
    places,
  )
}

const indexOf = ({ title, lead }: { title: string; lead: string }, text: string[], places: Places) =>
  writePage({ title: [plain(title)], summary: lead, text, places })

const item = (name: string, url: string, about: string, { address }: Places) =>
  `${link(address(markdownUrl(url)), plain(name))}: ${rich(about)}`

function apiItems(pages: ApiPage[], places: Places): string[] {
  return pages.map(({ api, summary }) => {
    const codes = codesOf(api.id).map(({ entry }) => entry)
    const retryable = codes.filter(isRetryable).length
    const envelopes = envelopesOf(api).map(({ name }) => name)
    return [
      item(api.name, api.url, summary, places),
      link(places.address(markdownUrl(`/e/${api.id}/`)), plain(countOfCodes(codes))),
      ...(retryable > 0 ? [plain(`${retryable} retryable`)] : []),
      plain(envelopes.join(', ')),
    ].join(' · ')
  })
}
