import type { Response } from '../../model.ts'
import { readHttpDate } from './http-date.ts'
import { headerOf } from './headers.ts'

/** What a point in time in the response is counted from. */
export interface Clock {
  /**
   * Milliseconds since 1970: the response's `Date`, because a paste may be old; else the reader's clock; `null` if
   * neither can be used.
   */
  base: number | null
  /** When the response was made, by its own `Date` header. */
  date: number | null
  /** The reader's clock; `null` if it isn't a number. */
  now: number | null
}

/** `now`: milliseconds since 1970. */
export function clockOf(response: Response, now: number): Clock {
  const usable = Number.isFinite(now) && Math.abs(now) < 8e15 ? now : null
  const date = readHttpDate(headerOf(response.headers, 'date')?.trim() ?? '', usable ?? 0)
  return { base: date ?? usable, date, now: usable }
}
