import type { InputForm } from '../model.ts'
import { fieldValue } from './header-block.ts'
import { locator } from './locate.ts'
import { mapWhole } from './mapped-text.ts'
import { peel } from './peel.ts'
import type { Peeled } from './peel.ts'
import { isTooDeep, readJson } from './read-json.ts'
import type { ReadJson } from './read-json.ts'
import type { Reading } from './reading.ts'

export type { Reading } from './reading.ts'

/** Turns a paste into the response in it. Never throws; takes time linear in the length of the paste. */
export function read(paste: string): Reading {
  const peeled = peel(mapWhole(paste))
  const { text, steps, found } = peeled
  const mediaType = fieldValue(found.headers, 'content-type')?.split(';')[0]?.trim().toLowerCase() || null
  const json = peeled.json ?? (mayBeJson(text.text, peeled.isBody, mediaType) ? readJson(text) : null)
  const { headers = [], requestHeaders = [], status } = found
  return {
    input: {
      form: formOf(peeled, json),
      steps: [
        ...steps,
        ...(json?.steps ?? []),
        ...(json === null && /^\s*[{[]/.test(text.text) ? [whyNoJson(text.text)] : []),
      ],
      repairs: json?.repairs ?? [],
    },
    response: {
      method: found.method ?? null,
      url: found.url ?? null,
      status: status?.value ?? null,
      statusFrom: status?.from ?? null,
      reason: found.reason ?? null,
      headers: headers.map(({ name, value }) => [name, value]),
      requestHeaders: requestHeaders.map(({ name, value }) => [name, value]),
      mediaType,
      body: bodyOf(text.text, json),
      history: found.history ?? [],
    },
    json: json?.value,
    bareCode: found.bareCode ?? null,
    locate: locator(json),
    locateHeader: (name) => headers.filter((field) => field.name === name).at(-1)?.span ?? null,
    statusSpan: status?.span ?? null,
  }
}

/** A body of prose or markup may have brackets in it and still not be JSON. */
function mayBeJson(text: string, isBody: boolean, mediaType: string | null): boolean {
  if (/^\s*</.test(text)) return false
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
  if (json !== null) return json.looksLikePython ? 'python-repr' : 'json'
  if (text.text.trim() === '') return 'empty'
  if (isBody || !/^\s*</.test(text.text)) return 'text'
  return /^\s*<(?:!doctype html|html|head|body|title|center|h\d|div|p)\b/i.test(text.text) ? 'html' : 'xml'
}

const whyNoJson = (text: string): string =>
  isTooDeep(text)
    ? 'did not read the JSON, because its brackets nest more than 200 deep'
    : 'could not read the body as JSON'
