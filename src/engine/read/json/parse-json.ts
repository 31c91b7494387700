import type { Json } from '../../model.ts'
import { isUsualName } from './error-likeness.ts'

/**
 * The value of a JSON text (RFC 8259); `undefined` if it isn't JSON, or nested too deep for the parser's stack. Of an object with thousands of
 * members the first ones are kept and those that errors have: each reader asks for all names of an object, and there are a hundred readers.
 */
export function parseJson(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json
    return text.length > widest ? narrowed(value, { nodes: 10_000 }) : value
  } catch {
    return undefined
  }
}

/** Most members of an object that are kept regardless of their names. */
const widest = 1000

/** Items of a list that are looked into for such objects. */
const mostItems = 100

function narrowed(value: Json, left: { nodes: number }): Json {
  if (typeof value !== 'object' || value === null || left.nodes-- <= 0) return value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && i < mostItems; i++) value[i] = narrowed(value[i]!, left)
    return value
  }
  const names = Object.keys(value)
  const kept = names.length > widest ? names.filter((name, i) => i < widest || isUsualName(name)) : names
  const members = kept.slice(0, 2 * widest).map((name): [string, Json] => [name, narrowed(value[name]!, left)])
  const isSame = members.length === names.length && members.every(([name, member]) => member === value[name])
  return isSame ? value : Object.fromEntries(members)
}
