import type { State } from './state.ts'

/** What a row is found by. */
export interface Row {
  /** All that is written in it. */
  text: string
  /** Statuses and classes, `429 5xx`. */
  status: string
  kind: string
  /** The verdict, and `unsaid` where it is a default because the source says nothing; empty where there is none. */
  retry: string
}

/** Whether a row is among those that are asked for: every word in it, in any spelling of `_`, `-` and spaces. */
export function fits(row: Row, { q, status, kind, retry }: State): boolean {
  return (
    (!status || row.status.split(' ').some((own) => covers(status, own) || covers(own, status))) &&
    (!kind || row.kind.split(' ').includes(kind)) &&
    (!retry || (row.retry || 'unsaid').split(' ').some((own) => retry === own || retry === group(own))) &&
    (!q || hasWords(row.text, q))
  )
}

function hasWords(text: string, q: string): boolean {
  const own = plain(text)
  return plain(q)
    .split(' ')
    .every((word) => own.includes(word))
}

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, ' ').trim() // prettier-ignore

/** `4xx` covers `404`, and each status itself. */
const covers = (range: string, status: string) => range === status || (range.endsWith('xx') && range[0] === status[0])

const group = (verdict: string) =>
  verdict === 'unsaid' ? '' : verdict === 'wait' || verdict === 'backoff' ? 'yes' : 'no'

/**
 * Compares two cells for sorting: by number where both begin with one, else by letters.
 * @param sign 1 from low to high, -1 from high to low
 */
export const compare = (a: string, b: string, sign: number) =>
  sign * a.trim().localeCompare(b.trim(), 'en', { numeric: true })
