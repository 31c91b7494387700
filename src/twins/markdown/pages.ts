import type { ApiPage, EnvelopePage, GuidePage, HeadersPage, KindPage, StatusPage } from '../../catalogue/model.ts'
import { envelopeUrl, guideUrl, headersUrl, kindUrl, statusUrl } from '../../catalogue/urls.ts'
import { codesOf, entriesOfKind, entriesWithStatus, envelopesOf, nameInSentence, groups } from '../../site/entries.ts'
import { sourceName } from '../../site/words.ts'
import { kindMapping } from '../../kinds/mapping.ts'
import { content } from '../../site/content.ts'
import { guidesAbout } from '../../site/guides-about.ts'
import { envelopeAnswers } from '../../site/envelope-answers.ts'
import type { Places } from '../code-fields.ts'
import { entryTable, markdownUrl, textOf, writePage } from './page.ts'
import { code, fence, heading, link, list, plain, strong } from './text.ts'

/** The pages that are no code pages, as Markdown. */

export const apiMarkdown = ({ api, path, summary, nameIsOurs, sources, read }: ApiPage, places: Places) =>
  writePage({
    title: [plain(api.name)],
    summary,
    facts: [
      list([
        fact(
          'Envelopes',
          envelopesOf(api)
            .map(({ name, url }) => linkTo(name, url, places))
            .join(', '),
        ),
        ...(api.headers.length > 0 ? [fact('Headers', api.headers.map(code).join(', '))] : []),
        fact('Codes', linkTo('every code and status, with its page', `/e/${api.id}/`, places)),
        ...(sources.length > 0 ? [fact('Source', sourceText(sources, read))] : []),
        ...(nameIsOurs ? [fact('Name', plain('ours, the source does not name itself'))] : []),
      ]),
    ],
    text: textOf(path, api.url, places),
  })

export const codesMarkdown = ({ api }: ApiPage, places: Places) =>
  writePage({
    title: [plain(`Codes of ${nameInSentence(api)}`)],
    summary: 'Every code, then every status without one, with its status, its name and whether to retry.',
    facts: [list([fact('Tables, error body and how to handle its errors', linkTo(api.name, api.url, places))])],
    text: [
      entryTable(
        codesOf(api.id).map(({ entry }) => entry),
        places,
        false,
      ),
    ],
  })

export function statusMarkdown({ status, path, name, summary, rfc, rfcUrl }: StatusPage, places: Places): string {
  const entries = entriesWithStatus(status, groups)
  return writePage({
    title: [plain(`${status} ${name}`)],
    summary,
    facts: [list([fact('Defined in', link(rfcUrl, plain(rfc))), ...guideFact(statusUrl(status), places)])],
    text: textOf(path, statusUrl(status), places),
    added: entries.length > 0 ? [title('What the APIs make of it'), entryTable(entries, places, true)] : [],
  })
}

export function kindMarkdown({ kind, path, name, summary }: KindPage, places: Places): string {
  const entries = entriesOfKind(kind)
  const value = kindMapping(
    kind,
    content.codes.map(({ entry }) => entry),
  )
  return writePage({
    title: [plain(name)],
    summary,
    facts: [list([fact('Name in data', code(kind)), ...guideFact(kindUrl(kind), places)])],
    text: textOf(path, kindUrl(kind), places),
    added:
      entries.length > 0
        ? [
            title('How each API says it'),
            entryTable(entries, places, true),
            title('All of them at once'),
            fence('ts', value.trimEnd()),
          ]
        : [],
  })
}

export const envelopeMarkdown = ({ id, path, name, summary, senders }: EnvelopePage, places: Places) =>
  writePage({
    title: [plain(name)],
    summary,
    facts: [...(senders.length > 0 ? [list([fact('Sent by', plain(senders.join(', ')))])] : []), ...answersOf(path)],
    text: textOf(path, envelopeUrl(id), places),
  })

export const guideMarkdown = ({ name, path, title: heads, summary }: GuidePage, places: Places) =>
  writePage({ title: [plain(heads)], summary, text: textOf(path, guideUrl(name), places) })

export const headersMarkdown = ({ path, title: heads, summary }: HeadersPage, places: Places) =>
  writePage({
    title: [plain(heads)],
    summary,
    facts: guideFact(headersUrl, places).map((text) => list([text])),
    text: textOf(path, headersUrl, places),
  })

/** The guides about a page, as one line or none. */
function guideFact(url: string, places: Places): string[] {
  const guides = guidesAbout(url).map(({ name, title: text }) => linkTo(text, guideUrl(name), places))
  return guides.length > 0 ? [fact(guides.length === 1 ? 'Guide' : 'Guides', guides.join(', '))] : []
}

const sourceText = (sources: string[], read: string | null) =>
  `${sources.map((source) => link(source, plain(sourceName(source)))).join(', ')}${read ? `, read on ${read}` : ''}`

/** What to do about the samples of the page, as the engine says it. */
function answersOf(path: string): string[] {
  const answers = envelopeAnswers(path)
  if (answers.length === 0) return []
  return [
    title('What to do'),
    list(
      answers.map(({ status, code: sent, message, says }) =>
        [
          plain([status, message && `“${message}”`].filter(Boolean).join(' ')),
          ...(sent === null ? [] : [code(sent)]),
          plain(`${says}.`),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
  ]
}

const title = (text: string) => heading(2, plain(text))

const fact = (name: string, value: string) => `${strong(name)}: ${value}`

const linkTo = (text: string, url: string, { address }: Places) => link(address(markdownUrl(url)), plain(text))
