import type { State } from './state.ts'

/** The parts of a row that filters use. */
export interface Row {
  /** All its text. */
  text: string
  /** Statuses and classes, `429 5xx`. */
  status: string
  kind: string
  /** The verdict, with `unsaid` if it's a default; empty if there is none. */
  retry: string
}

/** Whether a row fits the filters. Each word of the query must be in it; `_`, `-` and spaces are the same. */
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
 * Compares two cells for sorting: by number if both start with one, else alphabetically.
 * @param sign 1: ascending, -1: descending
 */
export const compare = (a: string, b: string, sign: number) =>
  sign * a.trim().localeCompare(b.trim(), 'en', { numeric: true })
