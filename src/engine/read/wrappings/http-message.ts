import type { Response } from '../../model.ts'
import { readHeaderBlock } from '../header-block.ts'
import type { Field, Found, Layer } from '../layer.ts'
import { count, linesOf } from '../lines.ts'
import { cut, toPaste } from '../mapped-text.ts'
import type { MappedText } from '../mapped-text.ts'
import { readStatus } from '../status.ts'
import { lastRequest } from './http-request.ts'
import { unchunk } from './chunked.ts'

/**
 * An HTTP response: status line, header fields, body (RFC 9112, sections 2.1 and 4; `HTTP/2 429 ` as curl writes it), with
 * the request before it where the paste holds one. Of several responses the last one answers, the others are history.
 */
export function peelHttpMessage(source: MappedText): Layer | null {
  const messages = findMessages(source)
  const last = messages.at(-1)
  if (last === undefined) return null
  const before = cut(source, 0, last.start)
  const request = lastRequest(before)
  const found: Found = { headers: last.fields, history: historyOf(messages), ...request?.found }
  if (last.status !== null) found.status = { value: last.status, from: 'status-line', span: last.statusSpan }
  if (last.reason !== '') found.reason = last.reason
  const steps = describe(messages, before, request !== null)
  const body = bodyOf(source, last, steps)
  const isBare = last.fields.length === 0 && body.text.trim() === '' && request === null
  return {
    inner: body,
    innerIs: 'body',
    steps,
    form: request
      ? 'request-and-response'
      : messages.length > 1
        ? 'curl-include'
        : isBare
          ? 'status-line'
          : 'http-response',
    found,
  }
}

interface Message {
  start: number
  status: number | null
  statusSpan: readonly [number, number]
  reason: string
  fields: Field[]
  bodyStart: number
  blankLineMissing: boolean
}

const statusLine = /^([ \t]*)HTTP\/\d(?:\.\d)?(?:[ \t]+(\d{3})(?![^ \t\r\n])([^\r\n]*))?[ \t]*$/gm

function findMessages(source: MappedText): Message[] {
  const messages: Message[] = []
  if (!source.text.includes('HTTP/') || isMarkupOrJson(source.text)) return messages
  for (const match of source.text.matchAll(statusLine)) {
    const start = match.index
    const previous = messages.at(-1)
    if (previous !== undefined && isMarkupOrJson(source.text.slice(previous.bodyStart, start))) continue
    const digits = match[2] ?? ''
    const digitsAt = start + match[0].indexOf(digits, match[0].indexOf(' '))
    const end = start + match[0].length
    const newline = source.text.indexOf('\n', end)
    const headersAt = newline < 0 ? source.text.length : newline + 1
    messages.push({
      start,
      status: readStatus(digits),
      statusSpan: toPaste(source, digitsAt, digitsAt + digits.length),
      reason: (match[3] ?? '').trim(),
      ...readHeaderBlock(source, headersAt, match[1]!.length),
    })
  }
  return messages
}

/** Its lines belong to a document of their own, in which a line that looks like a status line is mere text. */
const isMarkupOrJson = (text: string): boolean =>
  /^\s*(?:[{"<]|\[[\s{"[\]])/.test(text) && !/[\]}>"]\s*$/.test(text.slice(-200))

const historyOf = (messages: readonly Message[]): Response['history'] =>
  messages
    .slice(0, -1)
    .flatMap(({ status, reason }) => (status === null ? [] : [{ status, reason: reason === '' ? null : reason }]))

function describe(messages: readonly Message[], before: MappedText, hasRequest: boolean): string[] {
  const steps: string[] = []
  const first = messages[0]!
  if (hasRequest) steps.push('read the request before the response')
  else if (before.text.slice(0, first.start).trim() !== '') {
    steps.push(`left out ${count(linesOf(before.text.slice(0, first.start)).length, 'line')} before the status line`)
  }
  if (messages.length > 1) steps.push(`took the last of ${messages.length} responses`)
  const { fields, blankLineMissing } = messages.at(-1)!
  steps.push(`read the status line and ${count(fields.length, 'header field')}`)
  if (blankLineMissing) steps.push('took the first line that is no header field for the start of the body')
  return steps
}

function bodyOf(source: MappedText, { fields, bodyStart }: Message, steps: string[]): MappedText {
  const body = cut(source, bodyStart)
  const isChunked = fields.some(({ name, value }) => name === 'transfer-encoding' && /\bchunked\b/i.test(value))
  const joined = isChunked ? unchunk(body) : null
  if (joined === null) return body
  steps.push(`joined ${count(joined.chunks, 'chunk')} of the body`)
  return joined.body
}
