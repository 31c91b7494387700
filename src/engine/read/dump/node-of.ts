import type { Json } from '../../model.ts'
import type { Cursor } from './cursor.ts'
import type { Group } from './group.ts'
import { isListLabel, isMapLabel } from './labels.ts'
import type { DumpMember, DumpNode } from './node.ts'

/**
 * The value of a group whose members were read: a map where something has a key, else a list. A class around a single value, as `Some("x")`, is
 * that value.
 */
export function nodeOf(cursor: Cursor, group: Group, members: DumpMember[]): DumpNode {
  const { start, label, hasKeys } = group
  const inner = hasKeys || (label === '' && group.open !== '<') ? null : wrappedIn(group, members)
  if (inner !== null) return inner
  if (members.length > 0 && group.open === '(' && label === '') cursor.defects.pythonLiterals++
  const isMap = hasKeys ? !isSequence(cursor.text, group, members) : members.length === 0 && isEmptyMap(cursor, group)
  const value = isMap ? mapOf(members) : members.map(({ node }) => node.value)
  return label === '' ? { value, start, end: cursor.at, members } : { value, start, end: cursor.at, members, label }
}

/** As JSON.parse makes it: the last of equal keys counts, and `__proto__` is an ordinary key. */
function mapOf(members: readonly DumpMember[]): Json {
  const map: { [key: string]: Json } = {}
  for (const { key, node } of members) {
    if (key === '__proto__')
      Object.defineProperty(map, key, { value: node.value, enumerable: true, configurable: true, writable: true })
    else map[key] = node.value
  }
  return map
}

/** The single value of a class; `null` if it has several. */
function wrappedIn(group: Group, members: readonly DumpMember[]): DumpNode | null {
  const { label } = group
  const nodes = members.map(({ node }) => node).filter((node) => !isClassName(node))
  const [first, second] = nodes
  // Perl: `bless( {…}, 'HTTP::Response' )`
  if (label === 'bless' && nodes.length === 2 && typeof second!.value === 'string')
    return { ...first!, label: second!.value }
  if (first === undefined || second !== undefined || !isWrapper(group, first)) return null
  return first.label === undefined && label !== '' ? { ...first, label } : first
}

/** `Some("x")`, `Optional[x]`, `<Foo({…})>`, `frozenset({…})`; not `List(a)`. */
function isWrapper({ open, label }: Group, { members, label: inner }: DumpNode): boolean {
  if (open === '(') return !isListLabel(label) || (members !== undefined && inner === undefined)
  return open === '[' ? label === 'Optional' : open === '<' && members !== undefined
}

/** Python's `defaultdict(<class 'list'>, {…})`. */
const isClassName = ({ value }: DumpNode): boolean =>
  typeof value === 'string' && value.startsWith("<class '") && /^<class '[\w.]{1,100}'>$/.test(value)

/** `{}`, `map[]`, `Headers()`, and Swift's `[:]`, whose colon isn't a key. */
const isEmptyMap = (cursor: Cursor, { open, label, inside }: Group): boolean =>
  (open === '{' && (label === '' || (!isListLabel(label) && !/^(?:array|\[)/.test(label)))) ||
  (label !== '' && isMapLabel(label)) ||
  cursor.text.startsWith(':]', inside)

/** An array of PHP or Lua whose keys are its indexes. */
function isSequence(text: string, { style, open, label }: Group, members: readonly DumpMember[]): boolean {
  const isIndexed =
    (style?.isBracketed === true && style.mark !== ':') || (style?.mark === '=>' && open !== '{' && !isMapLabel(label))
  if (!isIndexed) return false
  const offset = members[0]?.key === '1' && style?.mark === '=' ? 1 : 0
  return members.every(
    ({ key, keyStart }, index) =>
      keyStart !== undefined && key === String(index + offset) && !/["']/.test(text[keyStart - 1]!),
  )
}
