import type { Api, Catalogue, DeclaredEnvelope, Entry, HeaderEntry, RetryRule } from '../engine/model.ts'
import { codeUrl, headerRowUrl, rowUrl, slugOf } from './urls.ts'

/**
 * A catalogue as the explorer loads it: a list for each member of the entries, because similar values compress well side by side, and without
 * what follows from the rest.
 */
export interface PackedCatalogue {
  apis: Api[]
  statuses: number[]
  /** Without the address of the row, which follows from the first name. */
  headers: Omit<HeaderEntry, 'row'>[]
  envelopes: DeclaredEnvelope[]
  /** Each rule once. */
  retries: Entry['retry'][]
  entries: {
    api: string[]
    code: (string | null)[]
    /** `null` if it follows from the code or status. */
    slug: (string | null)[]
    /** One number for a single status. */
    status: (number | [from: number, to: number])[]
    moreStatuses: number[][]
    kind: Entry['kind'][]
    name: string[]
    description: string[]
    resolution: (string | null)[]
    /** Places in `retries`. */
    retry: number[]
    /** For the few that have them: place of the entry, and the words that values replace. */
    fills: [at: number, fills: NonNullable<Entry['fills']>][]
    /** For the few that have it: place of the entry, and what is known. */
    retired: [at: number, retired: NonNullable<Entry['retired']>][]
  }
}

export function packCatalogue({ apis, entries, statuses, headers, envelopes }: Catalogue): PackedCatalogue {
  const retries = new Map(entries.map(({ retry }) => [JSON.stringify(retry), retry]))
  const places = new Map([...retries.keys()].map((key, at) => [key, at]))
  return {
    apis,
    statuses,
    headers: (headers ?? []).map(({ names, about, standard, standardUrl }) => ({
      names,
      about,
      standard,
      standardUrl,
    })),
    envelopes: envelopes ?? [],
    retries: [...retries.values()],
    entries: {
      api: entries.map(({ api }) => api),
      code: entries.map(({ code }) => code),
      slug: entries.map((entry) => (slugOfUrl(entry) === usualSlug(entry) ? null : slugOfUrl(entry))),
      status: entries.map(({ status: { from, to } }) => (from === to ? from : [from, to])),
      moreStatuses: entries.map(({ moreStatuses }) => moreStatuses),
      kind: entries.map(({ kind }) => kind),
      name: entries.map(({ name }) => name),
      description: entries.map(({ description }) => description),
      resolution: entries.map(({ resolution }) => resolution),
      retry: entries.map(({ retry }) => places.get(JSON.stringify(retry))!),
      fills: entries.flatMap(({ fills }, at): [number, NonNullable<Entry['fills']>][] => (fills ? [[at, fills]] : [])),
      retired: entries.flatMap(({ retired }, at): [number, NonNullable<Entry['retired']>][] =>
        retired ? [[at, retired]] : [],
      ),
    },
  }
}

/** The catalogue as it was before packing. */
export function unpackCatalogue({
  apis,
  statuses,
  headers,
  envelopes,
  retries,
  entries: packed,
}: PackedCatalogue): Catalogue {
  const retired = new Map(packed.retired)
  const onlyRead = new Set(apis.filter((api) => api.isOnlyRead).map(({ id }) => id))
  const fillsAt = new Map(packed.fills)
  const entries = packed.api.map((api, at): Entry => {
    const code = packed.code[at] ?? null
    const numbers = packed.status[at]!
    const status = typeof numbers === 'number' ? { from: numbers, to: numbers } : { from: numbers[0], to: numbers[1] }
    const slug = packed.slug[at] ?? usualSlug({ code, status })
    const gone = retired.get(at)
    const fills = fillsAt.get(at)
    return {
      api,
      code,
      status,
      moreStatuses: packed.moreStatuses[at]!,
      kind: packed.kind[at]!,
      name: packed.name[at]!,
      description: packed.description[at]!,
      resolution: packed.resolution[at] ?? null,
      ...(fills && { fills }),
      retry: retries[packed.retry[at]!] as RetryRule | null,
      url: codeUrl(api, slug),
      row: onlyRead.has(api) ? '' : rowUrl(api, slug),
      ...(gone && { retired: gone }),
    }
  })
  return {
    apis,
    entries,
    statuses,
    headers: headers.map((header) => ({ ...header, row: headerRowUrl(header.names[0]!) })),
    ...(envelopes.length > 0 && { envelopes }),
  }
}

const slugOfUrl = ({ url }: Entry) => url.split('/').at(-2)!

const usualSlug = ({ code, status: { from, to } }: Pick<Entry, 'code' | 'status'>) =>
  code !== null ? slugOf(code) : from === to ? String(from) : `${from / 100}xx`
