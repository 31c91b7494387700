import { at, isObject, isText, type JsonObject } from '../../json.ts'
import type { Json, Path, Response } from '../../model.ts'
import type { Sign, Test } from '../envelope.ts'
import { isInOrder, isListOf, most } from '../lists-and-order.ts'

export { isInOrder, isListOf, most }

/** A list of messages, at least one. */
export const isTexts: Test = isListOf(isText)

/** `{"email":["is taken"]}`: every member is a list of messages, and there is one. */
export const isSentenceMap: Test = (value) =>
  isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isTexts)

/** An ISO 8601 time with its date, as frameworks stamp their errors. */
export const isTime: Test = (value) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)

/** The path of a request, from its first slash. */
export const isRoute: Test = (value) => isText(value) && value.startsWith('/')

/** Text that fits; for members whose words give the sender away. */
export const says =
  (pattern: RegExp): Test =>
  (value) =>
    isText(value) && pattern.test(value.slice(0, 2000))

/** No member of the body has another name than these. */
export const hasOnly = (body: Json, names: readonly string[]): body is JsonObject =>
  isObject(body) && Object.keys(body).every((key) => names.includes(key))

/** The response is known to be no error. */
export const isSuccess = ({ status }: Response): boolean => status !== null && status < 400

export const isClientError = ({ status }: Response): boolean => status !== null && status >= 400 && status < 500

/** A sign on the name of a member. */
export const keySign = (text: string, weight: number, ...path: Path): Sign => ({ text, weight, path, part: 'key' })

/** Signs against a format: members of other formats. */
export const foreignSigns = (body: Json, names: readonly string[], weight: number): Sign[] =>
  names
    .filter((name) => at(body, name) !== undefined)
    .map((name) => keySign(`\`${name}\` belongs to another envelope`, weight, name))

/** The first of the places whose value passes the test; `null` if none does. */
export function placeOf(body: Json, places: readonly Path[], test: Test): Path | null {
  return places.find((place) => test(at(body, ...place))) ?? null
}
