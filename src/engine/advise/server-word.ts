import { part } from '../parts.ts'
import type { AdviceInput } from './advice-input.ts'
import { clockOf, type Clock } from './clock.ts'
import { headersOf } from './headers.ts'
import { hintOf, secondsUntil, type Hint, type Remark, type Source } from './hint.ts'
import { readHttpDate } from './http-date.ts'
import { mayNameTime } from './may-name-time.ts'
import type { NamedTime } from './time-text.ts'

/** What the response itself says about trying again. */
export interface ServerWord {
  /** An outright yes or no; `null` where there is none. */
  mayRepeat: { value: boolean; source: Source } | null
  /** Times, the most binding first. */
  hints: Hint[]
  /** What looked like a time and could not be used. */
  remarks: Remark[]
  clock: Clock
}

/** Reads the response's own word, without judging whether a repeat could help: one plain `Retry-After`, or one of the many other forms. */
export function readServerWord(input: AdviceInput): ServerWord {
  const { response, now, locateHeader } = input
  const clock = clockOf(response, now)
  const [time, ...others] = headersOf(response.headers, 'retry-after').map((value) => plainTime(value.trim(), clock))
  if (time === null || others.length > 0 || mayNameTime(input)) return part('times').readNamedTimes(input, clock)
  const name = 'Retry-After header'
  const until = time && secondsUntil(time, clock, name)
  const hint: Hint[] = until
    ? [hintOf({ ...until, source: { name, span: locateHeader('retry-after') }, strength: 'asked' })]
    : []
  return { mayRepeat: null, hints: hint, remarks: [], clock }
}

/** Whole seconds, or an HTTP date that can be counted from something (RFC 9110, section 10.2.3); `null` for any other form. */
function plainTime(value: string, { base, now }: Clock): NamedTime | null {
  if (/^\d{1,7}$/.test(value)) return { seconds: Number(value), form: 'seconds' }
  const at = base === null || value.length > 100 ? null : readHttpDate(value, now ?? 0)
  return at === null ? null : { at, form: 'http-date' }
}
