import { at, isObject, isStatus } from '../../json.ts'
import { bodyInJson } from '../json/body-in-json.ts'
import { fieldsInJson } from '../json/fields-in-json.ts'
import type { Found, Layer } from '../layer.ts'
import { toPaste } from '../text/mapped-text.ts'
import type { ReadJson } from '../json/json-read.ts'
import { walkJson } from '../json/walk-json.ts'

/** A saved example of a Postman collection (format 2.1): `{name, originalRequest, status, code, header: [{key, value}], body}`. */
export function peelPostmanExample(json: ReadJson): Layer | null {
  const { value, text } = json
  if (!isObject(value) || !isObject(value.originalRequest) || !isStatus(value.code)) return null
  const place = walkJson(text.text, ['code'])
  const method = at(value, 'originalRequest', 'method')
  const url = at(value, 'originalRequest', 'url', 'raw') ?? at(value, 'originalRequest', 'url')
  const found: Found = {
    headers: fieldsInJson(json, ['header']),
    ...(place && { status: { value: value.code, from: 'status-line' as const, span: toPaste(text, ...place) } }),
    ...(typeof value.status === 'string' && { reason: value.status }),
    ...(typeof method === 'string' && { method: method.toUpperCase() }),
    ...(typeof url === 'string' && { url }),
  }
  const requestHeaders = fieldsInJson(json, ['originalRequest', 'header'])
  if (requestHeaders.length > 0) found.requestHeaders = requestHeaders
  return { inner: bodyInJson(json, ['body']), innerIs: 'body', steps: ['took a saved Postman example apart'], form: 'devtools', found } // prettier-ignore
}
