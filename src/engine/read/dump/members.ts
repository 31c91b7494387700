import type { Json } from '../../model.ts'
import type { Role } from './bare.ts'
import type { Cursor } from './cursor.ts'
import { groupOf } from './group.ts'
import type { Group, Opening } from './group.ts'
import { isAtError } from './errors.ts'
import { readBareKey, readKeyword, spaceStyle } from './keys.ts'
import { isListLabel, isMapLabel } from './labels.ts'
import type { DumpMember, DumpNode } from './node.ts'
import { separator, startsPair, styleOf } from './pair-style.ts'
import { skipBetween, skipSpace } from './trivia.ts'

export type ReadValue = (cursor: Cursor, group: Group, role: Role) => DumpNode

/** A member whose key has a place, or an item, which has none and no name yet. */
type Draft = Omit<DumpMember, 'key'> & { key?: string }

/**
 * What stands between two brackets, the cursor being behind the first: a map where something has a key, else a list. A class around a single
 * value, as `Some("x")`, is that value.
 */
export function readMembers(
  cursor: Cursor,
  opening: Opening,
  parent: Group | null,
  readValue: ReadValue,
  first: Draft[] = [],
): DumpNode {
  const group = groupOf(opening, parent)
  const drafts: Draft[] = [...first]
  let endsInComma = false
  // Swift writes `[:]` for an empty map; Symfony an object's number behind the brace.
  cursor.eat(opening.open === '{' ? /#\d{1,9}(?=\s)/y : /:(?=\])/y)
  cursor.enter(group.close)
  const isClosed = readAll(cursor, group, drafts, readValue, (comma) => (endsInComma = comma))
  cursor.leave(group.close)
  if (!isClosed) {
    cursor.isCutOff = true
    cursor.defects.openBrackets++
  }
  return nodeOf(cursor, group, drafts, endsInComma)
}

/** Whether the bracket was closed, be it by one that closes another around it. */
function readAll(
  cursor: Cursor,
  group: Group,
  drafts: Draft[],
  readValue: ReadValue,
  noteComma: (isThere: boolean) => void,
): boolean {
  for (const next = cursor.turns(); next();) {
    const { separator, hasLineEnd } = skipBetween(cursor)
    if (cursor.isAtEnd) return false
    const closing = closingAt(cursor, group)
    if (closing === 'stray') {
      cursor.defects.strayBrackets++
      cursor.at++
      continue
    }
    if (closing !== null) {
      if (closing === 'own') cursor.at++
      else cursor.defects.openBrackets++
      noteComma(separator)
      if (separator && drafts.length > 0 && group.open !== '(') cursor.defects.trailingCommas++
      return true
    }
    if (drafts.length > 0 && !separator && isJsonLike(group, hasLineEnd)) cursor.defects.missingCommas++
    if (!cursor.takeNode()) return false
    const draft = readMember(cursor, group, readValue)
    if (draft !== null) drafts.push(draft)
  }
  return false
}

const isJsonLike = ({ style, hasBareKeys }: Group, hasLineEnd: boolean): boolean =>
  style === null ? hasLineEnd : style.mark === ':' && !hasBareKeys

/** `own` closes this group, `other` one around it, `stray` none. */
function closingAt(cursor: Cursor, group: Group): 'own' | 'other' | 'stray' | null {
  const { unit } = cursor
  if (unit !== 0x7d && unit !== 0x5d && unit !== 0x29 && !(unit === 0x3e && group.open === '<')) return null
  const mark = String.fromCharCode(unit)
  if (mark === group.close) return 'own'
  return cursor.isOpen(mark) ? 'other' : 'stray'
}

function readMember(cursor: Cursor, group: Group, readValue: ReadValue): Draft | null {
  const isError = group.style?.isTight !== true && isAtError(cursor)
  const bare = isError ? null : (readBareKey(cursor, group) ?? readKeyword(cursor, group))
  if (bare !== null) {
    group.hasBareKeys ||= !bare.style.isBracketed && bare.style.mark !== ' '
    group.style ??= bare.style
    group.lastKey = bare.text
    cursor.defects.unquotedKeys++
    if (bare.style.mark === '=>') cursor.defects.rubyArrows++
    return { key: bare.text, keyStart: bare.start, keyEnd: bare.end, node: readMemberValue(cursor, group, readValue) }
  }
  const item = readValue(cursor, group, 'item')
  // Old versions of Node print an error's members behind its stack: `{ Error: message\n at …\n code: 'X' }`.
  if (isError && group.open === '{' && item.members?.length === 1) return item.members[0]!
  if (typeof item.value === 'object' && item.value !== null && !mayBeKey(cursor)) return { node: item }
  const style = separatorBehind(cursor, group, item)
  if (style === null) return isCutKey(cursor, group, item) ? null : { node: item }
  group.style ??= style
  if (style.mark === '=>') cursor.defects.rubyArrows++
  const { start, end } = item
  const key = typeof item.value === 'string' ? item.value : cursor.text.slice(start, end)
  return { key, keyStart: start, keyEnd: end, node: readMemberValue(cursor, group, readValue) }
}

const mayBeKey = (cursor: Cursor): boolean => cursor.look(/\s{0,40}(?:=>|:)/y) !== null

/** What stands between a key in quotes and its value; of a text without quotes a colon is a part. */
function separatorBehind(cursor: Cursor, group: Group, item: DumpNode): Group['style'] {
  const mark = cursor.eat(separator)
  if (mark !== null) return styleOf(mark[0], cursor.text[cursor.at] ?? '')
  const isQuoted = typeof item.value === 'string' && item.raw?.[0]?.escapes !== 'none'
  return isQuoted && group.open === '{' && group.label !== '#' && cursor.look(valueBehindSpace) !== null
    ? spaceStyle
    : null
}

const valueBehindSpace = /[ \t]{1,40}(?=[^\s,;)}\]#/])/y

