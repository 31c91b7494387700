import type { Entry, StatusRange } from '../engine/model.ts'

/** A status's family, its first digit: 4 for 404 and for `4xx`. */
export const familyOf = (status: number) => Math.floor(status / 100)

/** A status as text: `404`, or `5xx` for a class. */
export const statusWords = ({ from, to }: StatusRange) => (from === to ? String(from) : `${familyOf(from)}xx`)

export const familyWords: Record<number, string> = {
  1: 'informational',
  2: 'success',
  3: 'redirection',
  4: 'client error',
  5: 'server error',
}

/** `1 code`, `12 codes`, `1,200 codes`. */
export const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** The short name of a source: its address without scheme, `www.` and query. */
export const sourceName = (url: string) => url.replace(/^https?:\/\/(?:www\.)?|\/?(?:[?#].*)?$/g, '')

/** How many codes and statuses there are: "16 codes, 9 statuses". */
export function countOfCodes(entries: Entry[]): string {
  const coded = entries.filter(({ code }) => code !== null).length
  return [
    ...(coded > 0 ? [count(coded, 'code')] : []),
    ...(coded < entries.length ? [count(entries.length - coded, 'status', 'statuses')] : []),
  ].join(', ')
}
