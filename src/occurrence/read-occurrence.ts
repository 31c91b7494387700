import { duration } from '../engine/wording.ts'
import { clockTime, countdown } from '../site/clock.ts'
import { visible } from '../visible/characters.ts'

/**
 * What a link says about one response, in its fragment: `#retry_after=60&request_id=req_1&at=2026-11-28T06:30:00Z`. Fragments are
 * not sent to a server. Anyone can write a link, so these values are hostile text: known names only, capped, and with
 * what can't be seen made visible.
 */
export interface Occurrence {
  /** When the response was sent, in milliseconds since 1970; `null` if the link doesn't say. */
  at: number | null
  waitSeconds: number | null
  requestId: string | null
}

const longestFragment = 1000
const longestRequestId = 128
/** A month: nobody waits longer. */
const longestWaitSeconds = 31 * 24 * 60 * 60

/**
 * @param fragment as in the address bar, with or without its `#`
 * @returns `null` for an ordinary anchor, or where nothing in it can be read
 */
export function readOccurrence(fragment: string): Occurrence | null {
  if (fragment.length > longestFragment || !fragment.includes('=')) return null
  const values = new URLSearchParams(fragment.replace(/^#/, ''))
  const occurrence: Occurrence = {
    at: timeOf(values.get('at')),
    waitSeconds: waitOf(values.get('retry_after')),
    requestId: textOf(values.get('request_id')),
  }
  return occurrence.waitSeconds === null && occurrence.requestId === null ? null : occurrence
}

/** RFC 3339, or seconds since 1970. The `+` of an offset that wasn't encoded arrives as a space. */
function timeOf(text: string | null): number | null {
  if (text === null) return null
  if (/^\d{9,11}$/.test(text)) return Number(text) * 1000
  const time = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text) ? Date.parse(text.replace(/ (?=\d\d:?\d\d$)/, '+')) : NaN
  return Number.isNaN(time) ? null : time
}

function waitOf(text: string | null): number | null {
  const seconds = text !== null && /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Math.ceil(Number(text)) : null
  return seconds !== null && seconds <= longestWaitSeconds ? seconds : null
}

function textOf(text: string | null): string | null {
  const whole = text?.trim() ?? ''
  if (whole === '') return null
  const shown = [...whole].slice(0, longestRequestId).join('')
  return visible(shown) + (shown.length < whole.length ? '…' : '')
}

/**
 * The wait in the words of the explorer: how long it is, until when, and how long that still is.
 * @param now in milliseconds since 1970
 * @param timeZone of the reader; left out, it is the browser's
 */
export function waitWords({ at, waitSeconds }: Occurrence, now: number, timeZone?: string): string | null {
  if (waitSeconds === null) return null
  if (at === null) return `${duration(waitSeconds)} after the response arrived`
  const due = at + waitSeconds * 1000
  const left = Math.ceil((due - now) / 1000)
  const clock = `${clockTime(due, now, timeZone)} on your clock`
  return left > 0
    ? `${duration(waitSeconds)}, until ${clock} · in ${countdown(left)}`
    : `${duration(waitSeconds)}: the wait is over, since ${clock}`
}
