import type { Cursor } from './cursor.ts'
import { isAtError } from './errors.ts'
import { groupOf } from './group.ts'
import type { Group, Opening, Role } from './group.ts'
import { readBareKey, readKeyword, spaceStyle } from './keys.ts'
import { nodeOf } from './node-of.ts'
import type { DumpMember, DumpNode } from './node.ts'
import { separator, startsPair, styleOf } from './pair-style.ts'
import type { PairStyle } from './pair-style.ts'
import { skipBetween, skipSpace } from './trivia.ts'

export type ReadValue = (cursor: Cursor, group: Group, role: Role) => DumpNode

/**
 * Reads what is between two brackets; the cursor is after the first.
 * @param message of an error, which its class states before the bracket
 */
export function readMembers(
  cursor: Cursor,
  opening: Opening,
  parent: Group | null,
  readValue: ReadValue,
  message: DumpMember | null = null,
): DumpNode {
  const group = groupOf(opening, parent)
  const members: DumpMember[] = message === null ? [] : [message]
  group.hasKeys = message !== null
  skipMark(cursor, opening)
  cursor.enter(group.close)
  const isClosed = readAll(cursor, group, members, readValue)
  cursor.leave(group.close)
  if (!isClosed) {
    cursor.isCutOff = true
    cursor.defects.openBrackets++
  }
  return nodeOf(cursor, group, members)
}

/** Swift writes `[:]` for an empty map; Symfony an object's number after the brace. */
function skipMark(cursor: Cursor, { open }: Opening): void {
  if (open === '{' && cursor.unit === 0x23) cursor.eat(/#\d{1,9}(?=\s)/y)
  if (open === '[' && cursor.unit === 0x3a) cursor.eat(/:(?=\])/y)
}

/** Whether the bracket was closed, even by one that closes an outer bracket. */
function readAll(cursor: Cursor, group: Group, members: DumpMember[], readValue: ReadValue): boolean {
  for (const next = cursor.turns(); next();) {
    const { separator, hasLineEnd } = skipBetween(cursor)
    if (cursor.isAtEnd) return false
    const closing = members.length > 0 && isLostEnd(cursor, group) ? 'other' : closingAt(cursor, group)
    if (closing === 'stray') {
      cursor.defects.strayBrackets++
      cursor.at++
    } else if (closing !== null) {
      if (closing === 'own') cursor.at++
      else cursor.defects.openBrackets++
      group.endsInComma = separator !== null
      if (separator === ',' && members.length > 0 && group.open !== '(') cursor.defects.trailingCommas++
      return true
    } else {
      if (members.length > 0 && !separator && needsComma(group, hasLineEnd)) cursor.defects.missingCommas++
      if (!cursor.takeNode()) return false
      group.hasPairsInLine ||= !hasLineEnd
      const member = readMember(cursor, group, members.length, readValue)
      if (member !== null) members.push(member)
    }
  }
  return false
}

/** In JSON, a key in a list of a map: the list wasn't closed. */
const isLostEnd = (cursor: Cursor, { open, hasKeys, parent }: Group): boolean =>
  open === '[' &&
  cursor.unit === 0x22 &&
  !hasKeys &&
  parent?.style?.mark === ':' &&
  !parent.hasBareKeys &&
  cursor.look(key) !== null

const key = /"[^"\\\n]{1,100}"\s{0,9}:/y

const needsComma = ({ style, hasBareKeys }: Group, hasLineEnd: boolean): boolean =>
  style === null ? hasLineEnd : style.mark === ':' && !hasBareKeys

/** `own` closes this group, `other` one around it, `stray` none. */
function closingAt(cursor: Cursor, group: Group): 'own' | 'other' | 'stray' | null {
  const { unit } = cursor
  if (unit !== 0x7d && unit !== 0x5d && unit !== 0x29 && !(unit === 0x3e && group.open === '<')) return null
  if (unit === group.close.charCodeAt(0)) return 'own'
  return cursor.isOpen(unit) ? 'other' : 'stray'
}

