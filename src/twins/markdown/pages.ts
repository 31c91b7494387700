import type { ApiPage, EnvelopePage, GuidePage, HeadersPage, KindPage, StatusPage } from '../../catalogue/model.ts'
import { envelopeUrl, guideUrl, headersUrl, kindUrl, statusUrl } from '../../catalogue/urls.ts'
import type { Entry, Kind } from '../../engine/model.ts'
import { codesByVerdict } from '../../site/codes-by-verdict.ts'
import { codesOf, countOfKind, entriesOfKind, envelopesOf, groupsOfStatus, nameInSentence } from '../../site/entries.ts'
import { sourceName, statusWords } from '../../site/words.ts'
import { wordsOfStatus } from '../../site/words-of-status.ts'
import { handlingWords } from '../../kinds/handling-words.ts'
import { kindMapping } from '../../kinds/mapping.ts'
import { content } from '../../site/content.ts'
import { guidesAbout } from '../../site/guides-about.ts'
import { envelopeAnswers } from '../../site/envelope-answers.ts'
import type { Places } from '../code-fields.ts'
import { entryTable, markdownUrl, textOf, writePage } from './page.ts'
import { code, fence, heading, link, list, paragraph, plain, rich, strong } from './text.ts'

/** All pages except code pages and indexes, as Markdown. */

export const apiMarkdown = ({ api, path, summary, nameIsOurs, sources, read }: ApiPage, places: Places) =>
  writePage({
    title: [plain(api.name)],
    summary,
    facts: [
      ...byVerdict(api.id, places),
      list([
        fact(
          'Envelopes',
          envelopesOf(api)
            .map(({ name, url }) => linkTo(name, url, places))
            .join(', '),
        ),
        ...(api.headers.length > 0 ? [fact('Headers', api.headers.map(code).join(', '))] : []),
        fact('Codes', linkTo('all codes and statuses', `/e/${api.id}/`, places)),
        ...(sources.length > 0 ? [fact('Source', sourceText(sources, read))] : []),
        ...(nameIsOurs ? [fact('Name', plain("chosen by us: the source doesn't name itself"))] : []),
      ]),
    ],
    text: textOf(path, api.url, places),
    places,
  })

/** The codes of an API by verdict. */
function byVerdict(api: string, { address }: Places): string[] {
  const { entries, groups } = codesByVerdict(api)
  if (entries.length === 0) return []
  return [
    title('What to do, by code'),
    list(
      groups.map(({ words, shown, more }) => {
        const links = shown.map(({ url, code: sent, status }) => link(address(markdownUrl(url)), sent ? code(sent) : plain(statusWords(status)))) // prettier-ignore
        return `${strong(words)}: ${[...links, ...(more > 0 ? [`${more} more`] : [])].join(' ')}`
      }),
    ),
  ]
}

export function codesMarkdown({ api }: ApiPage, places: Places): string {
  const entries = codesOf(api.id).map(({ entry }) => entry)
  const section = (name: string, own: Entry[]) =>
    own.length > 0 ? [title(name), entryTable(own, places, { withKind: true, withName: true })] : []
  return writePage({
    title: [plain(`Codes of ${nameInSentence(api)}`)],
    summary: 'All codes, then all statuses without a code, with status, name and whether to retry.',
    facts: [
      paragraph(plain('For the error body and how to handle errors, see '), linkTo(api.name, api.url, places), '.'),
    ],
    text: [
      ...section('Codes', entries.filter(({ code: sent }) => sent !== null)), // prettier-ignore
      ...section('Statuses', entries.filter(({ code: sent }) => sent === null)), // prettier-ignore
    ],
    places,
  })
}

