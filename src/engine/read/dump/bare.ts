import { turn } from '../../budget.ts'
import { isQuotedBracket } from './brackets.ts'
import type { Cursor } from './cursor.ts'
import { textOfPieces } from './escapes.ts'
import { isInline, isSpaced, isSpacedList, mayHoldText, startsNextPair } from './group.ts'
import type { Group, Role } from './group.ts'
import { lostOpening, startsQuotedPair } from './lost-quotes.ts'
import type { DumpNode } from './node.ts'
import { startsPair } from './pair-style.ts'
import { completed, isComplete, scalarOf } from './scalars.ts'

/** The text without quotes at the cursor: a number, a known word, or what it says. */
export function readBare(cursor: Cursor, group: Group | null, role: Role): DumpNode {
  return readHalfQuoted(cursor, group, role) ?? readUnquoted(cursor, group, role)
}

/** In JSON, a text that lost its opening quote: the one that closes is there. */
function readHalfQuoted(cursor: Cursor, group: Group | null, role: Role): DumpNode | null {
  if (role === 'item' || group?.style?.mark !== ':' || group.hasBareKeys || isDigit(cursor.unit)) return null
  const start = cursor.at
  if (cursor.eat(lostOpening) === null) return null
  const end = cursor.at++
  cursor.defects.lostQuotes++
  const raw = [{ start, end, escapes: 'backslash' as const }]
  return { value: textOfPieces(cursor.text, raw), start, end, raw }
}

const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || unit === 0x2d

function readUnquoted(cursor: Cursor, group: Group | null, role: Role): DumpNode {
  const start = cursor.at
  const whole = cursor.unit < 0x3a ? cursor.eat(wholeNumber) : cursor.eat(date)
  if (whole === null) cursor.at = endOfBare(cursor, group, role)
  let end = cursor.at
  while (turn() && end > start && cursor.text.charCodeAt(end - 1) <= 0x20) end--
  const text = cursor.text.slice(start, end)
  const cut = cursor.isAtEnd && group !== null ? completed(text) : undefined
  const value = cut === undefined ? scalarOf(cursor, text, mayHoldText(group)) : cut
  if (typeof value !== 'string') return { value, start, end }
  if (!isComplete(text)) cursor.defects.bareTexts++
  const from = value.length < text.length ? start + 1 : start
  return { value, start: from, end, raw: [{ start: from, end, escapes: 'none' }] }
}

/** An HTTP date (RFC 9110, section 5.6.7), whose comma separates nothing. */
const date = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} (?:GMT|UTC)/y
/** The usual case. */
const wholeNumber = /-?\d{1,19}(?:\.\d{1,19})?(?=[,}\]]|[ \t]{1,9}#[ \t])/y

/** Where a text without quotes ends: at a separator followed by a pair, a bracket or nothing. */
function endOfBare(cursor: Cursor, group: Group | null, role: Role): number {
  const { text } = cursor
  for (let at = cursor.at; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7d || isPlain[unit]) continue
    const mark = text[at]!
    if (mark === '"' || mark === "'" || mark === '`') {
      if (isQuotedBracket(text, at)) at += 2
      else if (mark === '"' && startsQuotedPair(text, at) && isComplete(head(cursor, at))) return at
    } else if (mark === '}' || mark === ']' || mark === ')') {
      if (cursor.isOpen(unit) || (group !== null && !mayHoldText(group))) return at
    } else if (mark === '{' || mark === '[' || mark === '(') {
      const partner = cursor.partnerOf(at)
      if (partner > at) at = partner
    } else if (endsAt(cursor, group, role, at, mark)) return at
  }
  return text.length
}

