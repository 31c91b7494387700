import type { Span } from '../../model.ts'
import type { Clock } from './clock.ts'
import type { NamedTime } from './time-text.ts'

/** A time that the response gives. */
export interface Hint {
  /** From the response's own moment on; never negative, at most a year. */
  seconds: number
  source: Source
  /**
   * asked: the server asks for this wait · window: a used-up limit resets then · prose: a sentence gives it.
   */
  strength: 'asked' | 'window' | 'prose'
  remarks: Remark[]
  /** Kept exactly. */
  isExact?: boolean
}

export interface Source {
  /** A noun phrase: "Retry-After header". */
  name: string
  span: Span | null
}

/** What to know about how a value was read; the words are in `say-remark.ts`. */
export type Remark =
  | {
      is: 'not-standard'
      name: string
      value: string
      readAs: 'rounded' | 'duration' | 'timestamp' | 'epoch' | 'duplicate'
    }
  | { is: 'ignored'; name: string; value: string }
  | { is: 'ambiguous'; name: string; value: string }
  | { is: 'perhaps-milliseconds'; name: string; value: string }
  | { is: 'cached'; name: string }
  | { is: 'over'; name: string }
  | { is: 'reader-clock'; name: string }
  | { is: 'cut'; name: string }
  | { is: 'latest'; name: string }
  | { is: 'prose'; words: string }

/** No real server asks for more; keeps every sum finite. */
export const longestWaitSeconds = 365 * 24 * 3600

/** Seconds until the time, not yet bounded, with remarks on it; `null` without a clock. */
export function secondsUntil(
  time: NamedTime,
  clock: Clock,
  name: string,
): { seconds: number; remarks: Remark[] } | null {
  if ('seconds' in time) return { seconds: time.seconds, remarks: [] }
  if (clock.base === null) return null
  const seconds = Math.ceil((time.at - clock.base) / 1000)
  const remarks: Remark[] = clock.date === null ? [{ is: 'reader-clock', name }] : []
  return seconds < 0 ? { seconds: 0, remarks: [{ is: 'over', name }, ...remarks] } : { seconds, remarks }
}

/** The hint with its wait bounded and rounded to milliseconds. */
export function hintOf(hint: Hint): Hint {
  if (!(hint.seconds > longestWaitSeconds))
    return { ...hint, seconds: Math.round(Math.max(0, hint.seconds) * 1000) / 1000 }
  return { ...hint, seconds: longestWaitSeconds, remarks: [...hint.remarks, { is: 'cut', name: hint.source.name }] }
}
