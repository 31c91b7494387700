import { textOf } from '../../json.ts'
import { partsOfString } from '../dump/escapes.ts'
import type { DumpMember, DumpNode } from '../dump/node.ts'
import { pairsOf } from '../dump/pairs-of.ts'
import { compose, cut } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'

/**
 * What a language printed, as the JSON that it means. Each character of a key, text or number still points at its own in the paste, so that
 * code for JSON can use it: walk it, cut a member out of it, open a string in it.
 */
export function dumpAsJson(source: MappedText, node: DumpNode): MappedText {
  const parts: Part[] = []
  write(source.text, node, parts)
  return parts.length === 0 ? cut(source, node.start, node.end) : compose(source, parts)
}

function write(text: string, node: DumpNode, parts: Part[]): void {
  const { value, start, end } = node
  const pairs = Array.isArray(node.value) ? printedPairs(text, node) : null
  const members = pairs ?? node.members
  // Django REST framework prints a sentence with its code around it.
  const sentence = node.label === 'ErrorDetail' ? members?.find(({ key }) => key === 'string') : undefined
  if (sentence !== undefined) return write(text, sentence.node, parts)
  if (members !== undefined) {
    const isList = Array.isArray(value) && pairs === null
    parts.push({ start, end: start, text: isList ? '[' : '{' })
    for (const [i, { key, keyStart, keyEnd, node: member }] of members.entries()) {
      if (i > 0) parts.push({ start: member.start, end: member.start, text: ',' })
      if (!isList) {
        const at = keyStart ?? member.start
        const to = keyEnd ?? at
        parts.push({ start: at, end: at, text: '"' })
        add(parts, charactersOf(text, at, to, key))
        parts.push({ start: to, end: to, text: '":' })
      }
      write(text, member, parts)
    }
    parts.push({ start: end, end, text: isList ? ']' : '}' })
    return
  }
  if (typeof value === 'string') {
    parts.push({ start, end: start, text: '"' })
    add(parts, stringParts(text, node))
    parts.push({ start: end, end, text: '"' })
    return
  }
  const json = JSON.stringify(value)
  parts.push(text.slice(start, end) === json ? { start, end } : { start, end, text: json })
}

/** One by one: a long text has more parts than a call may have arguments. */
function add(parts: Part[], more: readonly Part[]): void {
  for (const part of more) parts.push(part)
}

/** A list of pairs in brackets that lists don't have, `[("a", "b")]` or `[{<<"a">>, <<"b">>}]`, is a map of these languages. */
const printedPairs = (text: string, node: DumpNode): DumpMember[] | null =>
  (node.members ?? []).every(({ node: item }) => /[({]/.test(text[item.start] ?? '')) ? pairsOf(node) : null

/** The characters of a string as JSON writes them; those that need no escape are unchanged. */
function stringParts(text: string, node: DumpNode): Part[] {
  const value = textOf(node.value)
  const pieces = node.raw === undefined ? [{ start: node.start, end: node.end }] : partsOfString(text, node)
  const said = pieces.map((piece) =>
    'text' in piece && piece.text !== undefined ? piece.text : text.slice(piece.start, piece.end),
  )
  if (said.join('') !== value) return charactersOf(text, node.start, node.end, value)
  return pieces.flatMap((piece, i) =>
    'text' in piece && piece.text !== undefined
      ? [{ start: piece.start, end: piece.end, text: escaped(said[i]!) }]
      : escapedRun(text, piece.start, piece.end),
  )
}

/** A run of the text that is unchanged, except for what JSON escapes. */
function escapedRun(text: string, start: number, end: number): Part[] {
  const parts: Part[] = []
  let kept = start
  const run = text.slice(start, end)
  for (const match of run.matchAll(/["\\\u0000-\u001f]/g)) {
    const at = start + match.index
    if (at > kept) parts.push({ start: kept, end: at })
    parts.push({ start: at, end: at + 1, text: escaped(match[0]) })
    kept = at + 1
  }
  if (kept < end) parts.push({ start: kept, end })
  return parts
}

const charactersOf = (text: string, start: number, end: number, value: string): Part[] =>
  text.slice(start, end) === value
    ? escapedRun(text, start, end)
    : value === ''
      ? []
      : [{ start, end, text: escaped(value) }]

const escaped = (value: string): string => JSON.stringify(value).slice(1, -1)
