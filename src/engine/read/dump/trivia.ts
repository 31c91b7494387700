import { turn } from '../../budget.ts'
import type { Cursor } from './cursor.ts'

/** Moves over spaces and comments, no more of these than are allowed. Whether a line ended in them. */
export function skipSpace(cursor: Cursor, mostComments = Number.POSITIVE_INFINITY): boolean {
  if (isVisible(cursor.unit)) return false
  let hasLineEnd = false
  let comments = 0
  while (turn() && !cursor.isAtEnd) {
    const { unit } = cursor
    const length = isSpace(unit) ? 1 : unit === slash || unit === hash ? commentLength(cursor) : 0
    if (length === 0 || (length > 1 && ++comments > mostComments)) break
    if (unit === 0x0a || (length > 1 && hasLineWithin(cursor, length))) hasLineEnd = true
    if (length > 1) cursor.defects.comments++
    else if (unit > 0x7f) cursor.defects.oddSpaces++
    cursor.at += length
  }
  return hasLineEnd
}

function hasLineWithin(cursor: Cursor, length: number): boolean {
  const end = cursor.indexFrom('\n', cursor.at)
  return end >= 0 && end < cursor.at + length
}

/** A character that can be neither a space nor the start of a comment. */
const isVisible = (unit: number): boolean => unit > 0x20 && unit < 0x7f && unit !== slash && unit !== hash

const slash = 0x2f
const hash = 0x23
const oddSpaces = new Set([0xa0, 0x2007, 0x202f, 0x2028, 0x2029, 0x3000, 0xfeff, 0x200b])
const isSpace = (unit: number): boolean => unit <= 0x20 || (unit > 0x7f && oddSpaces.has(unit))

/** `#{` and `#<` open a value, and `#a` is a member of an object, as Symfony prints it. */
function commentLength(cursor: Cursor): number {
  const { text, at } = cursor
  const mark = text.slice(at, at + 2)
  if (mark !== '//' && mark !== '/*' && mark !== '# ' && mark !== '#!') return 0
  const end = cursor.indexFrom(mark === '/*' ? '*/' : '\n', at + 2)
  if (end < 0) return text.length - at
  return (mark === '/*' ? end + 2 : end) - at
}

/**
 * Moves over what is between two members: spaces, comments, separators, marks that say that something was left out.
 * Returns the separator, and whether a line ended.
 */
export function skipBetween(cursor: Cursor): { separator: ',' | ';' | null; hasLineEnd: boolean } {
  let separator: ',' | ';' | null = null
  let hasLineEnd = false
  for (const next = cursor.turns(); next();) {
    if (skipSpace(cursor)) hasLineEnd = true
    const { unit } = cursor
    if (unit === 0x2c || unit === 0x3b) {
      separator = unit === 0x2c ? ',' : ';'
      cursor.at++
    } else if ((unit === 0x2e || unit > 0x7f || unit === 0x3c) && cursor.eat(ellipsis) !== null)
      cursor.defects.ellipses++
    else break
  }
  return { separator, hasLineEnd }
}

/** `...`, `…`, `... 3 more items`, `<1 empty item>`. */
const ellipsis =
  /(?:\.\.\.|…)(?: ?\(?\d{1,9} more(?: (?:items?|characters?|properties|bytes|elements?))?\)?|(?=\s{0,100}(?:[,}\])]|$)))|<\d{1,9} empty items?>/y
