import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import type { RawField, Test } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'
import { isListOf, isTexts, most } from './conditions.ts'

/** Codes of the issues of zod 3 and 4. */
const codes = new Set([
  'invalid_type', 'invalid_literal', 'custom', 'invalid_union', 'invalid_union_discriminator', 'invalid_enum_value', 'unrecognized_keys',
  'invalid_arguments', 'invalid_return_type', 'invalid_date', 'invalid_string', 'too_small', 'too_big', 'invalid_intersection_types',
  'not_multiple_of', 'not_finite', 'invalid_format', 'invalid_value', 'invalid_key', 'invalid_element',
]) // prettier-ignore

/** One issue of zod: `{"code":"too_small","path":["a",0],"message":"…"}`. */
export const isZodIssue: Test = (item) =>
  isObject(item) && codes.has(textOf(item.code)) && Array.isArray(item.path) && typeof item.message === 'string'

export const isZodIssues = isListOf(isZodIssue)

/** The issues that a string has as JSON, as in Zod's own `message`; `undefined` if it is anything else. */
export function zodIssuesIn(text: Json | undefined): Json[] | undefined {
  if (!isText(text) || !text.trimStart().startsWith('[') || text.length > 64_000) return undefined
  try {
    const value = JSON.parse(text) as Json
    return isZodIssues(value) ? (value as Json[]) : undefined
  } catch {
    return undefined
  }
}

/**
 * The fields of a list of issues. Unknown keys belong to the object at `path`; each is a field of its own.
 * @param isFromText the list was in a string, which is then the place of each
 */
export function zodFields(issues: readonly Json[], base: Path, isFromText = false): RawField[] {
  return issues.slice(0, most).flatMap((issue, index): RawField[] => {
    const path = (at(issue, 'path') as Json[]).filter(
      (part): part is string | number => typeof part === 'string' || typeof part === 'number',
    )
    const keys = at(issue, 'code') === 'unrecognized_keys' ? at(issue, 'keys') : undefined
    const places = Array.isArray(keys) && isTexts(keys) ? keys.map((key) => [...path, textOf(key)]) : [path]
    const message = at(issue, 'message')
    return places
      .filter((place) => place.length > 0)
      .map((place) => ({
        path: place.join('.'),
        message: isText(message) ? message : null,
        code: textOf(at(issue, 'code')),
        at: isFromText ? base : [...base, index, 'path'],
      }))
  })
}

/** `flatten()`: `{"formErrors":["…"],"fieldErrors":{"email":["…"]}}`. */
export const isZodFlat: Test = (value) =>
  isObject(value) &&
  isObject(value.fieldErrors) &&
  Array.isArray(value.formErrors) &&
  Object.values(value.fieldErrors).every((each) => Array.isArray(each))

/** `format()`: a tree with `_errors`, lists of messages, at its nodes. */
export const isZodTree: Test = (value) =>
  isObject(value) &&
  isSentences(at(value, '_errors')) &&
  Object.entries(value).some(([key, each]) => key !== '_errors' && isObject(each) && isSentences(at(each, '_errors')))

const isSentences = (value: Json | undefined) => Array.isArray(value) && value.every(isText)

/** `z.treeifyError()` of zod 4: `errors` at the nodes, objects in `properties`, lists in `items`. */
export const isZodTreeified: Test = (value) =>
  isObject(value) &&
  isSentences(value.errors) &&
  [...valuesOf(value.properties), ...valuesOf(value.items)].some((branch) => isSentences(at(branch, 'errors')))

const valuesOf = (value: Json | undefined): Json[] =>
  Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []

/** The fields of either tree, or of a flat map. */
export function zodTreeFields(value: Json | undefined, base: Path, path: Path = []): RawField[] {
  if (!isObject(value) || path.length > 12) return []
  if (isZodFlat(value)) return fieldsOfMap(value.fieldErrors, [...base, 'fieldErrors'])
  const own = isSentences(at(value, '_errors')) ? '_errors' : 'errors'
  const sentences = path.length > 0 && isSentences(value[own]) ? (value[own] as string[]) : []
  const fields = sentences.map((message, index): RawField => ({
    path: path.join('.'),
    message,
    code: null,
    at: [...base, own, index],
  }))
  const branches: [Json, Path, string | number][] =
    own === '_errors'
      ? Object.keys(value)
          .filter((key) => key !== '_errors')
          .map((key) => [value[key] ?? null, [...base, key], key])
      : [...entriesOf(value.properties, [...base, 'properties']), ...entriesOf(value.items, [...base, 'items'])]
  return [
    ...fields,
    ...branches.slice(0, most).flatMap(([branch, place, key]) => zodTreeFields(branch, place, [...path, key])),
  ]
}

function entriesOf(value: Json | undefined, base: Path): [Json, Path, string | number][] {
  if (Array.isArray(value)) return value.map((each, index) => [each, [...base, index], index])
  return isObject(value) ? Object.entries(value).map(([key, each]) => [each, [...base, key], key]) : []
}
