import { at, firstMembers, isObject, isStatus, textOf } from '../../json.ts'
import type { JsonObject } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { bodyInJson, valueInJson } from '../json/body-in-json.ts'
import { errorLikeness } from '../json/error-likeness.ts'
import { fieldsInJson } from '../json/fields-in-json.ts'
import { foundInJson } from '../json/found-in-json.ts'
import type { ReadJson } from '../json/json-read.ts'
import type { Field, Layer } from '../layer.ts'
import { cut } from '../text/mapped-text.ts'
import { statedInJson } from '../json/stated-in-json.ts'
import { isFieldName, isTellingName, ofRequest } from './field-names.ts'

/**
 * An object, printed by any client or log, that has a status, header fields and a body under the names that these have everywhere, at
 * any depth up to four. An error body may have a status too, so that header fields or a body must be beside it.
 */
export function peelRecord(json: ReadJson): Layer | null {
  const record = findRecord(json.value)
  if (record === null) return null
  const { path, body } = record
  const under = (...names: string[]): Path[] => names.map((name) => [...path, name])
  const requests = [...requestsAt(at(json.value, ...path), path), ...requestsAt(json.value, [])]
  const found = foundInJson(json, {
    status: record.status === null ? under(...statusNames) : [record.status],
    reason: under('reason', 'reasonPhrase', 'reason_phrase', 'statusText', 'statusMessage', 'status_message', 'status'),
    method: [...under('method', 'verb', 'httpMethod'), ...requests.map((each) => [...each, 'method']), ['method']],
    url: [
      ...under('url', 'uri', 'effective_url', 'href'),
      ...requests.flatMap((each) => [
        [...each, 'url'],
        [...each, 'url', 'raw'],
      ]),
      ['url'],
    ],
    ...(record.headers && { headers: [record.headers] }),
  })
  const wait = waitIn(json, path)
  if (wait && !found.headers?.some(({ name }) => name === 'retry-after'))
    found.headers = [...(found.headers ?? []), wait]
  const stated = statedInJson(json, {
    requestId: under(
      'requestId',
      'request_id',
      'requestID',
      'RequestId',
      'RequestID',
      'x_request_id',
      'traceId',
      'trace_id',
    ),
  })
  if (stated) found.stated = stated
  const step =
    body === null
      ? 'read an object that a client printed; there is no body'
      : `took \`${body.join('.')}\` from an object that a client printed`
  return {
    inner: body === null ? cut(json.text, 0, 0) : bodyInJson(json, body),
    innerIs: body === null ? 'body' : 'paste',
    steps: [...json.steps, step],
    repairs: json.repairs,
    form: 'exception',
    found,
  }
}

/** The objects beside or in a record that hold the request: `request`, `config`, `originalRequest`. */
const requestsAt = (value: Json | undefined, path: Path): Path[] =>
  isObject(value)
    ? Object.keys(value)
        .filter((name) => /request$|^req$|^config$/i.test(name) && isObject(value[name]))
        .map((name) => [...path, name])
    : []

/** A time that a client or a log took out of `Retry-After`, as the header field that it was. */
export function waitIn(json: ReadJson, path: Path): Field | null {
  const object = at(json.value, ...path)
  const name = isObject(object)
    ? Object.keys(object).find((each) => /^retry_?after(?:_?seconds)?$/i.test(each))
    : undefined
  const field = name && fieldsInJson(json, path).find((each) => each.name === name.toLowerCase())
  return field ? { ...field, name: 'retry-after' } : null
}

interface FoundRecord {
  path: Path
  /** Where the status is, in a record that has no names. */
  status: Path | null
  headers: Path | null
  body: Path | null
  points: number
}

/** The object of a value that is most like a response as a client prints it; `null` if none is. */
export function findRecord(value: Json): FoundRecord | null {
  let best: FoundRecord | null = null
  let seen = 0
  const look = (node: Json, path: Path): void => {
    if (typeof node !== 'object' || node === null || ++seen > mostNodes) return
    const record = Array.isArray(node) ? tripleAt(node, path) : recordAt(node, path)
    if (record !== null && (best === null || record.points > best.points)) best = record
    if (path.length >= deepest) return
    for (const [key, member] of firstMembers(node, 60)) if (!ofRequest.test(String(key))) look(member, [...path, key])
  }
  look(value, [])
  return best
}

const deepest = 4
const mostNodes = 500
const mostInRow = 6

