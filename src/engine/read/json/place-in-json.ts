import type { Placer } from './json-read.ts'
import { endOfValue, isKey, membersOf, skipSpace } from './members.ts'
import type { Member } from './members.ts'

/** Places in a valid JSON text. Each object and array is cut into its members once. Of members with the same name the last one counts, as in JSON.parse. */
export function placeInJson(text: string): Placer {
  const known = new Map<number, Member[]>()
  const membersAt = (open: number): Member[] => {
    const members = known.get(open) ?? membersOf(text, open)
    known.set(open, members)
    return members
  }
  return (path, part) => {
    let start = skipSpace(text, 0)
    let key: Member['key'] = null
    for (const name of path) {
      const members = membersAt(start)
      const member =
        text[start] === '['
          ? members[Number(name)]
          : members.filter((each) => each.key !== null && isKey(text, each.key, name)).at(-1)
      if (member === undefined) return null
      ;({ key, start } = member)
    }
    return part === 'key' && path.length > 0 ? key : [start, endOfValue(text, start)]
  }
}
