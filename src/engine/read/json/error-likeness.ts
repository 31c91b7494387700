import { englishName } from '../../english-name.ts'
import { isObject } from '../../json.ts'
import type { Json } from '../../model.ts'

/** How much a value looks like the body of an error response, by the names of its members; 0: not at all. */
export function errorLikeness(value: Json | undefined): number {
  const first = Array.isArray(value) ? value[0] : value
  if (!isObject(first)) return 0
  const names = Object.keys(first).slice(0, 100)
  return names.reduce((points, name) => points + pointsOf(englishName(name) ?? name), 0)
}

const pointsOf = (name: string): number => (telling.test(name) ? 3 : usual.test(name) ? 1 : 0)

/** Whether bodies of errors have a member of this name. */
export const isUsualName = (name: string): boolean => pointsOf(englishName(name) ?? name) > 0

const telling = /^(?:errors?|fault|exception|error_?(?:code|message|description|type)|detail|code)$/i
const usual =
  /^(?:message|msg|title|type|status|status_?code|reason|details|fields|(?:request|trace)_?id|description|name)$/i

/** How much the part of a value that looks most like an error does so. */
export function deepLikeness(value: Json, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > 4) return 0
  return Object.values(value).slice(0, 30).reduce<number>((most, member) => Math.max(most, deepLikeness(member, depth + 1)), errorLikeness(value)) // prettier-ignore
}
