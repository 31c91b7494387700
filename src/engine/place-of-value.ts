import { turn } from './budget.ts'
import type { Span } from './model.ts'
import { textOfBase64 } from './read/json/body-in-json.ts'
import { decodeUtf8 } from './read/text/decode-base64.ts'

/**
 * Where a value is within a stretch of the paste that it was read from: its own characters, or those that stand for them where they are escaped,
 * colored, or broken over lines. `null` where the stretch says something else, or says the value in several places.
 */
export function placeOfValue(paste: string, span: Span | null, value: string): Span | null {
  if (span === null) return null
  const stretch = paste.slice(...span)
  const within = (start: number, end: number): Span => [span[0] + start, span[0] + end]
  if (stretch.endsWith(value)) return [span[1] - value.length, span[1]]
  const at = stretch.indexOf(value)
  if (at >= 0) return stretch.indexOf(value, at + 1) < 0 ? within(at, at + value.length) : null
  const first = /[A-Za-z0-9]+/.exec(value)?.[0]
  if (first === undefined || decoded(stretch)?.includes(first)) return span
  // Of megabytes the beginning tells.
  if (value.length > longest) return endOf(stretch, 0, value.slice(0, longest)) === null ? null : span
  const whole = endOf(stretch, 0, value)
  if (whole !== null && endOfMarks(stretch, whole, '') === stretch.length) return span
  // The letters of other scripts are not compared, so that a part with them could not be told.
  let from = /^[\x00-\x7f]*$/.test(value) ? stretch.indexOf(first) : -1
  for (let tries = 0; from >= 0 && tries < mostTries; tries++) {
    const end = endOf(stretch, from, value)
    if (end !== null) return within(from, end)
    from = stretch.indexOf(first, from + 1)
  }
  return null
}

/** What a whole in base64, or printed as numbers of bytes, stands for. */
const decoded = (stretch: string): string | null =>
  /^[[\d \]]+$/.test(stretch) ? decodeUtf8(stretch.match(/\d+/g)?.map(Number) ?? []) : textOfBase64(stretch)

const mostTries = 20
const longest = 20_000

/** Where the letters of a value end that begin at `from`, with nothing between them that says anything; `null` where others come. */
function endOf(stretch: string, from: number, value: string): number | null {
  let at = from
  let read = 0
  for (const { 0: letters, index } of value.matchAll(/[A-Za-z0-9]+/g)) {
    let rest = letters
    while (turn() && rest !== '') {
      const start = endOfMarks(stretch, at, rest === letters ? value.slice(read, index).slice(0, longestAside) : '')
      // In front of a line may be what a log or a terminal writes there.
      const aside = breaks.test(stretch.slice(at, start)) ? stretch.slice(start, start + longestAside).indexOf(rest) : 0
      at = start + Math.max(0, aside)
      const same = sameLength(rest, stretch.slice(at, at + rest.length))
      if (same === 0) return null
      at += same
      rest = rest.slice(same)
    }
    read = index + letters.length
  }
  return at
}

/** How many characters two texts begin with that are the same. */
function sameLength(one: string, other: string): number {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return i
  return one.length
}

const breaks = /[\r\n]|\\[rn]/
const longestAside = 150

/** Where the next letter comes behind what has none of its own: escapes, colors, tags, marks. One that is in `plain` as well begins nothing. */
function endOfMarks(stretch: string, from: number, plain: string): number {
  let at = from
  while (turn() && at < stretch.length && !/[A-Za-z0-9]/.test(stretch[at]!)) {
    mark.lastIndex = at
    at += /[\\<%]/.test(stretch[at]!) && plain.includes(stretch[at]!) ? 1 : mark.exec(stretch)![0].length
  }
  return at
}

const mark =
  /\\{1,9}(?:(?:u001b|x1b|033|e)\[[\d;]*m|u(?:[\da-f]{4}|\{[\da-f]{1,6}\})|x[\da-f]{2}|[0-7]{3}|[abefnrtv])|\x1b\[[\d;]*m|&(?:#\w{1,8}|quot|amp|lt|gt|apos|nbsp);|%[\da-f]{2}|<[^<>]{0,400}>|[^]/iy
