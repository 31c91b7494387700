import type { Part } from '../../model.ts'
import { fieldValue } from '../http/header-block.ts'
import { timeOf } from '../json/time-of.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import type { Field, Found } from '../layer.ts'
import { methodNames } from '../http/methods.ts'
import { lastRequest } from './http-request.ts'
import { promptRequest } from './shell-prompt.ts'

/** One HTTP message: its status line and header fields, and where its body begins. */
export interface Message {
  start: number
  status: number | null
  statusSpan: readonly [number, number]
  reason: string
  fields: Field[]
  bodyStart: number
  blankLineMissing: boolean
}

/** A response with the ones that led to it, from the request before it to the start of the next request or response. */
export interface Answer {
  messages: readonly Message[]
  last: Message
  start: number
  end: number
}

/** The responses in a text of HTTP messages. A response without a body that is followed by another one only leads to that one. */
export function answersOf(source: MappedText, messages: readonly Message[]): Answer[] {
  const answers: Answer[] = []
  let group: Message[] = []
  let start = 0
  const batch = messages.findIndex(isBatch)
  for (const [i, message] of messages.entries()) {
    group.push(message)
    const next = messages[i + 1]
    const end = next === undefined ? source.text.length : endOfBody(source.text, message.bodyStart, next.start)
    if (next !== undefined && !(batch >= 0 && i >= batch) && !isAnswer(source.text, message, end)) continue
    answers.push({ messages: group, last: message, start, end: closing(source.text, message.bodyStart, end) })
    group = []
    start = end
  }
  // The response around a batch says nothing about its parts.
  const [outer] = answers
  return outer !== undefined && answers.length > 1 && isBatch(outer.last) ? answers.slice(1) : answers
}

/** What distinguishes a response from the others, labeled `POST /v1/leads 429`. */
export function partOf(source: MappedText, { start, end, last }: Answer): Part {
  const request = (lastRequest(cut(source, start, last.start)) ?? promptRequest(cut(source, start, last.start)))?.found
  return {
    label: labelOf(request, last),
    span: toPaste(source, start, end),
    method: request?.method ?? null,
    url: request?.url ?? null,
    status: last.status,
    time: timeOf(fieldValue(last.fields, 'date')),
  }
}

function labelOf(request: Found | undefined, last: Message): string {
  const path = request?.url
    ?.replace(/^https?:\/\/[^/]*/, '')
    .replace(/[?#].*$/s, '')
    .slice(0, 80)
  const said = request ? [request.method, path] : []
  return [...said, last.status ?? 'no status', ...(request ? [] : [last.reason])]
    .filter((word) => word !== '')
    .join(' ')
}

/** Redirects (but for 300 and 304), interim responses, and challenges lead to another response. */
function isAnswer(text: string, { status, bodyStart }: Message, end: number): boolean {
  if (status === null || status < 200 || (status > 300 && status < 400 && status !== 304)) return false
  const body = text.slice(bodyStart, end)
  return body.trim() !== '' || (status >= 400 && status !== 401 && status !== 407)
}

const isBatch = ({ fields }: Message): boolean =>
  fields.some(({ name, value }) => name === 'content-type' && /^multipart\/mixed\b/i.test(value))

/** Where the next request, prompt or part begins, between a body and the status line after it. */
export function endOfBody(text: string, start: number, nextStart: number): number {
  const from = Math.max(start, nextStart - longestRequest)
  const match = nextBegins.exec(text.slice(from, nextStart))
  return match === null ? nextStart : from + match.index
}

const longestRequest = 4096

const nextBegins = new RegExp(
  `^(?:(?:${methodNames}) (?:/|https?:)\\S* ?(?:HTTP/\\d\\S*)?[ \\t]*$|[^\\n]{0,80}[$#%❯] +(?:curl|https?) |#{3,}|--[\\w'()+,./:=?-]{1,70}[ \\t]*$)`,
  'm',
)

/** The line that ends a multipart message. */
function closing(text: string, start: number, end: number): number {
  const match = /\r?\n--[\w'()+,./:=?-]{1,70}--\s*$/.exec(text.slice(Math.max(start, end - 200), end))
  return match === null ? end : Math.max(start, end - 200) + match.index
}
