import { at, isObject, isText, type JsonObject } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import type { RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { hasMessage, messageNames as sentenceNames } from './message.ts'
import { plainName } from './words.ts'

/** `{"field":"a.b","message":"…","code":"…"}`, and JSON:API's `source`, where `/data` is the whole document. */
export function fieldOfItem(item: JsonObject, base: Path, isNamed: boolean): RawField[] {
  const source = at(item, 'source')
  const own = isObject(source) ? keyOf(source, ['pointer', 'parameter', 'header']) : null
  const key =
    own === null ? (keyOf(item, isNamed ? [...pathNames, 'name', 'key', 'id'] : pathNames) ?? partsIn(item)) : null
  const value = own !== null ? at(source, own) : key !== null ? item[key] : undefined
  const isWhole = own === 'pointer' && value === '/data'
  const path = isPath(value) && !isWhole && !isOfRequest(item, key, value) ? dotted(value) : ''
  const message = textIn(item, messageNames)
  const code = textIn(item, codeNames)
  if (path === '' || (message === null && code === null)) return []
  return [
    {
      path,
      message: message ?? code,
      code: code === message ? null : code,
      at: own !== null ? [...base, 'source', own] : [...base, key ?? ''],
    },
  ]
}

/** `"location":["body","qty"]`; as a word it only names the part of the request. */
const partsIn = (item: JsonObject): string | null => {
  const key = Object.keys(item).find((name) => plainName(name) === 'location')
  return key !== undefined && Array.isArray(item[key]) && isPath(item[key]) ? key : null
}

/** `"path":"/v1/boats"` beside the time, the method or the status is the path of the request. */
const isOfRequest = (item: JsonObject, key: string | null, value: Json | undefined) =>
  key !== null &&
  plainName(key) === 'path' &&
  isText(value) &&
  value.startsWith('/') &&
  Object.keys(item).some((name) => /^(?:timestamp|method|verb|status|statuscode|httpstatus)$/.test(plainName(name)))

const pathNames = ['field', 'fieldname', 'fieldpath', 'propertypath', 'property', 'propertyname', 'path', 'param', 'paramname', 'parameter', 'parametername', 'attribute', 'attributename', 'attr', 'pointer', 'instancepath', 'datapath', 'jsonpath', 'element', 'elementname', 'argument', 'target', 'loc', 'inputname'] // prettier-ignore
export const messageNames = ['message', 'msg', 'detail', 'description', 'errormessage', 'defaultmessage', 'details', 'error', 'reason', 'issue', 'title', 'text'] // prettier-ignore
const codeNames = ['code', 'errorcode', 'rule', 'keyword', 'type', 'kind', 'error', 'reason', 'issue', 'name'] // prettier-ignore

const isPath = (value: Json | undefined): boolean =>
  isText(value)
    ? value.length <= 200 && !/^https?:|\s{2}|\n/.test(value) && value.split(' ').length <= 3
    : Array.isArray(value) &&
      value.length > 0 &&
      value.every((part) => typeof part === 'string' || typeof part === 'number')

function keyOf(object: JsonObject, names: readonly string[]): string | null {
  const named = new Map(Object.keys(object).map((key) => [plainName(key), key]))
  for (const name of names) {
    const key = named.get(name)
    if (key !== undefined && isPath(object[key])) return key
  }
  return null
}

export function textIn(object: JsonObject, names: readonly string[]): string | null {
  const named = new Map(Object.keys(object).map((key) => [plainName(key), object[key]]))
  for (const name of names) {
    const value = named.get(name)
    const text = Array.isArray(value) ? value[0] : value
    if (isText(text)) return text
    if (typeof text === 'number' && name !== 'error') return String(text)
  }
  return null
}

/** GraphQL's `path` is a place in the response, not in the request. */
export const isGraphql = (item: JsonObject) => item.locations !== undefined || isObject(item.extensions)

/**
 * An object that is one error itself, not a map from fields to errors: it has a `message` or `code`, or nothing but members that
 * describe an error. `{"title":"can't be blank","body":"is too short"}` is a map.
 */
export function isError(object: JsonObject): boolean {
  const keys = Object.keys(object).map((key) => ({ name: plainName(key), value: object[key] }))
  const stated = keys.filter(({ value }) => isText(value) || typeof value === 'number')
  const known = stated.filter(({ name }) => describing.has(name) || name.endsWith('code'))
  return (
    stated.some(({ name }) => certain.has(name)) ||
    (known.length > 0 && (known.length === keys.length || (known.length > 1 && hasMessage(object))))
  )
}

const certain = new Set(['message', 'msg', 'detail', 'code', 'errormessage', 'errorcode', 'faultstring'])

/** Members that describe an error; in `details` they aren't names of fields. */
export const describing = new Set([...sentenceNames, 'type', 'status', 'severity', 'field', 'attribute', 'element', 'links', 'name', 'path', 'value', 'help', 'suggestion', 'index', 'stack', 'trace', 'stacktrace', 'category', 'kind', 'id', 'key']) // prettier-ignore

/** These hold more than one thing even as lists. */
export const lists = new Set([
  'messages',
  'message',
  'errormessages',
  'links',
  'help',
  'info',
  'stack',
  'trace',
  'stacktrace',
])

/** The first reading that finds something. */
export const or = (fields: RawField[], otherwise: () => RawField[]) => (fields.length > 0 ? fields : otherwise())
