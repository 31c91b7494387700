import { at, isObject, textOf } from '../../json.ts'
import type { Path } from '../../model.ts'
import type { Field } from '../layer.ts'
import { toPaste } from '../text/mapped-text.ts'
import type { ReadJson } from './json-read.ts'
import { walkJson } from './walk-json.ts'

/**
 * Header fields that JSON holds at `path`: an object of names and values (or lists of values), or a list of `{name, value}` (HAR) or
 * `{key, value}` (Postman).
 */
export function fieldsInJson(json: ReadJson, path: Path): Field[] {
  const value = at(json.value, ...path)
  if (Array.isArray(value)) {
    return value.slice(0, most).flatMap((item, index) => {
      const name = at(item, 'name') ?? at(item, 'key')
      return typeof name === 'string' ? fieldAt(json, name, [...path, index, 'value']) : []
    })
  }
  return isObject(value) ? Object.keys(value).slice(0, most).flatMap((name) => fieldAt(json, name, [...path, name])) : [] // prettier-ignore
}

const most = 200

function fieldAt(json: ReadJson, name: string, path: Path): Field[] {
  const value = at(json.value, ...path)
  if (Array.isArray(value)) return value.length > 0 ? fieldAt(json, name, [...path, 0]) : []
  if (typeof value !== 'string' && typeof value !== 'number') return []
  const [start, end] = walkJson(json.text.text, path) ?? [0, 0]
  const quote = typeof value === 'string' ? 1 : 0
  return [{ name: name.toLowerCase(), value: textOf(value), span: toPaste(json.text, start + quote, end - quote) }]
}
