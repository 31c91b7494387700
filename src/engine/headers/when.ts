import type { Clock } from '../advise/times/clock.ts'
import { readTimeText } from '../advise/times/time-text.ts'
import { dayAndTime } from '../advise/words/phrases.ts'
import { duration } from '../wording.ts'

/**
 * The time in a header: "37 seconds after the response, at 06:31:07 UTC". Counted from the response's own `Date`, since a paste may be old;
 * without one, from the reader's clock ("in 5 minutes", "2 hours ago"). `null` without a time.
 */
export function when(text: string, { date, now }: Clock): { words: string; isPast: boolean } | null {
  const time = readTimeText(text, now ?? 0)
  if (!time || ('seconds' in time && time.seconds >= 1e7)) return null
  if ('seconds' in time) {
    const at = date === null ? '' : `, at ${clockTime(date + time.seconds * 1000, date)}`
    return { words: `${length(time.seconds)} after the response${at}`, isPast: false }
  }
  const base = date ?? now
  if (base === null || time.at > 8e15) return null
  const seconds = (time.at - base) / 1000
  const isPast = seconds < 0
  const span = length(Math.abs(seconds))
  const from =
    date !== null ? `${span} ${isPast ? 'before' : 'after'} the response` : isPast ? `${span} ago` : `in ${span}`
  return { words: `${from}, at ${clockTime(time.at, base)}`, isPast }
}

const length = (seconds: number) => duration(seconds < 60 ? Math.round(seconds * 1000) / 1000 : Math.round(seconds))

/** With the date, if it is another day. */
function clockTime(at: number, base: number): string {
  const [one, other] = [at, base].map((moment) => new Date(moment).toISOString())
  return one!.slice(0, 10) === other!.slice(0, 10) ? `${one!.slice(11, 19)} UTC` : dayAndTime(at)
}
