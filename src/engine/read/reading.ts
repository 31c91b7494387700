import type { Input, Json, Path, Response, Span } from '../model.ts'

/** What `read` makes of a paste: the response in it, its JSON, and where each part of it stands. */
export interface Reading {
  input: Input
  /** `statusFrom` is only `'status-line'` or `'text'` here: what the body or its code says is read later. */
  response: Response
  /** The body's value when it is JSON or could be repaired into it; `undefined` when there is none. */
  json: Json | undefined
  /** A lone code ("rate_limited", "RATE-LIMIT-EXCEEDED"), where the whole paste is one; with the API, where it is the address of a code page. */
  bareCode: { text: string; span: Span; api: string | null } | null
  /** Where the value (default) or key at `path` of `json` stands in the paste, without its quotes; `null` when it cannot be told. */
  locate(path: Path, part?: 'value' | 'key'): Span | null
  /** Where the value of a response header stands. `name` in lower case; of several, the last one. */
  locateHeader(name: string): Span | null
  statusSpan: Span | null
}
