import { at, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type RawFacts, type Test } from '../envelope.ts'

/** One of these values. */
export const is =
  (...values: Json[]): Test =>
  (value) =>
    value !== undefined && values.includes(value)

/** Text that fits. */
export const says =
  (pattern: RegExp): Test =>
  (value) =>
    isText(value) && pattern.test(value.slice(0, 1000))

/** `null`, or what the test wants: members that are always sent. */
export const nullOr =
  (test: Test): Test =>
  (value) =>
    value === null || test(value)

export const isThere: Test = (value) => value !== undefined

/** `not_found`: a code in lowercase, without blanks. */
export const isSnake: Test = says(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/)

/** `NOT_FOUND`: a code in uppercase. */
export const isUpper: Test = says(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/)

/** The errors of a list after the first. */
export function othersIn(
  list: Json | undefined,
  code: readonly string[],
  message: readonly string[],
): RawFacts['others'] {
  if (!Array.isArray(list)) return []
  return list
    .slice(1, 100)
    .map((item) => ({ code: found(item, ...code)?.value ?? null, message: found(item, ...message)?.value ?? null }))
}

/** The one field that a pointer such as `param` names. */
export function fieldAt(
  body: Json,
  path: Path,
  message: string | null,
  code: string | null = null,
  name: (text: string) => string = (text) => text,
): RawFacts['fields'] {
  const value = at(body, ...path)
  return isText(value) ? [{ path: name(value), message, code, at: path }] : []
}