export function statusMarkdown({ status, path, name, summary, rfc, rfcUrl }: StatusPage, places: Places): string {
  return writePage({
    title: [plain(`${status} ${name}`)],
    summary,
    facts: [
      ...(status >= 400 ? retryOfStatus(status) : []),
      list([fact('Defined in', link(rfcUrl, plain(rfc))), ...guideFact(statusUrl(status), places)]),
    ],
    text: textOf(path, statusUrl(status), places),
    added: groupsOfStatus(status).flatMap(({ heading: words, entries }) => [
      title(words),
      entryTable(entries, places, { withApi: true, withKind: true, withName: true }),
    ]),
    places,
  })
}

/** What the engine says about a response with this status and nothing else. */
function retryOfStatus(status: number): string[] {
  const { says, other, reasons } = wordsOfStatus(status)
  return [
    paragraph(strong(`${says}.`)),
    ...(other ? [paragraph(plain(`${other.methods}: ${other.says}.`))] : []),
    paragraph(rich(reasons)),
  ]
}

export function kindMarkdown({ kind, path, name, summary }: KindPage, places: Places): string {
  const entries = entriesOfKind(kind)
  return writePage({
    title: [plain(name)],
    summary,
    facts: [list([fact('Value in data', code(kind)), ...guideFact(kindUrl(kind), places)])],
    text: textOf(path, kindUrl(kind), places),
    added: [
      title('What each API sends'),
      paragraph(plain(countOfKind(entries))),
      ...(entries.length > 0
        ? [
            entryTable(entries, places, { withApi: true, withEnvelope: true }),
            title('One handler for all APIs'),
            ...handlingOf(kind, entries),
          ]
        : []),
    ],
    places,
  })
}

function handlingOf(kind: Kind, entries: Entry[]): string[] {
  const { needs, rules, asTypes } = handlingWords(entries)
  const types = kindMapping(
    kind,
    content.codes.map(({ entry }) => entry),
  )
  return [
    paragraph(plain(needs)),
    list(rules.map(({ says, of }) => plain(`${says}: ${of}`))),
    paragraph(rich(asTypes)),
    fence('ts', types.trimEnd()),
  ]
}

export function envelopeMarkdown({ id, path, name, summary, senders }: EnvelopePage, places: Places): string {
  const apis = content.apis.filter(({ api }) => api.envelopes.includes(id))
  const facts = [
    ...(senders.length > 0 ? [fact('Sent by', plain(senders.join(', ')))] : []),
    ...(apis.length > 0 ? [fact('Used by', apis.map(({ api }) => linkTo(api.name, api.url, places)).join(', '))] : []),
  ]
  return writePage({
    title: [plain(name)],
    summary,
    facts: [...(facts.length > 0 ? [list(facts)] : []), ...answersOf(path)],
    text: textOf(path, envelopeUrl(id), places),
    places,
  })
}

export const guideMarkdown = ({ name, path, title: heads, summary }: GuidePage, places: Places) =>
  writePage({ title: [plain(heads)], summary, text: textOf(path, guideUrl(name), places), places })

export const headersMarkdown = ({ path, title: heads, summary }: HeadersPage, places: Places) =>
  writePage({
    title: [plain(heads)],
    summary,
    facts: guideFact(headersUrl, places).map((text) => list([text])),
    text: textOf(path, headersUrl, places),
    places,
  })

/** The guides about a page, as at most one line. */
function guideFact(url: string, places: Places): string[] {
  const guides = guidesAbout(url).map(({ name, title: text }) => linkTo(text, guideUrl(name), places))
  return guides.length > 0 ? [fact(guides.length === 1 ? 'Guide' : 'Guides', guides.join(', '))] : []
}

const sourceText = (sources: string[], read: string | null) =>
  `${sources.map((source) => link(source, plain(sourceName(source)))).join(', ')}${read ? `, read on ${read}` : ''}`

/** What the engine says about the samples on the page. */
function answersOf(path: string): string[] {
  const answers = envelopeAnswers(path)
  if (answers.length === 0) return []
  return [
    title('What to do'),
    list(
      answers.map(({ status, code: sent, message, says }) =>
        [
          plain([status, message && `"${message}"`].filter(Boolean).join(' ')),
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