/** Letters, digits and other characters that don't end a text. */
const isPlain = Array.from({ length: 0x7e }, (_, unit) => !/[,;\s{}[\]()<>=/"'`-]/.test(String.fromCharCode(unit)))

function endsAt(cursor: Cursor, group: Group | null, role: Role, at: number, mark: string): boolean {
  const { text } = cursor
  if (mark === '\n') return endsAtLine(cursor, group, role, at)
  if (group === null) return false
  if (mark === ',') return endsAtComma(cursor, group, role, at)
  if (mark === ';') return (group.label === '@' || semicolon(text, at + 1)) && !isSpacedList(text, group)
  if (mark === '>') return group.open === '<' && text[at - 1] !== '-' && text[at - 1] !== '='
  if (mark === '=') return role === 'item' && text[at + 1] === '>'
  if (mark === ' ' || mark === '\t') return endsAtSpace(cursor, group, role, at)
  return false
}

/** At the end of the line, or before `key:` in a text that separates so. */
const semicolon = (text: string, at: number): boolean => matches(behindSemicolon, text, at)
const behindSemicolon = /[ \t]{0,40}(?:\r?\n|\}|$)/y

function endsAtComma(cursor: Cursor, group: Group, role: Role, at: number): boolean {
  const { text } = cursor
  if (role === 'item') return !isSpacedList(text, group)
  if (!group.hasBareKeys || group.style === null) return true
  const next = skipped(text, at + 1)
  return (
    startsPair(text, next, group.style) ||
    matches(ending, text, next) ||
    (!isInline(cursor, group) && matches(lineEnd, text, at + 1))
  )
}

const ending = /$|[}\])>]|\.\.\.|\/[/*]/y
const lineEnd = /[ \t]{0,40}\r?\n/y

/** An unquoted text may have several lines if its map isn't printed one pair per line. */
function endsAtLine(cursor: Cursor, group: Group | null, role: Role, at: number): boolean {
  const { text } = cursor
  if (group === null) return true
  if (role === 'item') return group.style !== null || !isInline(cursor, group.parent)
  if (!group.hasBareKeys || group.style === null) return true
  if (matches(blankLine, text, at) && !isInline(cursor, group)) return true
  const next = skipped(text, at)
  if (next >= text.length || matches(ending, text, next)) return true
  return !isInline(cursor, group) && (matches(value, text, next) || startsPair(text, next, group.style))
}

const value = /[[{("'`]/y
const blankLine = /\n[ \t\r]{0,100}\n/y

function endsAtSpace(cursor: Cursor, group: Group, role: Role, at: number): boolean {
  const { text } = cursor
  const next = at + 1
  if (text[next] === '/' && matches(comment, text, next)) return true
  if (text[next] === ' ' || text[next] === '\t') return false
  if (group.open === '<' && matches(attribute, text, next)) return true
  if (role === 'item')
    return (
      matches(itemArrow, text, next) ||
      (isComplete(head(cursor, at)) && matches(nextItem, text, next)) ||
      (isSpacedList(text, group) && ofPlace.test(group.parent!.lastKey))
    )
  const { style } = group
  if (style === null) return false
  if (style.mark === ' ') return startsPair(text, next, style)
  if (style.isTight && style.mark !== '=>') return isSpaced(text, group) && startsNextPair(text, next, group)
  return !style.isBracketed && startsPair(text, next, style) && isComplete(head(cursor, at).trimEnd())
}

/** A list that names a place has its steps, not a sentence. */
const ofPlace = /^(?:loc|path|fields?)$/i
const comment = /\/[/*][ *]/y
const attribute = /[A-Za-z_]\w{0,60}=/y
const itemArrow = /(?:->|=>)\s/y
/** A list whose items have only spaces between them: `[1 2 :a "x"]`. */
const nextItem = /["'{[(:\d-]|(?:nil|true|false)\b/y

/** What was read so far, where it is short. */
const head = (cursor: Cursor, at: number): string => (at - cursor.at > 80 ? ' ' : cursor.text.slice(cursor.at, at))

function skipped(text: string, at: number): number {
  let next = at
  while (turn() && next < text.length && text.charCodeAt(next) <= 0x20) next++
  return next
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
