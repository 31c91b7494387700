import { boundOf, limitOf } from './limits.ts'
import { readXml } from './markup/read-xml.ts'
import type { InputForm, Limit, Part, Span } from '../model.ts'
import { placeOfValue } from '../place-of-value.ts'
import { fieldValue } from './http/header-block.ts'
import { locator } from './json/locate.ts'
import { mapWhole, toPaste } from './text/mapped-text.ts'
import type { MappedText } from './text/mapped-text.ts'
import { peel } from './peel.ts'
import type { Peeled } from './peel.ts'
import type { Field, Found } from './layer.ts'
import { isFieldName } from './segment/field-names.ts'
import { idAround } from './id-around.ts'
import { headerRuns } from './segment/header-runs.ts'
import { headersOf } from './segment/mixed.ts'
import { requestInText } from './segment/request-in-text.ts'
import { statusIn } from './segment/status-candidates.ts'
import { statusOfPage } from './segment/peel-page.ts'
import { isTooDeep } from './json/nesting.ts'
import { readJson } from './json/read-json.ts'
import type { ReadJson } from './json/json-read.ts'
import { isHtml, mayBeXml } from './markup/markup-root.ts'
import type { Reading } from './reading.ts'

export type { Reading, StatedFacts } from './reading.ts'

/** Longest paste that is read, in characters. */
const longestPaste = 12_000_000

/** Longest head that is searched for before a too long body, in characters. */
const longestHead = 65_536

export interface ReadOptions {
  /** Which of several responses to read, from 0; by default the first that failed. */
  part?: number
}

/** Reads the response in a paste. Never throws; takes time linear in the length of the paste. */
export const read = (paste: string, options: ReadOptions = {}): Reading => readAnswers(paste)(options.part ?? null)

/**
 * Scans a paste once.
 * @returns a function that reads one of the responses in it, in time linear in the length of that response; for `null` the first that failed
 */
export function readAnswers(paste: string): (part: number | null) => Reading {
  const isTooLong = paste.length > longestPaste
  const { answers, take } = peel(mapWhole(isTooLong ? headOf(paste) : paste))
  const parts = answers.map(({ label, span, method, url, status, time }) => ({
    label,
    span,
    method,
    url,
    status,
    time,
  }))
  return (part) => assemble(paste, take(part), parts, isTooLong)
}

/** Reads only the status line and headers of a paste, for the reason in `limit`. */
export function readHead(paste: string, limit: Limit): Reading {
  const reading = assemble(paste, peel(mapWhole(headOf(paste))).take(null), [], true)
  return { ...reading, input: { ...reading.input, limit } }
}

