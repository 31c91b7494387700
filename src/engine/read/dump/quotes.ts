import { turn } from '../../budget.ts'
import type { Cursor } from './cursor.ts'
import { startsNextPair } from './group.ts'
import type { Group } from './group.ts'
import { endBeforeClosing, endBeforeLostQuote, startsNextValue, startsQuotedPair } from './lost-quotes.ts'

/** Where a string in quotes ends. */
export interface Quoted {
  /** Offset of the quote that closes it, or of the end of the text if there is none. */
  end: number
  isClosed: boolean
  isDoubled: boolean
  /** Unescaped quotes in it. */
  innerQuotes: number
}

/** What ends a string that one of these opens, as character codes; chats and editors mix them. */
export const closingQuotes = new Map(
  [['"', '"'], ["'", "'"], ['`', '`'], ['“', '”“"'], ['”', '”"'], ['„', '“”"'], ['‘', '’'], ['’', '’'], ['«', '»']].map(
    ([open, close]): [number, number[]] => [open!.charCodeAt(0), [...close!].map((mark) => mark.charCodeAt(0))],
  ),
) // prettier-ignore

/**
 * Where the string ends whose first character is at `from`. A quote in it that wasn't escaped is recognized by what follows: after the
 * last quote comes a separator, a bracket that closes an open one, white space or the end. In valid JSON the first quote is the last.
 */
export function endOfQuoted(cursor: Cursor, from: number, closing: readonly number[], isKey: boolean): Quoted {
  const { text } = cursor
  const first = closing[0]
  const hasMore = closing.length > 1
  /** A quote inside was opened and not closed. */
  let isNested = false
  let isDoubled = false
  let innerQuotes = 0
  /** Braces and brackets opened in the string: unescaped JSON. */
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x5c) at++
    else if (unit === 0x7b || unit === 0x5b) depth++
    else if (unit === 0x7d || unit === 0x5d) depth--
    else if (unit === first || (hasMore && closing.includes(unit))) {
      if (unit === 0x27 && at > from && !isNested && text[at + 1] === "'" && isLetter.test(text[at + 2] ?? '')) {
        isDoubled = true
        at++
      } else if (isEnd(cursor, at, { isNested, depth })) return { end: at, isClosed: true, isDoubled, innerQuotes }
      else {
        const end = innerQuotes < mostInner && !isNested ? endBeforeLostQuote(text, { from, at, depth, isKey }) : -1
        if (end >= 0) return { end, isClosed: false, isDoubled, innerQuotes }
        innerQuotes++
        isNested = at === from || opens.test(text[at - 1]!) || (isNested && !closes.test(text[at + 1] ?? ' '))
      }
    }
  }
  cursor.isCutOff = true
  const end = !isKey && -depth >= cursor.depth ? endBeforeClosing(text, from, text.length, depth) : text.length
  return { end, isClosed: false, isDoubled, innerQuotes }
}

const isLetter = /\p{L}/u
/** Is found before an opening quote, or after a closing one. */
const opens = /[\s([{=:,<>"'`]/
const closes = /[\s)\]}=:,.;!?<>"'`]/
const mostInner = 1000

interface Inside {
  isNested: boolean
  depth: number
}

function isEnd(cursor: Cursor, at: number, { isNested, depth }: Inside): boolean {
  const { text } = cursor
  let next = at + 1
  while (turn() && isSpace(text.charCodeAt(next))) next++
  if (next >= text.length) return true
  const isBehindSpace = next > at + 1
  const mark = text.charCodeAt(next)
  if (mark === 0x7d || mark === 0x5d) return cursor.isOpen(mark) && !(isNested && depth > 0)
  if (mark === 0x29 || mark === 0x3e) return cursor.isOpen(mark)
  if (mark === 0x2c || mark === 0x3b) return !isNested || (depth <= 0 && endsBefore(text, next + 1))
  if (isNested) return isBehindSpace && text.slice(at + 1, next).includes('\n') && startsQuotedPair(text, next)
  if (mark === 0x3a || mark === 0x3d || isBehindSpace) return true
  const letter = text[next]!
  if (text[at] === '"' && startsNextValue(text, next)) return true
  return /["'`]/.test(letter) ? letter !== text[at] : /[-+.&\\/|]/.test(letter) && continues(text, next)
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09

/** After the comma comes what ends a member: the end of the line, another string, a pair. */
function endsBefore(text: string, at: number): boolean {
  behindComma.lastIndex = at
  return behindComma.test(text)
}
const behindComma =
  /[ \t]{0,40}(?:\r?\n|$|["'`“][^"'`”\n]{0,100}["'`”]\s{0,9}(?::|=>|,)|[\w$]{1,80}["']?\s?(?::|=>|=)|[{[])/y

/** `'a' + 'b'`, `"a" . "b"`, `"a"->`, a comment, Erlang's `"a"/utf8`, a line that goes on in the next. */
function continues(text: string, at: number): boolean {
  joined.lastIndex = at
  return joined.test(text)
}
const joined = /[+.&]\s{0,40}["'`]|->|\/[/*]|\/utf8|\\\r?\n|\|/y

/** Whether what follows a string may follow it: a text that only begins with quotes isn't a string. */
export function isFollowed(text: string, at: number, group: Group | null): boolean {
  let next = at
  while (turn() && (text[next] === ' ' || text[next] === '\t')) next++
  if (next >= text.length || /[\r\n,;:=}\])>/#+.|"'`“-]/.test(text[next]!)) return true
  return group !== null && startsNextPair(text, next, group)
}
