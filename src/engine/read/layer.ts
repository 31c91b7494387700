import type { InputForm, Part, Response, Span } from '../model.ts'
import type { MappedText } from './text/mapped-text.ts'
import type { ReadJson } from './json/json-read.ts'
import type { StatedFacts } from './reading.ts'
import { mergeStated } from './statements/merge-stated.ts'

/** Looks at a text and takes one wrapping off it; `null` if the text isn't wrapped in this way. */
export type Wrapping = (text: MappedText) => Layer | null

/** The same for a text that is JSON as a whole. */
export type JsonWrapping = (json: ReadJson) => Layer | null

/** A wrapping that was taken off. */
export interface Layer {
  /** What was in it: `body` is the body of an HTTP response, `paste` may be anything, wrapped again included. */
  inner: MappedText
  innerIs: 'paste' | 'body'
  /** What was done, a short sentence each. */
  steps: string[]
  /** Changes that were needed to read it, a short sentence each. */
  repairs?: string[]
  /** `null`: a mere wrapping, the form is that of what is in it. */
  form: InputForm | null
  found: Found
  /** The body's value, where the wrapping itself gives it. */
  json?: ReadJson
  /** If the text has several responses: each, and how to read it. This layer is that of the default one. */
  answers?: readonly Answer[]
}

/** One of several responses in a text. */
export interface Answer extends Part {
  peel: () => Layer
  /** It is read by default. */
  isRead: boolean
}

/** What wrappings say about the response. Left out: this one says nothing about it. */
export interface Found {
  method?: string
  url?: string
  status?: FoundStatus
  reason?: string
  headers?: Field[]
  requestHeaders?: Field[]
  history?: Response['history']
  /** The paste holds the curl command. */
  isCurl?: true
  bareCode?: { text: string; span: Span; api: string | null }
  stated?: StatedFacts
  /** What is in it is marked as a failure; what carried it, such as HTTP's 200, says nothing about that. */
  isMarkedFailed?: true
}

interface FoundStatus {
  value: number
  from: 'status-line' | 'text'
  span: Span
}

/** A header field, its name in lowercase, and where its value is in the paste. */
export interface Field {
  name: string
  value: string
  span: Span
}

/**
 * Merges what two wrappings say. HTTP itself takes precedence over the text around it; otherwise the outer one does,
 * because it is about the response, and the inner one perhaps about something in it.
 */
export function mergeFound(around: Found, inner: Found): Found {
  const outer = inner.isMarkedFailed ? withoutResponse(around) : around
  const stated = mergeStated(inner.stated, outer.stated)
  const both = inner.status?.from === 'status-line' ? { ...outer, ...inner } : { ...inner, ...outer }
  return stated === undefined ? both : { ...both, stated }
}

function withoutResponse({ status: _status, reason: _reason, headers: _headers, ...rest }: Found): Found {
  return rest
}