/** A key in quotes that the end of the text cut off from its value. */
const isCutKey = (cursor: Cursor, group: Group, item: DumpNode): boolean =>
  cursor.isAtEnd && group.open === '{' && item.raw !== undefined && item.raw[0]?.escapes !== 'none'

function readMemberValue(cursor: Cursor, group: Group, readValue: ReadValue): DumpNode {
  const start = cursor.at
  const isEmpty = group.style?.isTight === true && /\s/.test(cursor.text[start] ?? ' ')
  const isNextLine = skipSpace(cursor)
  const ends = cursor.isAtEnd || /[,;}\])]/.test(cursor.text[cursor.at]!) || closingAt(cursor, group) !== null
  const isNext = (isEmpty || isNextLine) && group.style !== null && startsPair(cursor.text, cursor.at, group.style)
  if (!ends && !isNext) return readValue(cursor, group, 'value')
  if (cursor.isAtEnd) cursor.isCutOff = true
  const isText = group.hasBareKeys || group.style?.isBracketed === true
  return { value: isText ? '' : null, start, end: start }
}

function nodeOf(cursor: Cursor, group: Group, drafts: readonly Draft[], endsInComma: boolean): DumpNode {
  const { start, label } = group
  const end = cursor.at
  const around = { start, end, ...(label !== '' && { label }) }
  const hasKeys = drafts.some(({ key }) => key !== undefined)
  const [only, second] = hasKeys ? [] : drafts.filter(({ node }) => !isClassName(node))
  if (only !== undefined && second === undefined && isWrapped(group, only.node, endsInComma)) {
    const { node } = only
    return node.label === undefined && label !== '' ? { ...node, label } : node
  }
  const blessed = label === 'bless' && !hasKeys && drafts.length === 2 ? drafts[1]!.node.value : null
  if (typeof blessed === 'string') return { ...drafts[0]!.node, label: blessed }
  if (drafts.length > 0 && group.open === '(' && label === '') cursor.defects.pythonLiterals++
  const isMap = hasKeys ? !isSequence(group, drafts) : drafts.length === 0 && isEmptyMap(cursor, group)
  const members = drafts.map((draft, index): DumpMember => ({ ...draft, key: draft.key ?? String(index) }))
  const values = members.map(({ key, node }): [string, Json] => [key, node.value])
  return { value: isMap ? Object.fromEntries(values) : values.map(([, value]) => value), ...around, members }
}

/** `Some("x")`, `Optional[x]`, `<Foo({…})>`, `frozenset({…})`; not `List(a)`, nor a tuple. */
const isWrapped = ({ open, label }: Group, { members, label: inner }: DumpNode, endsInComma: boolean): boolean =>
  (open === '(' &&
    label !== '' &&
    !endsInComma &&
    (!isListLabel(label) || (members !== undefined && inner === undefined))) ||
  (open === '(' && label !== '' && endsInComma && !isListLabel(label)) ||
  (open === '[' && label === 'Optional') ||
  (open === '<' && members !== undefined)

/** Python's `defaultdict(<class 'list'>, {…})`. */
const isClassName = ({ value }: DumpNode): boolean =>
  typeof value === 'string' && /^<class '[\w.]{1,100}'>$/.test(value)

/** `{}`, `map[]`, `Headers()`, and Swift's `[:]`, whose colon was no key. */
const isEmptyMap = (cursor: Cursor, { open, label, inside }: Group): boolean =>
  isMapLabel(label) ||
  (open === '{' && !isListLabel(label) && !/^(?:array|#|\[)/.test(label)) ||
  cursor.text.startsWith(':]', inside)

/** An array of PHP or Lua whose keys are its indexes. */
function isSequence({ style, open }: Group, drafts: readonly Draft[]): boolean {
  const isIndexed = (style?.isBracketed === true && style.mark !== ':') || (style?.mark === '=>' && open !== '{')
  if (!isIndexed) return false
  const offset = drafts[0]?.key === '1' && style?.mark === '=' ? 1 : 0
  return drafts.every(({ key }, index) => key === String(index + offset))
}
