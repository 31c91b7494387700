import type { ApiPage, CodePage, KindPage } from '../catalogue/model.ts'
import { envelopeUrl, statusUrl } from '../catalogue/urls.ts'
import { kinds, type Api, type Entry, type Kind, type StatusRange } from '../engine/model.ts'
import { meaningOf } from '../kinds/meaning.ts'
import { statusFacts } from '../engine/statuses.ts'
import { site } from './config.ts'
import { content } from './content.ts'
import { count, statusWords } from './words.ts'

/** Name of an API by its id. */
export const apiName = (id: string) => apiById.get(id)?.api.name ?? id

/** The page of one API by its id. */
export const apiPage = (id: string) => apiById.get(id)

/** The APIs, the services whose errors everyone sees, and the standards and platforms whose codes many APIs send. */
export const [apis, services, standards] = (['api', 'service', 'standard'] as const).map((wanted) =>
  content.apis.filter(({ api }) => api.group === wanted),
) as [ApiPage[], ApiPage[], ApiPage[]]

/** All of them, in the order in which pages list them. */
export const groups: ApiPage[] = [...apis, ...services, ...standards]

/** The groups as sections of a page, with the configured title and text. Empty groups are left out. */
export const sections = [
  { group: 'api', pages: apis } as const,
  { group: 'service', pages: services } as const,
  { group: 'standard', pages: standards } as const,
]
  .filter(({ pages }) => pages.length > 0)
  .map(({ group, pages }) => ({ group, pages, ...site.groups[group] }))

/** "5 APIs, 4 services and 7 standards" */
export const groupCounts =
  sections.length === 0
    ? 'no APIs'
    : new Intl.ListFormat('en').format(
        sections.map(({ group, pages }) => count(pages.length, group === 'api' ? 'API' : group)),
      )

/** An API's name within a sentence: "the Sessions API", but "AWS". */
export const nameInSentence = ({ name, group }: Api) => (group === 'api' ? `the ${name}` : name)

/** Every code and every status of one API, in the order of its tables. */
export const codesOf = (api: string): CodePage[] => codesByApi.get(api) ?? []

/** The entry for this code, exactly as sent. */
export const entryOfCode = (api: string, code: string) => byCode.get(`${api} ${code}`)

/** The entries before and after this one, in the order of its API's tables. */
export function neighboursOf({ api, url }: Entry): { previous: Entry | undefined; next: Entry | undefined } {
  const all = codesOf(api)
  const at = placeInApi.get(url) ?? -2
  return { previous: all[at - 1]?.entry, next: all[at + 1]?.entry }
}

/** The entry for this status or class in the API's status table. */
export const entryOfStatus = (api: string, { from, to }: StatusRange) =>
  statusRowsOf(api).find(({ entry: { status } }) => status.from === from && status.to === to)

/** Name and page of each envelope that an API sends, the most common first. */
export const envelopesOf = ({ envelopes }: Api) =>
  envelopes.map((id) => ({
    name: envelopeName.get(id) ?? id,
    url: envelopeUrl(id),
  }))

/** The last part of an entry's URL. */
export const slugOfUrl = (url: string) => url.split('/').at(-2) ?? ''

/** The id of an entry's row in its API's page. */
export const rowId = ({ row }: Entry) => row.split('#')[1] ?? ''

/** The ids that an entry's row had under its former codes. */
export const formerRowIds = ({ url }: Entry) =>
  (aliasesTo.get(url) ?? []).filter(({ code }) => code !== null).map(({ from }) => slugOfUrl(from))

/** Whether an entry comes with this status. */
export const hasStatus = ({ status, moreStatuses }: Entry, wanted: number) =>
  (status.from <= wanted && wanted <= status.to) || moreStatuses.includes(wanted)

/** The entries of these APIs with a status; rows of the status table come before codes. */
export const entriesWithStatus = (status: number, pages: ApiPage[]): Entry[] =>
  pages.flatMap(({ api }) =>
    codesOf(api.id)
      .map(({ entry }) => entry)
      .filter((entry) => hasStatus(entry, status))
      .toSorted((a, b) => Number(a.code !== null) - Number(b.code !== null)),
  )