function recordAt(object: JsonObject, path: Path): FoundRecord | null {
  const names = Object.keys(object)
  if (names.length > 120) return null
  const hasStatus = statusNames.some((name) => isStatusText(at(object, name)))
  const headerName = names.find((name) => ofHeaders.test(name) && isHeaderMap(object[name]))
  const isBesideHeaders = headerName !== undefined
  const bodyName = mostLikeError(
    object,
    bodyNames.filter((name) => Object.hasOwn(object, name) && holdsBody(valueInJson(object, [name]), isBesideHeaders)),
  )
  const points = (hasStatus ? 2 : 0) + (headerName === undefined ? 0 : 3) + (bodyName === undefined ? 0 : 2)
  if (points < 4) return null
  // An error body may have a status and a body too: one that quotes another.
  if (
    (headerName === undefined || bodyName === undefined) &&
    errorLikeness(object) >= 3 &&
    !/^(?:res|raw)/i.test(bodyName ?? '')
  )
    return null
  const headers = headerName === undefined ? null : [...path, headerName]
  return { path, status: null, headers, body: bodyName === undefined ? null : [...path, bodyName], points }
}

/** Status, header fields and body in a row, as Rack and Erlang's `httpc` have them: `[503, {…}, "…"]`, `{{"HTTP/1.1", 503, "…"}, […], "…"}`. */
function tripleAt(items: readonly Json[], path: Path): FoundRecord | null {
  const header = items.length > mostInRow ? -1 : items.findIndex(isHeaderMap)
  if (header < 1) return null
  const before = items[header - 1]
  const inLine = Array.isArray(before) ? before.findIndex(isStatus) : -1
  const status = isStatusText(before) ? [header - 1] : inLine >= 0 ? [header - 1, inLine] : null
  if (status === null) return null
  const body = header + 1
  const hasBody = holdsBody(items[body], true)
  return {
    path,
    status: [...path, ...status],
    headers: [...path, header],
    body: hasBody ? [...path, body] : null,
    points: hasBody ? 7 : 5,
  }
}

/** Of several members that may be the body, the one that looks most like an error; else the first. */
function mostLikeError(object: JsonObject, names: readonly string[]): string | undefined {
  const [first] = names
  const points = (name: string): number => {
    const value = object[name]
    const isText = typeof value === 'string' && /^\s*[{[<]/.test(value)
    return isText ? 3 : Math.max(errorLikeness(value), errorLikeness(at(value, 'error')))
  }
  return names.reduce((best, name) => (best !== undefined && points(name) > points(best) ? name : best), first)
}

const statusNames = [
  'status',
  'statusCode',
  'status_code',
  'StatusCode',
  'Status',
  'http_status',
  'httpStatus',
  'HTTPStatusCode',
  'code',
  'http_code',
  'response_code',
  'responseCode',
]
const ofHeaders = /^(?:_?(?:response|resp|res|http)?_?)?headers?(?:_?list|_?map)?_?$/i
const bodyNames = [
  'body',
  'responseBody',
  'response_body',
  'Body',
  '_body',
  'rawBody',
  'raw_body',
  'responseText',
  'response_text',
  'data',
  '_data',
  'content',
  '_content',
  'text',
  'parsed_response',
  'parsedBody',
  'payload',
  'json',
  'error',
  'response',
  'entity',
]

const isStatusText = (value: Json | undefined): boolean =>
  isStatus(value) || (typeof value === 'string' && /^[1-5]\d\d(?: |$)/.test(value))

/** A map or list of pairs whose names are those of header fields. */
export function isHeaderMap(value: Json | undefined): boolean {
  if (Array.isArray(value))
    return (
      value.length > 0 &&
      value.slice(0, 50).every((item) => isFieldName(textOf(at(item, 'name') ?? at(item, 'key') ?? at(item, 0))))
    )
  if (!isObject(value)) return false
  const names = Object.keys(value).map((name) => name.replaceAll('_', '-').toLowerCase())
  const known = names.filter(isFieldName)
  return (
    known.some((name) => isTellingName(name) || name === 'date' || name === 'server') &&
    known.length * 2 >= names.length
  )
}

/** Beside header fields, any non-empty value; else an error in a string of JSON or markup, or as an object. */
const holdsBody = (value: Json | undefined, isBesideHeaders: boolean): boolean =>
  typeof value === 'string'
    ? value.trim() !== '' &&
      !/^\[(?:Object|Array|Getter|Circular)/.test(value) &&
      (isBesideHeaders || /^\s*(?:[{[]\s*["{[]|<[!?a-z])/i.test(value))
    : isBesideHeaders &&
      typeof value === 'object' &&
      value !== null &&
      !Object.hasOwn(value, 'locked') &&
      (errorLikeness(value) > 0 || Object.keys(value).length > 0)
