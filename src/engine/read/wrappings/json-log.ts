import { at, isObject, isStatus } from '../../json.ts'
import type { JsonObject } from '../../json.ts'
import type { Path } from '../../model.ts'
import { bodyInJson, valueInJson } from '../json/body-in-json.ts'
import { fieldsInJson } from '../json/fields-in-json.ts'
import type { Found, Layer } from '../layer.ts'
import { compose, cut } from '../text/mapped-text.ts'
import type { ReadJson } from '../json/json-read.ts'
import { waitIn } from '../segment/peel-record.ts'
import { isReasonPhrase } from '../../envelopes/generic/words.ts'
import { readSurroundings } from '../statements/surroundings.ts'
import { walkJson } from '../json/walk-json.ts'

/**
 * A log record in JSON (or a client's response object: `{ statusCode, headers, body }`) that holds the response, as a value or as JSON
 * escaped in a string. Its other members give status, method and URL.
 */
export function peelJsonLog(json: ReadJson): Layer | null {
  const record = json.value
  if (!isObject(record)) return null
  const kind = lineInStream(record) ? 'log' : kindOf(record)
  if (kind === null) return null
  for (const path of [...streamPaths, ...paths]) {
    const value = valueInJson(record, path)
    if (!mayHold(kind, path, value) && !(kind === 'log' && isCauseOf(record, path, value))) continue
    const place = walkJson(json.text.text, path)
    if (place === null) continue
    const [start, end] = place
    const rest = compose(json.text, [{ start: 0, end: start }, { start: end, end: json.text.text.length }]) // prettier-ignore
    return {
      inner: bodyInJson(json, path),
      innerIs: 'paste',
      steps: [
        ...json.steps,
        `took \`${path.join('.')}\` from a ${kind === 'log' ? 'JSON log record' : 'JSON response object'}`,
      ],
      form: kind === 'log' ? 'log-line' : 'json',
      found: { ...readSurroundings(rest), ...headersBeside(json, path) },
    }
  }
  return kind === 'response' ? bodiless(json) : null
}

function bodiless(json: ReadJson): Layer {
  return {
    inner: cut(json.text, 0, 0),
    innerIs: 'body',
    steps: [...json.steps, 'read a JSON response object; there is no body'],
    form: 'json',
    found: { ...readSurroundings(json.text), ...headersBeside(json, ['body']) },
  }
}

/** The header fields, where the record has them as an object beside the body or around it. */
function headersBeside(json: ReadJson, path: Path): Found {
  for (const parent of [path.slice(0, -1), path]) {
    const headers = fieldsInJson(json, [...parent, 'headers'])
    if (headers.length > 0) return { headers }
  }
  const wait = waitIn(json, path.slice(0, -1))
  return wait ? { headers: [wait] } : {}
}

type RecordKind = 'log' | 'response'

/** Loki's responses and CloudWatch's exports have log lines in lists. */
const lineInStream = (record: JsonObject): boolean =>
  streamPaths.some((path) => typeof at(record, ...path) === 'string')

const streamPaths: readonly Path[] = [
  ['data', 'result', 0, 'values', 0, 1],
  ['streams', 0, 'values', 0, 1],
  ['events', 0, 'message'],
  ['logEvents', 0, 'message'],
]

/** A record is a log's by names that error bodies don't use, or by a time beside a message or request. */
function kindOf(record: JsonObject): RecordKind | null {
  const names = Object.keys(record).slice(0, 200)
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (
    has(/^(?:level|lvl|severity|log_?level|log\.level|levelname|@timestamp|logger|logger_name|caller|pid|@message)$/i)
  )
    return 'log'
  if (
    has(/^(?:ts|time|timestamp|asctime|date)$/i) &&
    has(/^(?:msg|log|stream|event|method|url|body|response|response_?body|payload)$/i)
  )
    return 'log'
  const status = record.status ?? record.statusCode ?? record.status_code
  const isResponse =
    isStatus(status) && has(/^(?:body|statusText|headers)$/) && names.every((name) => ofResponse.test(name))
  return isResponse ? 'response' : null
}

/** Members of the response objects of fetch, axios, got, aws-lambda and the like. An error body that quotes another one has more. */
const ofResponse =
  /^(?:status|status_?code|statusText|statusMessage|headers|multiValueHeaders|rawHeaders|body|data|ok|url|method|type|redirected|bodyUsed|config|request|isBase64Encoded|cookies)$/i

const paths: readonly Path[] = [
  ['response', 'body'], ['response', 'data'], ['response', 'text'], ['res', 'body'], ['error', 'response', 'data'], ['http', 'response', 'body', 'content'],
  ['http', 'response', 'body'], ['body'], ['response_body'], ['responseBody'], ['resp_body'], ['response'], ['resp'], ['payload'], ['data'], ['log'],
  ['@message'], ['error'], ['err'], ['exception'], ['stack_trace'], ['detail'], ['message'], ['msg'], ['event'],
] // prettier-ignore

/**
 * Objects only under names that hold nothing but a response, markup and printouts only under those of a body; strings wherever they are JSON, or in a
 * log a line with JSON in it.
 */
function mayHold(kind: RecordKind, path: Path, value: unknown): boolean {
  const name = String(path.at(-1))
  if (typeof value === 'object' && value !== null)
    return /^(?:body|response|resp|data|payload|response_?body)$/i.test(name)
  if (typeof value !== 'string') return false
  if (/^\s*(?:[{[]\s*["{[]|"\s*[{[\\])/.test(value)) return true
  if (/^(?:body|response|resp|response_?body)$/i.test(name) && /^\s*(?:<[!?a-z]|\{)/i.test(value)) return true
  return kind === 'log' && (name === 'log' || name === '1' || /\{\\*["']|(?:^|\n)HTTP\/\d/.test(value))
}

/**
 * The message of a record says what its program was about to do (`"msg": "request failed"`), the text of its error why that failed. Where the
 * record has a code, the record itself is the error.
 */
const isCauseOf = (record: JsonObject, path: Path, value: unknown): boolean =>
  path.length === 1 &&
  /^(?:err(?:or)?|exception|stack_trace)$/.test(String(path[0])) &&
  typeof value === 'string' &&
  /\S\s+\S/.test(value) &&
  !isReasonPhrase(value) &&
  !Object.keys(record).some((name) => /^(?:error_?|err)?code$/i.test(name))