/** The entries with a status, as sections of the status's page. Sections without an entry are left out. */
export const groupsOfStatus = (status: number) =>
  [
    { id: 'apis', heading: 'Codes of APIs', rows: 'Codes of APIs', entries: entriesWithStatus(status, apis) },
    { id: 'services', heading: 'Codes of services', rows: 'Codes of services', entries: entriesWithStatus(status, services) }, // prettier-ignore
    { id: 'standards', heading: 'Codes of standards', rows: 'Codes of standards', entries: entriesWithStatus(status, standards) }, // prettier-ignore
  ].filter(({ entries }) => entries.length > 0)

/** How many rows a kind has, as a sentence. @param entries those of `entriesOfKind` */
export const countOfKind = (entries: Entry[]): string =>
  entries.length === 0
    ? 'No API on this site documents this kind. The explorer still recognizes it by the status or the message.'
    : `${count(entries.length, 'row')} from ${count(new Set(entries.map(({ api }) => api)).size, 'source')}: APIs first, then services and standards.`

/** The pages of kinds, in the order of `kinds`. */
export const kindPages: KindPage[] = kinds.flatMap((kind) => content.kinds.find((page) => page.kind === kind) ?? [])

/** The entries of one kind that are still sent: APIs, services, then standards, each in the order of its tables with codes before statuses. */
export const entriesOfKind = (kind: Kind): Entry[] =>
  groups.flatMap(({ api }) =>
    (byKind.get(`${api.id} ${kind}`) ?? []).toSorted((a, b) => Number(a.code === null) - Number(b.code === null)),
  )

/** The standard's, or else the API's, name for an entry's status: "Too Many Requests". */
export function statusName({ api, status }: Entry): string {
  const row = statusRowsOf(api).find(({ entry }) => hasStatus(entry, status.from))
  return statusPage(status)?.name ?? row?.entry.name ?? (status.from === status.to ? statusFacts(status.from).name : '')
}

/** A status of an entry, as a page shows it. */
export interface ShownStatus {
  from: number
  /** `404`, or `5xx` for a class. */
  words: string
  /** Its reason phrase; empty if the entry has too many statuses to show it. */
  name: string
  /** Site path of its page. */
  page: string | null
}

/** An entry with more further statuses shows them without reason phrases. */
const mostNamed = 3

/** Every status of an entry, each with its reason phrase. */
export function statusesOf(entry: Entry): ShownStatus[] {
  const { status, moreStatuses } = entry
  const isNamed = moreStatuses.length < mostNamed
  const more = moreStatuses.map((other) => ({ from: other, to: other }))
  return [status, ...more].map((range) => ({
    from: range.from,
    words: statusWords(range),
    name: isNamed ? (range === status ? statusName(entry) : statusFacts(range.from).name) : '',
    page: statusPage(range) ? statusUrl(range.from) : null,
  }))
}

/** The page about a status, if there is one. */
export const statusPage = ({ from, to }: StatusRange) => (from === to ? statusPages.get(from) : undefined)

/** Other codes of the same API with the status of an entry. */
export const sameStatus = (page: CodePage) =>
  codesOf(page.entry.api).filter(
    ({ entry }) => entry !== page.entry && entry.code !== null && !entry.retired && overlaps(entry, page.entry.status),
  )

/**
 * Other codes of the same API with the same status or kind, which a reader may have received instead. Codes with both come first.
 * @returns at most twelve
 */
export function siblingsOf({ entry }: CodePage): CodePage[] {
  const { api, kind, status } = entry
  const ofKind = codedByKind.get(`${api} ${kind}`) ?? []
  const hasSame = ({ entry: other }: CodePage) => other !== entry && overlaps(other, status)
  const ofBoth = firstOf(ofKind, hasSame)
  if (ofBoth.length === mostSiblings) return ofBoth
  const ofKindOnly = firstOf(ofKind, (page) => page.entry !== entry && !hasSame(page))
  const ofStatusOnly = firstOf(codesOf(api), (page) => isCoded(page) && page.entry.kind !== kind && hasSame(page))
  return [...ofBoth, ...ofKindOnly, ...ofStatusOnly].slice(0, mostSiblings)
}

