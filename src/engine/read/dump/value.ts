import { openAngle, readAngle } from './angles.ts'
import { readBare } from './bare.ts'
import type { Cursor } from './cursor.ts'
import { readErrorHead } from './errors.ts'
import { mayHoldText } from './group.ts'
import type { Group, Opening, Role } from './group.ts'
import { readOpening } from './labels.ts'
import { readLiteral } from './literals.ts'
import { readMembers } from './members.ts'
import type { DumpNode } from './node.ts'
import { isPrintedArray, readPrintedText } from './printed-arrays.ts'
import { isFollowed } from './quotes.ts'
import { isAtString, readBinary, readSizedString, readString } from './strings.ts'

/**
 * The value at the cursor, tried in this order: a string, what only looks like brackets, brackets with the class
 * name before them, and what remains, which is text.
 */
export function readValue(cursor: Cursor, group: Group | null, role: Role): DumpNode {
  const { unit } = cursor
  if (group !== null && isPrintedArray(group)) return readInPrintedArray(cursor, group)
  if (unit === 0x22) return readQuoted(cursor, group, role)
  if ((unit >= 0x30 && unit <= 0x39) || unit === 0x2d) return readBare(cursor, group, role)
  if (isOfJson(unit) && cursor.look(literal) !== null) return readBare(cursor, group, role)
  if (isAtString(cursor)) return readQuoted(cursor, group, role)
  if (cursor.look(binary) !== null) return readBinary(cursor, group, role)
  return (
    (unit === 0x73 ? readSizedString(cursor) : null) ??
    readLiteral(cursor, group) ??
    readError(cursor, group) ??
    readGroup(cursor, group) ??
    (unit === 0x3c || unit === 0x23 ? readInAngles(cursor, group) : null) ??
    readWrapped(cursor, group, role) ??
    readBare(cursor, group, role)
  )
}

/** `f`, `n`, `t`: the literals of JSON, before anything rarer is looked for. */
const isOfJson = (unit: number): boolean => unit === 0x66 || unit === 0x6e || unit === 0x74
const literal = /(?:true|false|null)(?=[,}\]\r\n]|$)/y
const binary = /<<"/y

/** Where values have no quotes, a text may begin with some: it is read again as a text then. */
function readQuoted(cursor: Cursor, group: Group | null, role: Role): DumpNode {
  const start = cursor.at
  const wasCutOff = cursor.isCutOff
  const { lostQuotes } = cursor.defects
  const string = readString(cursor, group, role)
  if (!mayHoldText(group)) return string
  const isWhole =
    !cursor.defects.openString && cursor.defects.lostQuotes === lostQuotes && isFollowed(cursor.text, cursor.at, group)
  if (isWhole || !cursor.mayReread(cursor.at - start)) return string
  const { openString } = cursor.defects
  cursor.at = start
  const text = readBare(cursor, group, role)
  // What the end of the text cut off is a string, where nothing in it ends a text.
  if (openString && cursor.isAtEnd) return string
  cursor.defects.openString = false
  cursor.defects.lostQuotes = lostQuotes
  cursor.isCutOff = wasCutOff
  return text
}

function readError(cursor: Cursor, group: Group | null): DumpNode | null {
  if (group !== null && group.style?.isTight === true) return null
  const head = readErrorHead(cursor)
  if (head === null) return null
  const { label, message, start } = head
  if (head.isOpen && cursor.depth < cursor.limits.depth) {
    const inside = ++cursor.at
    return readMembers(cursor, { start, inside, open: '{', close: '}', label }, group, readValue, message)
  }
  const { value } = message.node
  return { value: { message: value }, start, end: cursor.at, members: [message], label }
}

function readGroup(cursor: Cursor, group: Group | null): DumpNode | null {
  const start = cursor.at
  const opening = readOpening(cursor)
  if (opening === null) return null
  if (cursor.depth >= cursor.limits.depth) return readDeep(cursor, opening)
  if (mayHoldText(group) && !isWholeGroup(cursor, opening, group)) {
    cursor.at = start
    return null
  }
  return readMembers(cursor, opening, group, readValue)
}

/** `[id] is wrong`, `Foo (bar) failed`: more text follows the bracket that closes. */
function isWholeGroup(cursor: Cursor, { inside }: Opening, group: Group | null): boolean {
  const partner = cursor.partnerOf(inside - 1)
  if (group?.open === '[' && cursor.text.startsWith(' ', partner + 1) && isOpening(cursor.text, partner + 2))
    return true
  return (
    partner < 0 ||
    isFollowed(cursor.text, partner + 1, group?.style == null ? (group?.parent ?? null) : group) ||
    cursor.text[partner + 1] === '('
  )
}

/** Go's `[map[a:b] map[a:c]]` and `[{A:b} {A:c}]`. */
const isOpening = (text: string, at: number): boolean => /^(?:map\[|&?\{|\[)/.test(text.slice(at, at + 4))

/** Brackets that nest too deep are text, up to the one that closes. */
function readDeep(cursor: Cursor, { start, inside }: Opening): DumpNode {
  const partner = cursor.partnerOf(inside - 1)
  const end = partner < 0 ? cursor.text.length : partner + 1
  if (partner < 0) cursor.isCutOff = true
  cursor.at = end
  return { value: cursor.text.slice(start, end), start, end, raw: [{ start, end, escapes: 'none' }] }
}

function readInAngles(cursor: Cursor, group: Group | null): DumpNode | null {
  const opening = cursor.depth < cursor.limits.depth ? openAngle(cursor) : null
  return opening === null ? readAngle(cursor, group) : readMembers(cursor, opening, group, readValue)
}

/** Haskell's `Just "x"` and `Right (…)`, Clojure's `#inst "2026-01-01"`, Perl's `\'x'`: the value that follows. */
function readWrapped(cursor: Cursor, group: Group | null, role: Role): DumpNode | null {
  if (cursor.depth >= cursor.limits.depth) return null
  const start = cursor.at
  if (cursor.eat(wrapper) === null) return null
  cursor.defects.printedMarks++
  const node = isAtString(cursor)
    ? readQuoted(cursor, group, role)
    : (readGroup(cursor, group) ?? readBare(cursor, group, role))
  return node.members && node.label === undefined ? { ...node, start } : node
}

const wrapper = /(?:Just|Left|Right) (?=["(\d-])|#[a-z][\w.]{0,40} (?=")|\\(?=["'])/y

function readInPrintedArray(cursor: Cursor, group: Group): DumpNode {
  const start = cursor.at
  const opening = cursor.depth < cursor.limits.depth ? readOpening(cursor) : null
  if (opening !== null && isPrintedArray({ ...group, ...opening }))
    return readMembers(cursor, opening, group, readValue)
  cursor.at = start
  return readPrintedText(cursor, group)
}
