import type { Node } from 'jsonc-parser'
import type { Path } from '../model.ts'
import type { Part } from './json-read.ts'

/** The node at `path`; for `'key'` that of the last key. Of members with the same name the last one counts, as in JSON.parse. */
export function nodeAt(root: Node, path: Path, part: Part): Node | undefined {
  let node: Node | undefined = root
  for (const [i, key] of path.entries()) {
    const isLast = i === path.length - 1
    if (node?.type === 'array') node = part === 'key' && isLast ? undefined : node.children?.[Number(key)]
    else {
      const members: Node[] = node?.type === 'object' ? (node.children ?? []) : []
      const member: Node | undefined = members.filter(({ children }) => children?.[0]?.value === key).at(-1)
      node = member?.children?.[part === 'key' && isLast ? 0 : 1]
    }
  }
  return node
}
