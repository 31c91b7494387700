import type { FieldError, Input, Json, Kind, Part, Path, Response, Span } from '../model.ts'

/** What `read` makes of a paste: the response in it, its JSON, and where each part of it is. */
export interface Reading {
  input: Input
  /** `statusFrom` is only `'status-line'` or `'text'` here: what the body or its code says is read later. */
  response: Response
  /** The body's value when it is JSON or could be repaired into it; `undefined` if there is none. */
  json: Json | undefined
  /** A lone code ("rate_limited", "RATE-LIMIT-EXCEEDED"), where the whole paste is one; with the API, where it is the address of a code page. */
  bareCode: { text: string; span: Span; api: string | null } | null
  /** What a client, tool or log states about the error in a text of its own; what the body says takes precedence. */
  stated: StatedFacts | null
  /** The ID of the request in the text around the body, or in a body of prose. */
  requestId: StatedFact | null
  /** It is marked as a failure, regardless of its text. */
  isMarkedFailed: boolean
  /** If the paste has several responses: each of them, in order. Empty if it has one. */
  parts: Part[]
  /** Which of `parts` was read; 0 if there are none. */
  part: number
  /** Where the value (default) or key at `path` of `json` is in the paste, without its quotes; `null` if unknown. */
  locate(path: Path, part?: 'value' | 'key'): Span | null
  /** Where a stretch of `response.body` is in the paste, if the body isn't JSON. */
  locateInBody(span: Span): Span
  /** Where the value of a response header is. `name` in lowercase; of several, the last one, or the last that has `value` in it. */
  locateHeader(name: string, value?: string): Span | null
  /** Where the value of each of `response.headers` is. */
  headerSpans: (Span | null)[]
  statusSpan: Span | null
}

/** Facts of the error that a text says in words, not as members of a body. */
export interface StatedFacts {
  code: StatedFact | null
  message: StatedFact | null
  requestId: StatedFact | null
  docUrl: StatedFact | null
  /** The class of the exception that a client raised; its words give the kind if no code does. */
  exception: StatedFact | null
  /** What kind of failure the wording is known to be. */
  kind: Kind | null
  fields: FieldError[]
}

export interface StatedFact {
  value: string
  span: Span
}
