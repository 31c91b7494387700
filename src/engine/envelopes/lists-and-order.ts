import { isObject } from '../json.ts'
import type { Json } from '../model.ts'
import type { Test } from './envelope.ts'

/** Most items of one list that are looked at. */
export const most = 500

/** A list with something in it, each of whose items passes the test. */
export const isListOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.slice(0, most).every(test)

/** Whether the members are in this order, as the sender writes them; a tool that reorders them hides it. */
export function isInOrder(body: Json, names: readonly string[]): boolean {
  const places = isObject(body) ? names.map((name) => Object.keys(body).indexOf(name)) : []
  return places.length > 0 && places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0))
}