function assemble(paste: string, peeled: Peeled, parts: Part[], isTooLong: boolean): Reading {
  const { text, steps } = peeled
  const found = withPrintedFields(peeled)
  const mediaType = fieldValue(found.headers, 'content-type')?.split(';')[0]?.trim().toLowerCase() || null
  const unreadable = limitOf(paste, text.text, found.headers)
  const json = unreadable ? null : (peeled.json ?? (peeled.hasNoJson ? null : valueOf(text, peeled.isBody, mediaType)))
  const { headers = [], requestHeaders = [] } = found
  const status = found.status ?? (json === null ? pageStatus(text) : undefined) ?? statusAround(peeled)
  const isUnread = json === null && !unreadable && /^\s*[{[]/.test(text.text)
  const isDeep = isUnread && isTooDeep(text.text)
  const isBound = isTooLong || isDeep || !/\S/.test(paste)
  const request = requestAround(peeled, json, status?.span[0] ?? null)
  return {
    input: {
      form: formOf(peeled, json),
      steps: [...steps, ...(json?.steps ?? []), ...(isUnread ? [whyNoJson(isDeep)] : [])],
      repairs: [...peeled.repairs, ...(json?.repairs ?? [])],
      limit: unreadable ?? (isBound ? boundOf(isTooLong, isDeep) : null),
    },
    response: {
      method: found.method ?? request.method,
      url: found.url ?? request.url,
      status: status?.value ?? null,
      statusFrom: status?.from ?? null,
      reason: found.reason ?? null,
      headers: headers.map(({ name, value }) => [name, value]),
      requestHeaders: requestHeaders.map(({ name, value }) => [name, value]),
      mediaType,
      body: unreadable || isDeep ? null : bodyOf(text.text, json),
      history: found.history ?? [],
    },
    json: json?.value,
    bareCode: found.bareCode ?? null,
    stated: found.stated ?? null,
    requestId: idAround(paste, peeled, json, status?.span[0] ?? null),
    isMarkedFailed: found.isMarkedFailed ?? false,
    parts,
    part: peeled.part,
    locate: locator(json),
    locateInBody: ([start, end]) => toPaste(text, start, end),
    locateHeader: (name, value = '') => {
      const fields = headers.filter((field) => field.name === name)
      return placeOf(paste, fields.filter((field) => field.value.includes(value)).at(-1) ?? fields.at(-1))
    },
    headerSpans: headers.map((field) => placeOf(paste, field)),
    statusSpan: status?.span ?? null,
  }
}

/** An empty value has no place. */
const placeOf = (paste: string, field: Field | undefined): Span | null =>
  field && field.value !== '' ? placeOfValue(paste, field.span, field.value) : null

/** What precedes a body that is too long to read: its status line and headers, which are always read. */
function headOf(paste: string): string {
  const start = paste.slice(0, longestHead)
  const status = start.search(/\bHTTP\/\d(?:\.\d)? \d{3}\b/)
  const length = status < 0 ? -1 : start.slice(status).search(/\n[<>*\t\r ]*\n/)
  return length < 0 ? '' : `${start.slice(0, status + length)}\n\n`
}

function pageStatus(text: MappedText): Found['status'] {
  const said = statusOfPage(text)
  return said ? { value: said.status, from: 'text', span: toPaste(text, said.start, said.end) } : undefined
}

/** A request anywhere in a paste that is more than a body, if nothing nearer to the body has one. */
function requestAround(
  { withCode, text, found, form, answers }: Peeled,
  json: ReadJson | null,
  statusAt: number | null,
) {
  // What a person writes is one text, and not a body that a server sent.
  const isProse = json === null && text.text.length <= 4000 && !/^\s*[<{[]/.test(text.text)
  const isBody = !isProse && text.text.trim() === withCode.text.trim()
  return isBody || (found.method && found.url) || answers.length > 1 || form?.startsWith('bare')
    ? { method: null, url: null }
    : requestInText(withCode.text.slice(0, 16_384), statusAt)
}

/** A status anywhere in a paste that is more than a body, if nothing nearer to the body has one. */
function statusAround({ clean, text, form, answers }: Peeled): Found['status'] {
  if (answers.length > 1 || form?.startsWith('bare') || text.text.trim() === clean.text.trim()) return undefined
  // A status inside the body is read with the body.
  const body = text.text.trim() === '' ? -1 : clean.text.indexOf(text.text)
  const stretches = body < 0 ? [[0, clean.text.length]] : [[0, body], [body + text.text.length, clean.text.length]] // prettier-ignore
  for (const [from = 0, to = 0] of stretches) {
    const status = statusIn(clean.text.slice(from, Math.min(to, from + 16_384)))
    if (status)
      return { value: status.value, from: 'text', span: toPaste(clean, from + status.start, from + status.end) }
  }
  return undefined
}

/** Header fields anywhere in the paste, if the wrappings around the body had none. */
function withPrintedFields({ found, clean, answers }: Peeled): Found {
  if (found.headers?.some(({ name, value }) => value !== '' && isFieldName(name)) || answers.length > 1) return found
  const printed = headersOf(headerRuns(clean))
  return { ...printed, ...found, ...(printed.headers && { headers: printed.headers }) }
}

function valueOf(text: MappedText, isBody: boolean, mediaType: string | null): ReadJson | null {
  if (/^\s*</.test(text.text)) return mayBeXml(text.text.trimStart()) ? readXml(text) : null
  return mayBeJson(text.text, isBody, mediaType) ? readJson(text) : null
}

/** A body of prose may have brackets in it and still not be JSON. */
function mayBeJson(text: string, isBody: boolean, mediaType: string | null): boolean {
  return (
    !isBody ||
    /^\s*(?:[{["]|[\d\-tfn][\w.+-]*\s*$|\)\]\})/.test(text.slice(0, 2000)) ||
    /json|javascript/.test(mediaType ?? '')
  )
}

function bodyOf(text: string, json: ReadJson | null): string | null {
  if (json !== null && json.steps.length > 0) return json.text.text
  return text.trim() === '' ? null : text
}

function formOf({ form, text, isBody, found }: Peeled, json: ReadJson | null): InputForm {
  if (form === 'http-response' && found.isCurl) return 'curl-include'
  if (form !== null) return form
  if (json !== null && json.placer === undefined) return json.looksLikePython ? 'python-repr' : 'json'
  if (text.text.trim() === '') return 'empty'
  if (isBody || !/^\s*</.test(text.text)) return 'text'
  return isHtml(text.text) ? 'html' : 'xml'
}

const whyNoJson = (isDeep: boolean): string =>
  isDeep
    ? "didn't read the JSON, because its brackets nest more than 200 levels deep"
    : "couldn't read the body as JSON"
