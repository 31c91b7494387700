import { at } from '../../json.ts'
import type { Json, Span } from '../../model.ts'
import type { Placer } from './json-read.ts'
import { endOfValue } from './members.ts'

/**
 * Places in a valid JSON text that is too long for a syntax tree: each key is searched for after the one before it, and a text
 * or number must be after its key. `null` if the same names are in too many other places before it.
 */
export function searchPlace(text: string, root: Json): Placer {
  return (path, part) => {
    let from = 0
    const keys = path.filter((key) => typeof key === 'string')
    for (const key of keys.slice(0, -1)) from = findKey(text, key, from)?.[1] ?? from
    const value = at(root, ...path)
    const raw = value === undefined || (typeof value === 'object' && value !== null) ? null : startOf(value)
    const key = keys.at(-1)
    if (key === undefined || (part === 'key' && typeof path.at(-1) === 'number')) return null
    for (let tries = 0; tries < mostTries; tries++) {
      const found = findKey(text, key, from)
      if (found === null) return null
      const start = found[1] + gapPattern.exec(text.slice(found[1], found[1] + 200))![0].length
      const isThere = raw === null ? /[[{]/.test(text[start] ?? '') : text.startsWith(raw, start)
      if (isThere && part === 'key') return found
      if (isThere && raw !== null) return [start, endOfValue(text, start)]
      if (isThere) return null
      from = found[1]
    }
    return null
  }
}

/** The text of a value, as it begins where it is long. */
function startOf(value: Json): string {
  if (typeof value !== 'string' || value.length <= longest) return JSON.stringify(value)
  return JSON.stringify(value.slice(0, longest).replace(/[\ud800-\udbff]$/, '')).slice(0, -1)
}

const longest = 1000
const mostTries = 200
const gapPattern = /^\s*:\s*/

/** The quoted key and the span of it, at or after `from`, where a colon follows. */
function findKey(text: string, key: string, from: number): Span | null {
  const quoted = JSON.stringify(key)
  for (let tries = 0, index = text.indexOf(quoted, from); index >= 0 && tries < mostTries; tries++) {
    const end = index + quoted.length
    if (gapPattern.test(text.slice(end, end + 200))) return [index, end]
    index = text.indexOf(quoted, end)
  }
  return null
}
