import type { DumpMember, DumpNode } from './node.ts'

/**
 * The members of a list of pairs, `[('a', 'b'), …]` or `[{<<"a">>, <<"b">>}, …]`, as if it were a map, with the places of their keys; those of a map
 * as they are. `null` if any item isn't a pair that starts with a text, and for an empty list.
 */
export function pairsOf({ value, members }: DumpNode): DumpMember[] | null {
  if (members === undefined || members.length === 0) return null
  if (!Array.isArray(value)) return members
  const pairs: DumpMember[] = []
  for (const { node } of members) {
    const [first, second] = node.members ?? []
    if (!Array.isArray(node.value) || node.members?.length !== 2 || typeof first?.node.value !== 'string') return null
    pairs.push({ key: first.node.value, keyStart: first.node.start, keyEnd: first.node.end, node: second!.node })
  }
  return pairs
}
