import { parseTree } from 'jsonc-parser'
import type { Node } from 'jsonc-parser'
import type { Span } from '../model.ts'
import type { Placer } from './json-read.ts'
import { nodeAt } from './node-at.ts'

/**
 * Places in a text that had to be repaired: keys and values keep their order, so each is searched for behind the one before it.
 * Approximate where a comment repeats a value.
 */
export function placeInRepaired(text: string, repaired: string): Placer {
  const root = parseTree(repaired)
  if (root === undefined) return () => null
  const places = placeLeaves(text, root)
  return (path, part) => {
    const node = nodeAt(root, path, part)
    return node === undefined ? null : (places.get(node) ?? null)
  }
}

/** Each key and each value that is no object or array, in order: where it stands in the repaired JSON, and its place in the text. */
export function leavesInRepaired(text: string, repaired: string): { start: number; end: number; place: Span }[] {
  const root = parseTree(repaired)
  const places = root === undefined ? [] : [...placeLeaves(text, root)]
  return places.flatMap(([{ offset, length, children }, place]) =>
    children === undefined ? [{ start: offset, end: offset + length, place }] : [],
  )
}

function placeLeaves(text: string, root: Node): Map<Node, Span> {
  const places = new Map<Node, Span>()
  let cursor = 0
  const visit = (node: Node): void => {
    if (node.children === undefined) {
      const place = findLeaf(text, cursor, node)
      if (place === null) return
      places.set(node, place)
      cursor = place[1]
      return
    }
    const start = cursor
    for (const child of node.children) visit(child)
    const first = node.children.map((child) => places.get(child)).find((place) => place !== undefined)
    if (first !== undefined && cursor > start) places.set(node, [first[0], cursor])
  }
  visit(root)
  return places
}

/** Characters a repair may have taken out between two leaves: comments, mostly. */
const reach = 2048

function findLeaf(text: string, cursor: number, node: Node): Span | null {
  const forms = node.type === 'string' ? formsOfString(String(node.value)) : formsOfWord(node)
  const longest = forms.reduce((most, form) => Math.max(most, form.length), 0)
  const window = text.slice(cursor, cursor + reach + longest)
  let first: Span | null = null
  for (const form of forms) {
    const index = form === '' ? -1 : window.indexOf(form)
    if (index >= 0 && (first === null || cursor + index < first[0]))
      first = [cursor + index, cursor + index + form.length]
  }
  return first
}

function formsOfString(value: string): string[] {
  const escaped = JSON.stringify(value).slice(1, -1)
  const single = escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")
  return [`"${escaped}"`, `'${single}'`, `'${value}'`, `"${value}"`, `“${value}”`, `\`${value}\``, escaped, value]
}

function formsOfWord({ type, value }: Node): string[] {
  if (type === 'null') return ['null', 'None', 'nil', 'undefined']
  const word = String(value)
  return type === 'boolean' ? [word, word === 'true' ? 'True' : 'False'] : [word]
}
