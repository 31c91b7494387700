import { turn } from './budget.ts'
import type { Span } from './model.ts'

/**
 * Where a value is in the part of the paste that it was read from: its own characters, or those that encode them if they are escaped, colored,
 * or broken over lines. `null` if the part has something else, or the value in several places.
 */
export function placeOfValue(paste: string, span: Span | null, value: string): Span | null {
  if (span === null) return null
  const stretch = paste.slice(...span)
  if (stretch.endsWith(value)) return [span[1] - value.length, span[1]]
  const at = stretch.indexOf(value)
  if (at >= 0) return stretch.indexOf(value, at + 1) < 0 ? [span[0] + at, span[0] + at + value.length] : null
  const first = /[a-z0-9]+/i.exec(value)?.[0]
  if (first === undefined) return span
  // Of megabytes, the beginning is enough.
  if (value.length > longest) return endOf(stretch, 0, value.slice(0, longest)) === null ? null : span
  const whole = endOf(stretch, 0, value)
  if (whole !== null && endOfMarks(stretch, whole, '') === stretch.length) return span
  // Letters of other scripts aren't compared, so a text with them can't be found.
  let from = /^[\x00-\x7f]*$/.test(value) ? stretch.indexOf(first) : -1
  for (let tries = 0; from >= 0 && tries < mostTries; tries++) {
    const end = endOf(stretch, from, value)
    if (end !== null) return [span[0] + from, span[0] + end]
    from = stretch.indexOf(first, from + 1)
  }
  return null
}

const mostTries = 20
const longest = 20_000

const letter = /[a-z0-9]/i

/** Where the letters of a value that begin at `from` end, with only escapes and marks between them; `null` if other letters come. */
function endOf(stretch: string, from: number, value: string): number | null {
  let at = from
  let read = 0
  for (let i = 0; i < value.length; i++) {
    if (!letter.test(value[i]!)) continue
    const start = endOfMarks(stretch, at, value.slice(Math.max(read, i - longestAside), i))
    // A log or a terminal may have written something in front of the line.
    const aside = breaks.test(stretch.slice(at, start))
      ? stretch.slice(start, start + longestAside).indexOf(value.slice(i, i + 6))
      : 0
    at = start + Math.max(0, aside)
    if (stretch[at++] !== value[i]) return null
    read = i + 1
  }
  return at
}

const breaks = /[\r\n]|\\[rn]/
const longestAside = 150

/** Where the next letter comes after escapes, colors, tags and marks. Those that are in `plain` as well don't count. */
function endOfMarks(stretch: string, from: number, plain: string): number {
  let at = from
  while (turn() && at < stretch.length && !letter.test(stretch[at]!)) {
    mark.lastIndex = at
    at += /[\\<%]/.test(stretch[at]!) && plain.includes(stretch[at]!) ? 1 : mark.exec(stretch)![0].length
  }
  return at
}

const mark =
  /(?:\x1b|\\{1,9}(?:u001b|x1b|033|e))\[[\d;]*m|\\{1,9}(?:u\w{4}|u\{\w+\}|x\w\w|[0-7]{3}|[abefnrtv])|&(?:#\w+|[a-z]{2,4});|%[\da-f]{2}|<[^<>]{0,400}>|[^]/iy
