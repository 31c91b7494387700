import { clockOf } from '../advise/times/clock.ts'
import type { Catalogue, HeaderEntry, HeaderNote, Response, Span } from '../model.ts'
import { meaningOf } from './meaning.ts'

/** Most headers that are explained: real responses don't have more. */
const most = 200

/**
 * What each header of the response is, by the table of the catalog, and what its value means in this response.
 * @param spans where each value is in the paste
 * @param now the reader's clock, in milliseconds since 1970
 */
export function explainHeaders(
  response: Response,
  spans: readonly (Span | null)[],
  entries: Catalogue['headers'],
  now: number,
): HeaderNote[] {
  const clock = clockOf(response, now)
  const find = finderOf(entries ?? [])
  return response.headers.slice(0, most).map(([name, value], index) => ({
    name,
    value,
    means: meaningOf(name, value, { response, clock }),
    entry: find(name),
    span: spans[index] ?? null,
  }))
}

type Finder = (name: string) => HeaderEntry | null

/** Built once for each table. */
const finders = new WeakMap<HeaderEntry[], Finder>()

/** An exact name ranks above one with a `*`. */
function finderOf(entries: HeaderEntry[]): Finder {
  const known = finders.get(entries)
  if (known) return known
  const exact = new Map(entries.flatMap((entry) => entry.names.map((name) => [name, entry])))
  const open = entries.flatMap((entry) =>
    entry.names.filter((name) => name.includes('*')).map((name): [RegExp, HeaderEntry] => [patternOf(name), entry]),
  )
  const find: Finder = (name) =>
    exact.get(name) ?? open.find(([pattern]) => pattern.test(name.slice(0, 80)))?.[1] ?? null
  finders.set(entries, find)
  return find
}

const patternOf = (name: string) => new RegExp(`^${name.split('*').join('.*')}$`)
