import type { Json, Path } from './model.ts'

export type JsonObject = { [key: string]: Json }

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at `path`; `undefined` without one. Only own members count, so `__proto__` finds nothing inherited. */
export function at(value: Json | undefined, ...path: Path): Json | undefined {
  let here = value
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as JsonObject)[key]
  }
  return here
}

/** The first members of an object, or items of a list, each with its key. A list of a million isn't copied for them. */
export function firstMembers(value: JsonObject | Json[], most: number): [string | number, Json][] {
  if (Array.isArray(value)) return value.slice(0, most).map((item, index) => [index, item])
  return Object.keys(value)
    .slice(0, most)
    .map((key) => [key, value[key]!])
}

/** What a table has for a word of the paste. Inherited members don't count: `constructor`, `toString`. */
export const own = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined

/**
 * A JSON value as text: a string as it is, a number or boolean by its characters, objects and arrays as JSON, `null` and `undefined` as ''.
 * `String(value)` throws for an object that has a member `toString`.
 */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

/** A string that isn't empty. */
export const isText = (value: Json | undefined): value is string => typeof value === 'string' && value.trim() !== ''

export const isInteger = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value)

export const isStatus = (value: Json | undefined): value is number => isInteger(value) && value >= 100 && value <= 599
