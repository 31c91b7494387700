import { at, isObject, isStatus, isText, textOf } from '../../json.ts'
import type { Json, Path, Span } from '../../model.ts'
import { bodyInJson, textOfBase64 } from '../json/body-in-json.ts'
import { fieldsInJson } from '../json/fields-in-json.ts'
import type { Answer, Found, Layer } from '../layer.ts'
import { count } from '../text/lines.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { ReadJson } from '../json/json-read.ts'
import { parseJson } from '../json/parse-json.ts'
import { statedWord } from '../statements/stated-word.ts'
import { timeOf } from '../json/time-of.ts'
import { walkItems, walkJson } from '../json/walk-json.ts'

/**
 * A HAR file (HTTP Archive 1.2, as browsers' developer tools save it), one of its entries, or the `response` of one. Of several
 * entries those that failed: a status of 400 or more, 0 where no response came (`_error`, `net::ERR_…`), or a success whose body says that it failed.
 */
export function peelHar(json: ReadJson): Layer | null {
  const entries = at(json.value, 'log', 'entries')
  if (Array.isArray(entries)) return fromFile(json, entries)
  if (isObject(at(json.value, 'request')) && isResponse(at(json.value, 'response'))) return entryLayer(json, ['read the entry of a HAR file']) // prettier-ignore
  return isResponse(json.value) ? responseLayer(json, [], {}, ['read the response of a HAR entry']) : null
}

const isResponse = (value: Json | undefined): boolean =>
  isObject(value) && typeof value.status === 'number' && isObject(value.content) && Array.isArray(value.headers)

function fromFile(json: ReadJson, entries: Json[]): Layer | null {
  const spans = walkItems(json.text.text, ['log', 'entries'])
  const failed = entries.flatMap((entry, index) => (hasFailed(entry) && spans[index] ? [{ entry, span: spans[index] }] : [])) // prettier-ignore
  const steps = [
    `found ${count(failed.length, 'failed entry').replace(/entrys$/, 'entries')} of ${entries.length} in a HAR file`,
  ]
  const answers = failed.slice(0, most).map(({ entry, span }): Answer => ({
    label: labelOf(entry),
    span: toPaste(json.text, ...span),
    ...requestOf(entry),
    status: statusOf(entry),
    time: timeOf(at(entry, 'startedDateTime')),
    isRead: entry === failed[0]!.entry,
    peel: () => entryLayer(entryOf(json, entry, span), steps),
  }))
  if (answers[0] === undefined) return { inner: cut(json.text, 0, 0), innerIs: 'body', steps, form: 'har', found: {} }
  return { ...answers[0].peel(), answers }
}

/** A page that fails for hours makes thousands; the list of them is shown a window at a time. */
const most = 20_000

const entryOf = (json: ReadJson, value: Json, [start, end]: Span): ReadJson => ({ ...json, value, text: cut(json.text, start, end) }) // prettier-ignore

function hasFailed(entry: Json): boolean {
  const status = at(entry, 'response', 'status')
  if (typeof status !== 'number') return false
  return (
    status === 0 || status >= 400 || (status >= 200 && status < 300 && saysItFailed(at(entry, 'response', 'content')))
  )
}

/** A body that comes with a success status and says that it failed: `errors` of GraphQL, `ok` of Slack, `error` of JSON-RPC. */
function saysItFailed(content: Json | undefined): boolean {
  const text = at(content, 'text')
  const body = typeof text !== 'string' ? null : at(content, 'encoding') === 'base64' ? textOfBase64(text) : text
  if (body === null || body.length > longestBody || !/^\s*[{[]/.test(body) || !ofFailure.test(body)) return false
  const value = parseJson(body)
  return (Array.isArray(value) ? value : [value]).slice(0, 100).some((each) => {
    const { error, errors, ok, success } = isObject(each) ? each : {}
    return ok === false || success === false || [error, errors].some(isSomething)
  })
}

const longestBody = 1_000_000
const ofFailure = /"(?:errors?"\s*:\s*[^\s\]}nf]|(?:ok|success)"\s*:\s*false)/

const isSomething = (value: Json | undefined): boolean =>
  isText(value) || (typeof value === 'object' && value !== null && Object.keys(value).length > 0)

function requestOf(entry: Json): Pick<Answer, 'method' | 'url'> {
  const [method, url] = [at(entry, 'request', 'method'), at(entry, 'request', 'url')]
  return { method: isText(method) ? method.toUpperCase() : null, url: isText(url) ? url : null }
}

function statusOf(entry: Json): number | null {
  const status = at(entry, 'response', 'status')
  return isStatus(status) ? status : null
}

function labelOf(entry: Json): string {
  const url = at(entry, 'request', 'url')
  const path = typeof url === 'string' ? url.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/s, '') || '/' : ''
  const status = at(entry, 'response', 'status')
  return [requestOf(entry).method, path.slice(0, 80), status === 0 ? 'no response' : textOf(status)]
    .filter(Boolean)
    .join(' ')
}

function entryLayer(json: ReadJson, steps: string[]): Layer {
  const { method, url } = requestOf(json.value)
  const requestHeaders = fieldsInJson(json, ['request', 'headers'])
  const found: Found = {
    ...(method !== null && { method }),
    ...(url !== null && { url }),
    ...(requestHeaders.length > 0 && { requestHeaders }),
  }
  return responseLayer(json, ['response'], found, steps)
}

function responseLayer(json: ReadJson, path: Path, request: Found, steps: string[]): Layer {
  const valueAt = (...more: Path): Json | undefined => at(json.value, ...path, ...more)
  const status = valueAt('status')
  const statusPlace = walkJson(json.text.text, [...path, 'status'])
  const reason = valueAt('statusText')
  const isBase64 = valueAt('content', 'encoding') === 'base64'
  const found: Found = { ...request, headers: fieldsInJson(json, [...path, 'headers']) }
  if (isStatus(status) && statusPlace)
    found.status = { value: status, from: 'status-line', span: toPaste(json.text, ...statusPlace) }
  if (typeof reason === 'string' && reason !== '') found.reason = reason
  const stated = status === 0 ? noResponse(json, path) : null
  if (stated) found.stated = stated
  const body = bodyInJson(json, [...path, 'content', 'text'], isBase64)
  const more = [...(isBase64 ? ['decoded the base64 of the body'] : []), ...(status === 0 ? ['found no response to the request: the browser got none or hides it'] : [])] // prettier-ignore
  return { inner: body, innerIs: 'body', steps: [...steps, ...more], form: 'har', found }
}

/** Chrome writes its own error name beside the response. */
function noResponse(json: ReadJson, path: Path): Found['stated'] | null {
  for (const place of [[...path, '_error'], ['_error']]) {
    const word = at(json.value, ...place)
    const span = typeof word === 'string' && word !== '' ? walkJson(json.text.text, place) : null
    if (typeof word === 'string' && span) return statedWord(json.text, word, [span[0] + 1, span[1] - 1])
  }
  return null
}
