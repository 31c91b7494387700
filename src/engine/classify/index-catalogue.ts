import type { Api, Catalogue, Entry } from '../model.ts'
import { namesOf } from './code.ts'
import { commonCodes } from './common-code.ts'
import { lettersOf } from './letters.ts'

/** A catalog with its indexes. */
export interface IndexedCatalogue {
  apis: Map<string, Api>
  byCode: Map<string, Entry[]>
  /** What `byCode` has, with the letters of each code: what is like a code is looked for among all. */
  spellings: { code: string; letters: number; entries: Entry[] }[]
  byUrl: Map<string, Entry>
  /** Entries whose code is words of a message, the longest first. */
  phrases: Entry[]
  /** Rows of the status tables, by API. */
  statusRows: Map<string, Entry[]>
  /** How many APIs document each response header. */
  headerUse: Map<string, number>
  /** How many APIs send each envelope. */
  envelopeUse: Map<string, number>
  /** Envelopes of the standards: any server may send them. */
  standardShapes: Set<string>
  /** Common codes, as `normalCode` writes them: without those of services, and with them. */
  common: Set<string>
  commonToAll: Set<string>
}

const indexes = new WeakMap<Catalogue, IndexedCatalogue>()

/** The indexes of a catalog, built once for each catalog. */
export function indexCatalogue(catalogue: Catalogue): IndexedCatalogue {
  const known = indexes.get(catalogue)
  if (known) return known
  const index: IndexedCatalogue = {
    apis: new Map(catalogue.apis.map((api) => [api.id, api])),
    byCode: new Map(),
    spellings: [],
    byUrl: new Map(catalogue.entries.map((entry) => [entry.url, entry])),
    phrases: catalogue.entries
      .filter(({ code }) => code?.includes(' '))
      .sort((a, b) => b.code!.length - a.code!.length),
    statusRows: new Map(),
    headerUse: new Map(),
    envelopeUse: new Map(),
    standardShapes: new Set(),
    common: new Set(),
    commonToAll: new Set(),
  }
  for (const entry of catalogue.entries) {
    if (entry.code === null) push(index.statusRows, entry.api, entry)
    else for (const name of namesOf(entry)) push(index.byCode, name, entry)
  }
  index.spellings = [...index.byCode].map(([code, entries]) => ({ code, letters: lettersOf(code), entries }))
  index.common = commonCodes(index.byCode, ({ api }) => index.apis.get(api)?.group !== 'service')
  index.commonToAll = commonCodes(index.byCode, () => true)
  for (const { headers, envelopes, group } of catalogue.apis) {
    // A header that a service sends too still shows which API it is.
    if (group !== 'service') for (const header of headers) add(index.headerUse, header)
    for (const envelope of envelopes) add(index.envelopeUse, envelope)
    if (group === 'standard') for (const envelope of envelopes) index.standardShapes.add(envelope)
  }
  indexes.set(catalogue, index)
  return index
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

function push(map: Map<string, Entry[]>, key: string, entry: Entry) {
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}

/** Envelopes that many servers have copied, so they don't show which API it is. */
const copied = /^(?:graphql|openai-error$)/

/** Whether the body is in the envelope of a standard, or in one that only this service sends. */
export function isAtHome(api: Api | undefined, envelope: { id: string } | null, index: IndexedCatalogue): boolean {
  if (!api || envelope === null || !api.envelopes.includes(envelope.id)) return false
  return (
    api.group === 'standard' ||
    (api.group === 'service' && index.envelopeUse.get(envelope.id) === 1 && !copied.test(envelope.id))
  )
}

/** Whether the envelope, without a code of an API, isn't a sign of that API: it is a standard's, or widely copied. */
export const isAnybodys = (envelope: { id: string } | null, { standardShapes }: IndexedCatalogue): boolean =>
  envelope !== null &&
  (standardShapes.has(envelope.id) || envelope.id === 'problem-details' || copied.test(envelope.id))

/** Whether an entry's row names this status. */
export const hasStatus = ({ status, moreStatuses }: Entry, value: number): boolean =>
  (value >= status.from && value <= status.to) || moreStatuses.includes(value)