const mostSiblings = 12

/** The first pages that fit. Stops early: some tables have thousands of rows. */
function firstOf(pages: CodePage[], fits: (page: CodePage) => boolean): CodePage[] {
  const found: CodePage[] = []
  for (const page of pages) {
    if (found.length === mostSiblings) break
    if (fits(page)) found.push(page)
  }
  return found
}

/**
 * Entries of other APIs with the same meaning, those with the same status first. An API's statuses are left out if it has a code with
 * that meaning.
 * @returns at most two for each API and twelve in total, services and standards last
 */
export function elsewhere(entry: Entry): Entry[] {
  const meaning = meaningOf(entry)
  if (meaning === null) return []
  const having = apisOfMeaning.get(meaning)
  if (!having || (having.size === 1 && having.has(entry.api))) return []
  return [...apis, ...services, ...standards]
    .flatMap(({ api: { id } }) => (id === entry.api ? [] : nearest(id, meaning, entry.status)))
    .slice(0, 12)
}

/** At most two entries of an API with one meaning, those with this status first. Cached by meaning and status. */
function nearest(api: string, meaning: string, status: StatusRange): Entry[] {
  const key = `${api} ${meaning} ${status.from} ${status.to}`
  const known = nearestKnown.get(key)
  if (known) return known
  const alike = byMeaning.get(`${api} ${meaning}`) ?? []
  const coded = alike.filter(({ code }) => code !== null)
  const nearness = (entry: Entry) => Number(overlaps(entry, status))
  const found = (coded.length > 0 ? coded : alike).toSorted((a, b) => nearness(b) - nearness(a)).slice(0, 2)
  nearestKnown.set(key, found)
  return found
}

const nearestKnown = new Map<string, Entry[]>()

const overlaps = (entry: Entry, { from, to }: StatusRange) =>
  (entry.status.from <= to && from <= entry.status.to) ||
  entry.moreStatuses.some((status) => from <= status && status <= to)

const apiById = new Map(content.apis.map((page) => [page.api.id, page]))

const codesByApi = Map.groupBy(content.codes, ({ entry }) => entry.api)

const byCode = new Map(content.codes.map((page) => [`${page.entry.api} ${page.entry.code}`, page]))

const statusRows = Map.groupBy(
  content.codes.filter(({ entry }) => entry.code === null),
  ({ entry }) => entry.api,
)

const statusRowsOf = (api: string) => statusRows.get(api) ?? []

const placeInApi = new Map([...codesByApi.values()].flatMap((pages) => pages.map(({ entry }, at) => [entry.url, at])))

const envelopeName = new Map(content.envelopes.map(({ id, name }) => [id, name]))

const aliasesTo = Map.groupBy(content.aliases, ({ to }) => to)

const statusPages = new Map(content.statuses.map((page) => [page.status, page]))

const isCoded = ({ entry }: CodePage) => entry.code !== null && !entry.retired

const codedByKind = Map.groupBy(content.codes.filter(isCoded), ({ entry }) => `${entry.api} ${entry.kind}`)

const sent = content.codes.map(({ entry }) => entry).filter(({ retired }) => !retired)

const byKind = Map.groupBy(sent, ({ api, kind }) => `${api} ${kind}`)

/** Most meanings have only one API. */
const apisOfMeaning = new Map<string | null, Set<string>>()
for (const entry of sent) {
  const meaning = meaningOf(entry)
  apisOfMeaning.set(meaning, (apisOfMeaning.get(meaning) ?? new Set()).add(entry.api))
}

const byMeaning = Map.groupBy(sent, (entry) => `${entry.api} ${meaningOf(entry)}`)
