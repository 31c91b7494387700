import { at, isStatus } from '../../json.ts'
import type { Path } from '../../model.ts'
import { fieldsInJson } from './fields-in-json.ts'
import type { Found } from '../layer.ts'
import { toPaste } from '../text/mapped-text.ts'
import type { ReadJson } from './json-read.ts'
import { walkJson } from './walk-json.ts'

/** Where a record may hold what is known about a request and its response, in order of preference. */
export interface RecordPaths {
  status: readonly Path[]
  reason?: readonly Path[]
  method: readonly Path[]
  url: readonly Path[]
  headers?: readonly Path[]
}

/** What members of a record say about the request and its response. */
export function foundInJson(json: ReadJson, paths: RecordPaths): Found {
  const found: Found = {}
  for (const path of paths.status) {
    const value = at(json.value, ...path)
    const status = typeof value === 'string' && /^[1-5]\d\d$/.test(value) ? Number(value) : value
    const place = isStatus(status) ? walkJson(json.text.text, path) : null
    if (!isStatus(status) || place === null) continue
    const quote = typeof value === 'string' ? 1 : 0
    found.status = { value: status, from: 'text', span: toPaste(json.text, place[0] + quote, place[1] - quote) }
    break
  }
  const reason = firstText(json, paths.reason ?? [])
  const method = firstText(json, paths.method)
  const url = firstText(json, paths.url)
  if (reason !== null && /[a-z]/i.test(reason) && !/^\d/.test(reason)) found.reason = reason
  if (method !== null && /^[A-Za-z]{3,10}$/.test(method)) found.method = method.toUpperCase()
  if (url !== null && /[/.]/.test(url)) found.url = url
  const headers = (paths.headers ?? []).map((path) => fieldsInJson(json, path)).find((fields) => fields.length > 0)
  if (headers) found.headers = headers
  return found
}

function firstText({ value }: ReadJson, paths: readonly Path[]): string | null {
  for (const path of paths) {
    const text = at(value, ...path)
    if (typeof text === 'string' && text.trim() !== '') return text
  }
  return null
}
