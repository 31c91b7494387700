import { momentOf, readHttpDate } from './http-date.ts'

/** A time as a header or a body gives it: seconds from now, or a point in time (milliseconds since 1970). */
export type NamedTime = ({ seconds: number } | { at: number }) & { form: TimeForm }

export type TimeForm =
  'seconds' | 'fraction' | 'duration' | 'http-date' | 'timestamp' | 'epoch-seconds' | 'epoch-milliseconds'

/**
 * The time in a text, in every form that servers are known to use: seconds, a duration ("60s", "6m0s",
 * "1.5s"), an HTTP date, an RFC 3339 timestamp, an epoch; `null` for anything else. Numbers from 1e9 on are seconds
 * since 1970, from 1e12 on milliseconds: no server asks for 31 years. `now` (milliseconds) is for the two-digit years
 * of RFC 850.
 */
export function readTimeText(text: string, now: number): NamedTime | null {
  if (text.length > 100) return null
  if (/^\d+(?:\.\d+)?$/.test(text)) return readTimeNumber(Number(text))
  const date = readHttpDate(text, now)
  if (date !== null) return { at: date, form: 'http-date' }
  const stamp = readTimestamp(text)
  if (stamp !== null) return { at: stamp, form: 'timestamp' }
  const seconds = readDuration(text)
  return seconds === null ? null : { seconds, form: 'duration' }
}

/** The same for a number; `null` where it is negative or not finite. */
export function readTimeNumber(value: number): NamedTime | null {
  if (!(value >= 0 && value < Infinity)) return null
  if (value >= 1e12) return { at: value, form: 'epoch-milliseconds' }
  if (value >= 1e9) return { at: value * 1000, form: 'epoch-seconds' }
  return { seconds: value, form: Number.isInteger(value) ? 'seconds' : 'fraction' }
}

/** Seconds of a Go or protobuf duration: "13s", "1.5s", "12ms", "6m0s", "1h2m3s"; `null` for anything else. */
export function readDuration(text: string): number | null {
  const found =
    /^(?:(\d{1,9})h)?(?:(\d{1,9})m(?!s))?(?:(\d{1,12}(?:\.\d{1,9})?)s)?(?:(\d{1,12}(?:\.\d{1,9})?)ms)?$/.exec(text)
  if (!found || text === '') return null
  const [hours, minutes, seconds, milliseconds] = found.slice(1).map((part) => Number(part ?? 0))
  return hours! * 3600 + minutes! * 60 + seconds! + milliseconds! / 1000
}

/**
 * Milliseconds since 1970 of an RFC 3339 timestamp. Seconds may be missing (Jira); the zone may not: without it,
 * the text isn't a point in time.
 */
export function readTimestamp(text: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?(?:[Zz]|([+-])(\d\d):?(\d\d))$/.exec(text)
  if (!found) return null
  const utc = momentOf(Number(found[1]), Number(found[2]), Number(found[3]), found[4]! + (found[5] ?? ':00'))
  const offset = (Number(found[7] ?? 0) * 60 + Number(found[8] ?? 0)) * 60_000
  return utc === null ? null : utc - (found[6] === '-' ? -offset : offset)
}
