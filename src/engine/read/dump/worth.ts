import type { Cursor } from './cursor.ts'
import { isAtError } from './errors.ts'
import { groupOf } from './group.ts'
import type { Group } from './group.ts'
import { readBareKey } from './keys.ts'
import { readOpening } from './labels.ts'
import { skipSpace } from './trivia.ts'

/**
 * Whether the group that the cursor is in looks like data, by its first member: a key, a text in quotes, a group that does so. Prose in
 * brackets, tags of a log and arguments of a call don't.
 */
export function isWorthReading(cursor: Cursor, group: Group, depth = 0): boolean {
  const hasLineEnd = skipSpace(cursor, mostComments)
  const { open, label } = group
  if (open === '(' && label === '' && hasLineEnd && cursor.look(appleItem) !== null) return true
  if (cursor.look(end) !== null) return depth > 0 && open !== '('
  if (closesEarly(cursor, group)) return false
  if (isAtError(cursor)) return true
  const quoted = cursor.look(quotedItem)
  if (quoted !== null) return isWorthQuote(cursor, group, quoted[0].length)
  if (cursor.look(openQuote) !== null) return open === '{' || open === '['
  if (readBareKey(cursor, group) !== null) return isWorthPair(cursor, group)
  if (cursor.look(mark) !== null) return open !== '('
  if (open === '{' && cursor.look(tuple) !== null) return true
  const inner = depth < 3 ? readOpening(cursor) : null
  return inner !== null && isWorthReading(cursor, groupOf(inner, group), depth + 1)
}

/** Brackets in comments are looked at too, so that they must not be skipped again for each. */
const mostComments = 3
const end = /[}\])]/y
/** A text in quotes, Python's with a letter before it, and what follows it. */
const quotedItem = /(?:[bu](?=["']))?(["'`])(?:[^"'`\\\n]|\\.|(?!\1)["'`]){0,300}\1|“[^”\n]{0,300}”/y
const openQuote = /["'`“]/y
/** A keyword, a comment, a binary, an object of Ruby. */
const mark = /:[A-Za-z]|\/[/*]|<<["\d]|#</y
/** `{error,{…}}`, `{ok, "…"}`, `{:error, …}` */
const tuple = /:?[a-z_]\w{0,60},\s{0,40}(?:[{["'<%#:]|\w{1,60}[({])/y
const appleItem = /"|[\w./-]{1,120},?\r?\n|\{/y

/** Nothing but the bracket's own end. */
const closesEarly = (cursor: Cursor, group: Group): boolean => cursor.isAtEnd && group.open !== '{'

/** In parentheses, a quote alone may be prose: a key or another item shows that it is data. */
function isWorthQuote(cursor: Cursor, { open, label }: Group, length: number): boolean {
  if (open !== '(' && open !== '<') return true
  cursor.at += length
  return cursor.look(label === '' ? behindItem : behindKey) !== null
}

const behindKey = /\s{0,40}(?:=>|->|:|=)/y
const behindItem = /\s{0,40}(?:=>|:(?=\s)|, ?["'{[(\w]\w{0,60}\b(?!\s\w))/y

/** A pair shows a map where braces or a class name are around it, its value is data, or another pair follows. */
function isWorthPair(cursor: Cursor, { open, label }: Group): boolean {
  if (open === '{' || label !== '') return true
  return cursor.look(data) !== null || (open === '[' && cursor.look(secondPair) !== null)
}

const data = /\s{0,9}["'{[(]/y
const secondPair = /[^\]\n]{0,200}, ?["']?[A-Za-z_][\w-]{0,60}["']?(?: ?=>|[:=])/y
