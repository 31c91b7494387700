import { turn } from '../../budget.ts'
/**
 * How deep the brackets of a JSON text nest at most; brackets in double-quoted strings don't count. Stops at `limit`.
 * Deeper values aren't read, because code that walks them (a parser, an envelope) would run out of stack.
 */
export function nestingOf(text: string, limit: number): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === quote) at = endOfString(text, at)
    else if (unit === openBrace || unit === openBracket) {
      if (++depth > deepest) deepest = depth
      if (deepest >= limit) return deepest
    } else if (unit === closeBrace || unit === closeBracket) depth--
  }
  return deepest
}

/** Offset of the quote that closes the string opened at `start`; the text's length where none does. */
export function endOfString(text: string, start: number, mark = '"'): number {
  let end = text.indexOf(mark, start + 1)
  while (turn() && end >= 0 && isEscaped(text, start, end)) end = text.indexOf(mark, end + 1)
  return end < 0 ? text.length : end
}

/** An odd number of backslashes precedes it. */
function isEscaped(text: string, start: number, at: number): boolean {
  let before = at - 1
  while (turn() && before > start && text.charCodeAt(before) === backslash) before--
  return (at - before) % 2 === 0
}

const quote = 0x22
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d

/** Nested deeper than anything that walks a value (a parser, an envelope) may go. */
export const isTooDeep = (text: string): boolean => nestingOf(text, deepestNesting) >= deepestNesting

const deepestNesting = 200
