import type { CodePage, Content, Example } from '../catalogue/model.ts'
import { envelopeUrl, guideUrl, headersUrl, kindUrl, statusUrl } from '../catalogue/urls.ts'
import { diagnose } from '../engine/index.ts'
import type { Catalogue, Entry, Verdict } from '../engine/model.ts'
import { otherNames } from './client-errors.ts'
import type { Item } from './item.ts'

/**
 * Builds the search list. The first of equal matches wins: APIs come first, then standards, then services, and within each of them retired
 * codes come last.
 * @param headings the headings of each guide, by the guide's name
 * @param verdicts the engine's verdicts for rows and for statuses alone
 */
export function searchList(
  content: Content,
  headings: ReadonlyMap<string, string[]> = new Map(),
  verdicts: Verdicts = { ofEntry: () => 'none', ofStatus: () => 'none' },
): Item[] {
  const { apis, codes, statuses, kinds, envelopes, guides, headers, catalogue } = content
  const pages = new Map(apis.map((page) => [page.api.id, page]))
  const messages = messagesByUrl(content)
  const groupOf = (api: string) => pages.get(api)?.api.group ?? 'api'
  const rank = ({ entry }: CodePage) => ['api', 'standard', 'service'].indexOf(groupOf(entry.api))
  const isRetired = ({ entry }: CodePage) => Number(entry.retired !== undefined)
  return [
    ...codes
      .toSorted((a, b) => rank(a) - rank(b) || isRetired(a) - isRetired(b))
      .map(({ entry, title }): Item => ({
        group: 'code',
        name: entry.code ?? statusOf(entry),
        url: entry.url,
        title,
        api: pages.get(entry.api)?.api.name ?? entry.api,
        status: statusOf(entry),
        kind: entry.kind,
        ...saying(verdicts.ofEntry(entry)),
        ...(groupOf(entry.api) === 'service' ? { service: true } : {}),
        ...(entry.retired ? { retired: true } : {}),
        ...(messages.has(entry.url) ? { messages: messages.get(entry.url)! } : {}),
      })),
    ...statuses.map(({ status, name }): Item => ({
      group: 'status',
      name: String(status),
      url: statusUrl(status),
      title: name,
      ...saying(verdicts.ofStatus(status)),
      ...(formerNames[status] ? { words: formerNames[status] } : {}),
    })),
    ...lists,
    ...kinds.map(({ kind, name, summary }): Item => ({
      group: 'kind',
      name,
      url: kindUrl(kind),
      text: summary,
      words: `${kind === 'unknown' ? '' : kind} the same in every API, everywhere, compared ${otherNames[kind] ?? ''}`,
    })),
    {
      group: 'kind',
      name: 'Kinds of failure',
      url: '/kinds/',
      text: 'Each kind, and what each API sends for it.',
      words: 'all kinds of errors',
    },
    ...apis.map(({ api, summary }): Item => ({ group: 'api', name: api.name, url: api.url, text: summary })),
    ...envelopes.map(({ id, name, summary, senders }): Item => ({
      group: 'envelope',
      name,
      url: envelopeUrl(id),
      title: [...apis.filter(({ api }) => api.envelopes.includes(id)).map(({ api }) => api.name), ...senders].join(
        ', ',
      ),
      words: `${id} ${standards[id] ?? ''}`,
      text: summary,
    })),
    ...guides.map(({ name, title, summary }): Item => ({
      group: 'guide',
      name: title,
      url: guideUrl(name),
      text: summary,
      words: (headings.get(name) ?? []).join(' · '),
    })),
    ...(headers
      ? [
          {
            group: 'guide' as const,
            name: headers.title,
            url: headersUrl,
            text: headers.summary,
            words: (catalogue.headers ?? [])
              .flatMap(({ names }) => names.filter((name) => !name.includes('*')))
              .join(' · '),
          },
        ]
      : []),
  ]
}

export interface Verdicts {
  ofEntry(entry: Entry): Verdict
  ofStatus(status: number): Verdict
}

const saying = (verdict: Verdict) => (verdict === 'none' ? {} : { verdict })

/** Filtered views of the table of all codes. */
const lists: Item[] = [
  {
    group: 'list',
    name: 'Retryable codes',
    url: '/e/?retry=yes',
    text: 'Every code and status after which you can retry the same request.',
    words: 'that can be retried retriable transient temporary filter',
  },
  {
    group: 'list',
    name: 'Codes that need a change first',
    url: '/e/?retry=no',
    text: 'Every code and status after which the same request fails again.',
    words: 'not retryable non-retryable permanent terminal filter',
  },
]

const statusOf = ({ status: { from, to }, moreStatuses }: Entry) =>
  [from === to ? from : `${from / 100}xx`, ...moreStatuses].join(' ')

/** Reason phrases of RFC 2616, 4918 and 7231 that RFC 9110 renamed. Most servers still send them. */
const formerNames: Record<number, string> = {
  413: 'Payload Too Large Request Entity Too Large',
  414: 'Request-URI Too Long',
  416: 'Requested Range Not Satisfiable',
  422: 'Unprocessable Entity',
}

/** Media types and RFCs of envelopes. */
const standards: Record<string, string> = {
  'problem-details': 'application/problem+json RFC 9457 RFC 7807',
  'json-api': 'application/vnd.api+json',
  'oauth-error': 'RFC 6749 RFC 6750',
  'scim-error': 'application/scim+json RFC 7644',
}

/** The messages from the examples of each code, by its URL: at most four, each cut to 160 characters. */
function messagesByUrl({ codes, examples, catalogue }: Content): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const byCode = new Map(codes.map(({ entry }) => [`${entry.api} ${entry.code}`, entry]))
  const bare = codes.filter(({ entry }) => entry.code === null)
  for (const example of examples) {
    const { api, code, status = 0 } = example.expected
    const entry =
      code === undefined
        ? bare.find(({ entry }) => entry.api === api && entry.status.from <= status && status <= entry.status.to)?.entry
        : byCode.get(`${api} ${code}`)
    const message = entry && messageOf(example, catalogue)
    if (!entry || !message) continue
    const known = found.get(entry.url) ?? []
    if (known.length < 4 && !known.includes(message)) found.set(entry.url, [...known, message])
  }
  return found
}

function messageOf({ paste }: Example, catalogue: Catalogue): string | null {
  const { facts } = diagnose(paste, catalogue, { now: 0 })
  return facts.message?.slice(0, 160) ?? null
}
