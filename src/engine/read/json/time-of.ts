import { readTimeNumber, readTimeText } from '../../advise/times/time-text.ts'
import type { Json } from '../../model.ts'

/** The moment that a value of a log names, in milliseconds since 1970; `null` if it names none, or no zone. */
export function timeOf(value: Json | undefined): number | null {
  const named =
    typeof value === 'string' ? readTimeText(value, 0) : typeof value === 'number' ? readTimeNumber(value) : null
  return named && 'at' in named && named.at < latest ? named.at : null
}

/** What `Date` can hold. */
const latest = 8.64e15
