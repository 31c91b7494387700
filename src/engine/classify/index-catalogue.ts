import type { Api, Catalogue, Entry } from '../model.ts'
import { namesOf } from './code.ts'
import { commonCodes } from './common-code.ts'

/** A catalogue with its look-ups. */
export interface IndexedCatalogue {
  apis: Map<string, Api>
  byCode: Map<string, Entry[]>
  byUrl: Map<string, Entry>
  /** Rows of the status tables, by API. */
  statusRows: Map<string, Entry[]>
  /** How many APIs document each response header. */
  headerUse: Map<string, number>
  /** Codes that name nobody, as `normalCode` writes them. */
  common: Set<string>
}

const indexes = new WeakMap<Catalogue, IndexedCatalogue>()

/** The look-ups of a catalogue, made once for each catalogue. */
export function indexCatalogue(catalogue: Catalogue): IndexedCatalogue {
  const known = indexes.get(catalogue)
  if (known) return known
  const index: IndexedCatalogue = {
    apis: new Map(catalogue.apis.map((api) => [api.id, api])),
    byCode: new Map(),
    byUrl: new Map(catalogue.entries.map((entry) => [entry.url, entry])),
    statusRows: new Map(),
    headerUse: new Map(),
    common: new Set(),
  }
  for (const entry of catalogue.entries) {
    if (entry.code === null) push(index.statusRows, entry.api, entry)
    else for (const name of namesOf(entry)) push(index.byCode, name, entry)
  }
  index.common = commonCodes(index.byCode)
  for (const { headers } of catalogue.apis) {
    for (const header of headers) index.headerUse.set(header, (index.headerUse.get(header) ?? 0) + 1)
  }
  indexes.set(catalogue, index)
  return index
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry) {
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}

/** Whether an entry's row names this status. */
export const hasStatus = ({ status, moreStatuses }: Entry, value: number): boolean =>
  (value >= status.from && value <= status.to) || moreStatuses.includes(value)
