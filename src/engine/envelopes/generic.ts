import { at, isInteger, isObject, isStatus, isText, type JsonObject } from '../json.ts'
import type { Json, Path, Response } from '../model.ts'
import { foundAt, type Found, type RawFacts, type RawField } from './envelope.ts'

export type GenericFacts = Pick<RawFacts, 'code' | 'message' | 'requestId' | 'docUrl' | 'fields'>

/**
 * Reads a body that no envelope is known for, by the names that most APIs give these members.
 * Careful rather than complete: what is not clearly a code or a message stays `null`.
 */
export function readGeneric(body: Json, _response: Response): GenericFacts {
  const places = placesOf(body)
  return {
    code: first(places, codeIn),
    message: first(places, messageIn),
    requestId: first(requestIdPlaces(places), requestIdIn),
    docUrl: first(places, docUrlIn),
    fields: firstFields(places),
  }
}

/** An object of the body that may describe the error, and where it stands. */
interface Place {
  object: JsonObject
  path: Path
}

/** The objects that may describe the error, innermost first: an `error` inside the body tells more than the body around it. */
function placesOf(body: Json): Place[] {
  const top = Array.isArray(body) ? (body[0] ?? null) : body
  const base: Path = Array.isArray(body) ? [0] : []
  const outer: Place[] = isObject(top) ? [{ object: top, path: base }] : []
  const inner = outer.flatMap(innerPlaces)
  return [...inner.flatMap(innerPlaces), ...inner, ...outer]
}

const wrappers = ['error', 'errors', 'fault', 'detail', 'err', 'exception', 'Error', 'response', 'status', 'meta']

function innerPlaces({ object, path }: Place): Place[] {
  return wrappers.flatMap((key): Place[] => {
    const inner = at(object, key)
    if (isObject(inner)) return [{ object: inner, path: [...path, key] }]
    const item = Array.isArray(inner) ? inner[0] : undefined
    return isObject(item) ? [{ object: item, path: [...path, key, 0] }] : []
  })
}

function first<T>(places: Place[], find: (place: Place) => T | null): T | null {
  for (const place of places) {
    const result = find(place)
    if (result !== null) return result
  }
  return null
}

const codeNames = ['code', 'error_code', 'errorCode', 'errcode', 'err_code', 'errorcode', 'Code', 'ErrorCode', 'error', 'errorType', 'error_type', 'type', 'reason', 'name', 'status', 'key', 'id'] // prettier-ignore

function codeIn({ object, path }: Place): Found | null {
  for (const name of codeNames) {
    const value = at(object, name)
    if (isCode(name, value)) return foundAt(value, [...path, name])
  }
  return null
}

function isCode(name: string, value: Json | undefined): boolean {
  if (isInteger(value)) return /code/i.test(name) && !isStatus(value)
  if (!isText(value) || value.length > 80) return false
  if (name === 'status' || name === 'reason') return /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(value)
  if (['name', 'key', 'id', 'error'].includes(name)) return /^[A-Za-z][A-Za-z0-9]*([_.-][A-Za-z0-9]+)*$/.test(value) && value !== 'error'
  return /^[\w.:/#-]+$/.test(value) && value !== 'error' && !/^\d{3}$/.test(value)
}

const messageNames = ['message', 'detail', 'error_description', 'errorMessage', 'error_message', 'msg', 'Message', 'description', 'errorSummary', 'title', 'reason', 'error', 'err', 'text', 'info'] // prettier-ignore

function messageIn({ object, path }: Place): Found | null {
  for (const name of messageNames) {
    const value = at(object, name)
    if (isText(value) && (name !== 'error' || /\s/.test(value) || !isCode('error', value))) return foundAt(value, [...path, name])
    if (Array.isArray(value) && isText(value[0])) return foundAt(value[0], [...path, name, 0])
  }
  const errors = at(object, 'errors')
  if (Array.isArray(errors) && isText(errors[0])) return foundAt(errors[0], [...path, 'errors', 0])
  return null
}

const requestIdNames = ['request_id', 'requestId', 'RequestId', 'requestid', 'requestID', 'RequestID', 'request-id', 'trace_id', 'traceId', 'traceID', 'correlationId', 'correlation_id', 'debug_id', 'fbtrace_id', 'errorId', 'error_id', 'ray_id', 'log_id', 'logref'] // prettier-ignore

function requestIdPlaces(places: Place[]): Place[] {
  const nested = places.flatMap(({ object, path }) =>
    ['details', 'innererror', 'innerError', 'metadata', 'data'].flatMap((key): Place[] => {
      const inner = at(object, key)
      return isObject(inner) ? [{ object: inner, path: [...path, key] }] : []
    }),
  )
  return [...places, ...nested]
}

function requestIdIn({ object, path }: Place): Found | null {
  for (const name of requestIdNames) {
    const value = at(object, name)
    if (isText(value)) return foundAt(value, [...path, name])
  }
  return null
}

const docUrlNames = ['doc_url', 'documentation_url', 'more_info', 'moreInfo', 'help_url', 'helpUrl', 'errorLink', 'error_uri', 'documentation', 'docs', 'help', 'type', 'url', 'link', 'href'] // prettier-ignore

function docUrlIn({ object, path }: Place): Found | null {
  for (const name of docUrlNames) {
    const value = at(object, name)
    if (isText(value) && /^https?:\/\/\S+$/.test(value)) return foundAt(value, [...path, name])
  }
  return null
}

function firstFields(places: Place[]): RawField[] {
  for (const { object, path } of places) {
    for (const name of ['errors', 'fields', 'details', 'violations', 'invalid_params', 'invalid-params', 'field_errors', 'fieldErrors', 'validation_errors']) {
      const fields = fieldsIn(at(object, name), [...path, name])
      if (fields.length > 0) return fields
    }
  }
  return []
}

const fieldNames = ['field', 'path', 'param', 'parameter', 'property', 'propertyPath', 'attribute', 'pointer']

function fieldsIn(value: Json | undefined, base: Path): RawField[] {
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item, index) => fieldOfItem(item, [...base, index]))
  return isObject(value) ? fieldsOfMap(value, base) : []
}

function fieldOfItem(item: Json, base: Path): RawField[] {
  if (!isObject(item)) return []
  const name = fieldNames.find((key) => isText(item[key]) || Array.isArray(item[key]))
  if (!name) return []
  const value = item[name]
  const path = Array.isArray(value) ? value.filter((part) => typeof part !== 'object').join('.') : dotted(String(value))
  return [{ path, message: firstText(item, messageNames), code: firstText(item, ['code', 'type', 'rule', 'reason']), at: [...base, name] }]
}

/** `{"email":["is taken"]}`: every member must be a list of sentences, or it is no map of fields. */
function fieldsOfMap(map: JsonObject, base: Path): RawField[] {
  const entries = Object.entries(map)
  if (entries.length === 0 || !entries.every(([, value]) => Array.isArray(value) && value.length > 0 && value.every(isText))) return []
  return entries.map(([key, value]) => ({ path: dotted(key), message: String((value as Json[])[0]), code: null, at: [...base, key] }))
}

const firstText = (object: JsonObject, names: string[]): string | null => {
  const name = names.find((key) => isText(object[key]))
  return name ? String(object[name]) : null
}

/** `#/a/0`, `$.a[0].b` and `items[0][price]` as `a.0`, `a.0.b`, `items.0.price`. */
function dotted(path: string): string {
  return path
    .replace(/^#?\//, '')
    .replace(/^\$\.?/, '')
    .replace(/\[([^[\]]*)\]/g, '.$1')
    .replace(/\//g, '.')
    .replace(/^\./, '')
}
