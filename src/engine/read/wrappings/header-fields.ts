import { fieldValue, readHeaderBlock } from '../http/header-block.ts'
import type { Found, Layer } from '../layer.ts'
import { cut } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { readStatus } from '../http/status.ts'

/** Header fields without a status line, alone or with a body; `:status: 429` and `Status: 429` among them give the status. */
export function peelHeaderFields(source: MappedText): Layer | null {
  const start = source.text.search(/\S/)
  if (start < 0) return null
  const { fields, bodyStart, blankLineMissing } = readHeaderBlock(source, source.text.lastIndexOf('\n', start) + 1)
  const body = cut(source, bodyStart)
  const isJsonOrMarkup = /^\s*[{[<]/.test(body.text)
  if (!fields.some(({ name }) => known.test(name)) || (blankLineMissing && !isJsonOrMarkup)) return null
  const found: Found = { headers: fields.filter(({ name }) => !name.startsWith(':')) }
  const field = fields.find(({ name }) => name === ':status' || name === 'status')
  const status = readStatus(field?.value.slice(0, 3) ?? '')
  if (field && status !== null) {
    const from = field.name === ':status' ? 'status-line' : 'text'
    found.status = { value: status, from, span: [field.span[0], field.span[0] + 3] }
  }
  const method = fieldValue(fields, ':method')
  const url = fieldValue(fields, ':path')
  if (method !== null) found.method = method
  if (url !== null) found.url = url
  return {
    inner: body,
    innerIs: 'body',
    steps: [`read ${fields.length} header field${fields.length === 1 ? '' : 's'}, without a status line`],
    form: body.text.trim() === '' ? 'headers' : 'http-response',
    found,
  }
}

/** Names that nothing but a header field has; intentionally not all there are. */
const known =
  /^(?::status|content-(?:type|length|encoding|language|disposition)|retry-after|(?:x-)?rate-?limit(?:-.*)?|www-authenticate|cache-control|server|date|set-cookie|transfer-encoding|x-request-id|request-id|x-correlation-id|traceparent|cf-ray|via|etag|allow|vary|strict-transport-security|access-control-.*|alt-svc|x-[a-z]+-[a-z-]+|x-powered-by)$/