function readMember(cursor: Cursor, group: Group, index: number, readValue: ReadValue): DumpMember | null {
  const isError = group.style?.isTight !== true && isAtError(cursor)
  const bare = isError ? null : (readBareKey(cursor, group) ?? readKeyword(cursor, group))
  if (bare !== null) {
    group.hasBareKeys ||= !bare.style.isBracketed && bare.style.mark !== ' '
    group.lastKey = bare.text
    cursor.defects.unquotedKeys++
    return readPair(cursor, group, bare, bare.style, readValue)
  }
  const item = readValue(cursor, group, 'item')
  // Old versions of Node print an error's members after its stack: `{ Error: message\n at …\n code: 'X' }`.
  if (isError && group.open === '{' && item.members?.length === 1) {
    group.hasKeys = true
    return item.members[0]!
  }
  const style = separatorBehind(cursor, group, item)
  if (style === null) return isCutKey(cursor, group, item) ? null : { key: String(index), node: item }
  const { value, start, end } = item
  const text = typeof value === 'string' ? value : cursor.text.slice(start, end)
  return readPair(cursor, group, { text, start, end }, style, readValue)
}

function readPair(
  cursor: Cursor,
  group: Group,
  { text, start, end }: { text: string; start: number; end: number },
  style: PairStyle,
  readValue: ReadValue,
): DumpMember | null {
  group.style ??= style
  group.hasKeys = true
  if (style.mark === '=>') cursor.defects.rubyArrows++
  const node = readMemberValue(cursor, group, readValue)
  return node && { key: text, keyStart: start, keyEnd: end, node }
}

/** What separates a key that was read as a value from its own value. */
function separatorBehind(cursor: Cursor, group: Group, item: DumpNode): PairStyle | null {
  if (cursor.unit === 0x2c || cursor.unit === 0x7d || cursor.unit === 0x5d) return null
  const mark = cursor.look(item.members === undefined ? separator : separatorBehindGroup)
  if (mark !== null) {
    cursor.at += mark[0].length
    return styleOf(mark[0], cursor.text[cursor.at] ?? '')
  }
  if (!isQuoted(item) || group.open !== '{' || group.label === '#') return null
  // Where pairs have nothing between them, as in Clojure, a long value is in the next line.
  const behind = cursor.unit > 0x20 ? valueBehind : group.style?.mark === ' ' ? valueInNextLine : valueBehindSpace
  return cursor.look(behind) !== null ? spaceStyle : null
}

const separatorBehindGroup = /\s{0,40}(?:=>|:(?!:))/y
const valueBehindSpace = /[ \t]{1,40}(?=[^\s,;)}\]#/])/y

const valueInNextLine = /\s{1,80}(?=[^\s,;)}\]#/])/y

/** The colon was lost: `{"a"1}`. */
const valueBehind = /["{[\d-]|true|false|null/y

const isQuoted = ({ value, raw }: DumpNode): boolean => typeof value === 'string' && raw?.[0]?.escapes !== 'none'

/** A key in quotes that the end of the text cut off from its value. */
const isCutKey = (cursor: Cursor, group: Group, item: DumpNode): boolean =>
  cursor.isAtEnd && group.open === '{' && isQuoted(item)

/** `null` if the text ends after the key: the value is unknown. */
function readMemberValue(cursor: Cursor, group: Group, readValue: ReadValue): DumpNode | null {
  const start = cursor.at
  const isBehindSpace = cursor.unit <= 0x20
  const isNextLine = skipSpace(cursor)
  if (cursor.isAtEnd) return null
  const isEmpty = (group.style?.isTight === true && isBehindSpace) || isNextLine
  const isNext =
    isEmpty && group.style !== null && group.style.mark !== ' ' && startsPair(cursor.text, cursor.at, group.style)
  if (!isNext && !isEnd(cursor.unit) && closingAt(cursor, group) === null) return readValue(cursor, group, 'value')
  return group.hasBareKeys || group.style?.isBracketed === true
    ? { value: '', start, end: start, raw: [{ start, end: start, escapes: 'none' }] }
    : { value: null, start, end: start }
}

/** `, ; } ] )` */
const isEnd = (unit: number): boolean =>
  unit === 0x2c || unit === 0x3b || unit === 0x7d || unit === 0x5d || unit === 0x29
