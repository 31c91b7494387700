import { answersOf, endOfBody, partOf } from './http-answers.ts'
import { unchunk } from './chunked.ts'
import type { Response } from '../../model.ts'
import { readHeaderBlock } from '../http/header-block.ts'
import type { Answer as ListedAnswer, Found, Layer } from '../layer.ts'
import { count, linesOf } from '../text/lines.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { rootOf } from '../markup/markup-root.ts'
import { readStatus } from '../http/status.ts'
import type { Answer, Message } from './http-answers.ts'
import { lastRequest } from './http-request.ts'
import { promptRequest } from './shell-prompt.ts'

/**
 * An HTTP response: status line, header fields, body (RFC 9112, sections 2.1 and 4; `HTTP/2 429 ` as curl writes it), with
 * the request before it where the paste holds one. Of a chain (redirects, 100 Continue, a proxy's CONNECT) the last one is the response, the
 * others are history. Responses that each have a body are several; the first that failed is read.
 */
export function peelHttpMessage(source: MappedText): Layer | null {
  const messages = findMessages(source)
  const answers = answersIn(source, messages)
  const [only] = answers
  if (only === undefined) return null
  if (answers.length === 1) return layerOf(source, only.messages, only.start, only.end)
  const read = answers.findIndex(({ last }) => last.status !== null && last.status >= 400)
  const list = answers.map((answer, index): ListedAnswer => ({
    ...partOf(source, answer),
    isRead: index === Math.max(0, read),
    peel: () => layerOf(source, answer.messages, answer.start, answer.end, `took one of ${answers.length} responses`),
  }))
  return { ...list[Math.max(0, read)]!.peel(), answers: list }
}

/** A single message that no other follows is one response, whole. */
function answersIn(source: MappedText, messages: readonly Message[]): Answer[] {
  const [last, ...others] = messages
  return last === undefined || (others.length === 0 && !/--\s*$/.test(source.text.slice(-200)))
    ? messages.map((message) => ({ messages, last: message, start: 0, end: source.text.length }))
    : answersOf(source, messages)
}

function layerOf(source: MappedText, messages: readonly Message[], start: number, end: number, step?: string): Layer {
  const last = messages.at(-1)!
  const before = cut(source, start, last.start)
  const request = lastRequest(before) ?? promptRequest(before)
  const found: Found = { headers: last.fields, history: historyOf(messages), ...request?.found }
  if (last.status !== null) found.status = { value: last.status, from: 'status-line', span: last.statusSpan }
  if (last.reason !== '') found.reason = last.reason
  const steps = [...(step ? [step] : []), ...describe(messages, before, request !== null, step !== undefined)]
  const body = bodyOf(source, last, end, steps)
  const isBare = last.fields.length === 0 && body.text.trim() === '' && request === null
  const form = messages.length > 1 ? 'curl-include' : isBare ? 'status-line' : 'http-response'
  return { inner: body, innerIs: 'body', steps, form: request ? 'request-and-response' : form, found }
}

const statusLine = /^([ \t]*)HTTP\/\d(?:\.\d)?(?:[ \t]+(\d{3})(?![^ \t\r\n])([^\r\n]*))?[ \t]*$/gm

/** Status lines that are looked at. */
const mostLines = 20_000

function findMessages(source: MappedText): Message[] {
  const messages: Message[] = []
  let seen = 0
  if (!source.text.includes('HTTP/') || isMarkupOrJson(source.text)) return messages
  for (const match of source.text.matchAll(statusLine)) {
    if (++seen > mostLines) break
    const start = match.index
    const previous = messages.at(-1)
    if (
      previous !== undefined &&
      isMarkupOrJson(source.text.slice(previous.bodyStart, endOfBody(source.text, previous.bodyStart, start)))
    )
      continue
    if (match[3]?.includes(' returned for "')) continue
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
  /^\s*</.test(text)
    ? !isClosedMarkup(text)
    : /^\s*(?:[{"]|\[[\s{"[\]])/.test(text) && !/[\]}"]\s*$/.test(text.slice(-200))

function isClosedMarkup(text: string): boolean {
  const root = rootOf(text)
  const end = /<\/([\w.:-]{1,200})\s{0,9}>(?:\s{0,9}<!--[^<>]{0,200}-->)*\s*$/.exec(text.slice(-2000))?.[1]
  return end !== undefined && (end === root || (root?.startsWith('!') === true && /^html$/i.test(end)))
}

const historyOf = (messages: readonly Message[]): Response['history'] =>
  messages
    .slice(0, -1)
    .flatMap(({ status, reason }) => (status === null ? [] : [{ status, reason: reason === '' ? null : reason }]))

function describe(
  messages: readonly Message[],
  before: MappedText,
  hasRequest: boolean,
  isOneOfMany: boolean,
): string[] {
  const steps: string[] = []
  const first = messages[0]!
  if (hasRequest) steps.push('read the request before the response')
  else if (!isOneOfMany && before.text.slice(0, first.start).trim() !== '') {
    steps.push(`ignored ${count(linesOf(before.text.slice(0, first.start)).length, 'line')} before the status line`)
  }
  if (messages.length > 1) steps.push(`took the last of ${messages.length} responses`)
  const { fields, blankLineMissing } = messages.at(-1)!
  steps.push(
    fields.length === 0 ? 'read the status line' : `read the status line and ${count(fields.length, 'header field')}`,
  )
  if (blankLineMissing) steps.push("took the first line that isn't a header field as the start of the body")
  return steps
}

function bodyOf(source: MappedText, { fields, bodyStart }: Message, end: number, steps: string[]): MappedText {
  const body = cut(source, bodyStart, Math.max(bodyStart, end))
  const isChunked = fields.some(({ name, value }) => name === 'transfer-encoding' && /\bchunked\b/i.test(value))
  const joined = isChunked ? unchunk(body) : null
  if (joined === null) return body
  steps.push(`joined ${count(joined.chunks, 'chunk')} of the body`)
  return joined.body
}
