import type { Path, Span } from '../../model.ts'
import { endOfValue, isKey, membersOf, skipSpace } from './members.ts'

/** Where the value at `path` is in a valid JSON text of any length; one pass, without a syntax tree. Of equal names the last counts. */
export function walkJson(text: string, path: Path, from = 0): Span | null {
  let start = skipSpace(text, from)
  for (const key of path) {
    let found: number | null = null
    for (const member of membersOf(text, start)) {
      if (member.index === key || (member.key !== null && isKey(text, member.key, key))) found = member.start
      if (typeof key === 'number' && found !== null) break
    }
    if (found === null) return null
    start = found
  }
  return start < text.length ? [start, endOfValue(text, start)] : null
}

/** The places of the items of the array at `path`. */
export function walkItems(text: string, path: Path): Span[] {
  const array = walkJson(text, path)
  if (array === null || text[array[0]] !== '[') return []
  return membersOf(text, array[0]).map(({ start, end }) => [start, end])
}
