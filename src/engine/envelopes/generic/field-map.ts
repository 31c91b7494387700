import { isObject, isText, type JsonObject } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import type { RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { describing, fieldOfItem, isError, isGraphql, lists, messageNames, or, textIn } from './field-item.ts'
import { hasMessage } from './message.ts'
import { plainName } from './words.ts'

/** Most field errors that are read, and deepest nesting that is followed. */
export const most = 500
export const deepest = 10

/** How much the name of a container says about its members: `errors` maps fields to messages; `details` may hold any data. */
export type Trust = 'errors' | 'details'

/** A map or tree: field → sentence, sentences, `{code, message}`, a list of those (numbered by `index`), or more of the tree. */
export function fieldsInMap(map: JsonObject, base: Path, prefix: string, trust: Trust, depth: number): RawField[] {
  const isData = Object.values(map).some((value) => typeof value === 'number' || typeof value === 'boolean')
  if (depth > deepest || isData) return []
  return Object.entries(map)
    .slice(0, most)
    .flatMap(([key, value]): RawField[] => {
      const place = [...base, key]
      if (key !== '_errors' && isList(plainName(key)) && typeof value === 'object')
        return fieldsUnder(value, place, prefix, depth + 1, plainName(key).endsWith('s'))
      if (trust === 'details' && (lists.has(plainName(key)) || (describing.has(plainName(key)) && isText(value))))
        return []
      const path = key === '_errors' ? prefix : join(prefix, dotted(key) || key)
      if (isText(value))
        return trust === 'errors' && path !== '' && isSentence(value, prefix)
          ? [{ path, message: value, code: null, at: place }]
          : []
      if (Array.isArray(value))
        return value.slice(0, most).flatMap((item, index) => fieldInList(item, [...place, index], path, trust, depth))
      if (!isObject(value)) return []
      const isPure =
        trust === 'errors' ||
        Object.keys(value).every(
          (name) => describing.has(plainName(name)) || /code$/i.test(name) || value[name] === null,
        )
      return or(path === '' || !isPure ? [] : fieldAt(value, place, path), () =>
        fieldsInMap(value, place, path, trust, depth + 1),
      )
    })
}

/** A member `errors` inside the tree (XML writes lists so): its items name their fields below the branch, or go on branching. */
function fieldsUnder(value: Json, base: Path, prefix: string, depth: number, isMap: boolean): RawField[] {
  const items = Array.isArray(value) ? value.slice(0, most) : [value]
  if (items.every(isText))
    return prefix === ''
      ? []
      : items.map((message, index) => ({
          path: prefix,
          message,
          code: null,
          at: Array.isArray(value) ? [...base, index] : base,
        }))
  return items.flatMap((item, index): RawField[] => {
    const place = Array.isArray(value) ? [...base, index] : base
    if (!isObject(item) || isGraphql(item)) return []
    const named = fieldOfItem(item, place, false).map((field) => ({ ...field, path: join(prefix, field.path) }))
    return or(named, () => (!isMap || isError(item) ? [] : fieldsInMap(item, place, prefix, 'errors', depth)))
  })
}

/** The values of a map of messages; ids, addresses and the like are data. */
const isSentence = (value: string, prefix: string) => (prefix === '' || /\s/.test(value)) && !/^https?:\/\//.test(value)

function fieldInList(item: Json, place: Path, path: string, trust: Trust, depth: number): RawField[] {
  if (path === '') return []
  if (isText(item)) return trust === 'errors' || /\s/.test(item) ? [{ path, message: item, code: null, at: place }] : []
  if (!isObject(item)) return []
  const numbered = typeof item.index === 'number' ? `${path}.${item.index}` : path
  const nested = isObject(item.errors)
    ? fieldsInMap(item.errors, [...place, 'errors'], numbered, 'errors', depth + 1)
    : []
  const label = trust === 'errors' && isText(item.error) && !hasMessage(item) ? item.error : null
  return or(nested, () =>
    or(fieldAt(item, place, numbered), () =>
      label === null ? [] : [{ path: numbered, message: label, code: null, at: [...place, 'error'] }],
    ),
  )
}

function fieldAt(item: JsonObject, place: Path, path: string): RawField[] {
  const message = textIn(
    item,
    messageNames.filter((name) => name !== 'error' || !hasMessage(item)),
  )
  const code = textIn(item, ['code', 'errorcode', 'rule', 'type', 'kind', 'error'])
  const isOwn = hasMessage(item) || isText(item.message) || (isText(item.code) && Object.keys(item).length <= 3)
  return isOwn && (message !== null || code !== null)
    ? [{ path, message: message ?? code, code: code === message ? null : code, at: place }]
    : []
}

const join = (prefix: string, key: string) => (prefix === '' ? key : `${prefix}.${key}`)

/** A list of errors, by its name without case and marks. */
export const isList = (name: string) => /errors?$|violations?$|errorlist$/.test(name)
