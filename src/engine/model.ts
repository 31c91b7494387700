/**
 * The types of the engine: start here.
 *
 * In: a paste, a catalog, a clock. Out: a `Diagnosis`, whose field names are a public contract (`errata --json`): fields can be added, but a
 * released field is never renamed or removed. Unknown is `null`, never an invented value.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Keys and indexes from the root of a JSON value, such as `['error', 'details', 0, 'field']`. */
export type Path = readonly (string | number)[]

/** UTF-16 offsets into the paste: the first character, and one past the last. */
export type Span = readonly [start: number, end: number]

/** One observation, and the characters of the paste that it is based on (`null`: no single place). */
export interface Evidence {
  text: string
  span: Span | null
  /** How much this observation counts, in points; negative counts against. */
  weight: number
}

// ── What comes out ────────────────────────────────────────────────────────────────────────────

export interface Diagnosis {
  outcome: Outcome
  input: Input
  /** If the paste has several responses: each of them, in order. Empty if it has one. */
  parts: Part[]
  /** Which of `parts` this is; 0 if there are none. */
  part: number
  response: Response
  origin: Origin
  envelope: EnvelopeMatch | null
  facts: Facts
  kind: Kind
  /** Best first. Empty: no API of the catalog sends this. */
  matches: Match[]
  explanation: Sentence[]
  /** What to do now, with the values of the paste; `null` if the verdict is enough. */
  act: Sentence | null
  retry: Advice
  /** What each header of the response is and means here: one for each of `response.headers`, in the same order. */
  headers: HeaderNote[]
  /** The path of the request, as far as it is known: from you to the API. Empty if nothing is known. */
  path: Hop[]
}

/** One of several responses in a paste, by what is around it: enough to distinguish it from the others. */
export interface Part {
  /** "POST /v1/leads 429" */
  label: string
  span: Span
  /** Uppercase. */
  method: string | null
  url: string | null
  /** `null` if there is none before the body is read. */
  status: number | null
  /** When it was sent, in milliseconds since 1970: by the HAR file, the log or the `Date` header. */
  time: number | null
}

/**
 * failed: something says that it failed · succeeded: a success status in an HTTP position, and no word of failure · unknown: nothing
 * says either · unreadable: the paste, or the body in it, can't be read.
 */
export type Outcome = 'failed' | 'succeeded' | 'unknown' | 'unreadable'

/** What the paste was, and everything that was done to get to the response. */
export interface Input {
  form: InputForm
  /** Wrappings removed, outermost first, each a short sentence: "removed 14 '< ' prefixes". */
  steps: string[]
  /** Changes that were needed to read the body: "closed 2 brackets that were cut off". */
  repairs: string[]
  /** Why the paste, or the body in it, couldn't be read; `null` if it could. */
  limit: Limit | null
}

/** A limit, with a sentence that says what it is and what to do. The explanation begins with that. */
export interface Limit {
  is:
    'empty' | 'too-large' | 'too-deep' | 'too-costly' | 'binary' | 'compressed' | 'encrypted' | 'private-key' | 'fault'
  text: string
}

export type InputForm =
  | 'empty'
  | 'json'
  | 'http-response'
  | 'curl-include'
  | 'curl-verbose'
  | 'request-and-response'
  | 'status-line'
  | 'headers'
  | 'bare-code'
  | 'bare-status'
  | 'log-line'
  | 'code-fence'
  | 'python-repr'
  | 'har'
  | 'devtools'
  | 'wget'
  | 'exception'
  | 'redirect-url'
  | 'html'
  | 'xml'
  | 'text'

export interface Response {
  /** Uppercase, as in the request line. */
  method: string | null
  /** As in the request line or the `url` of a log; never resolved or fetched. */
  url: string | null
  status: number | null
  statusFrom: StatusSource | null
  /** Reason phrase as sent, `null` if the status line has none (HTTP/2, HTTP/3). */
  reason: string | null
  /** Names in lowercase, in the order sent, duplicates kept. */
  headers: [name: string, value: string][]
  /** Headers of the request, if the paste has it; names in lowercase. */
  requestHeaders: [name: string, value: string][]
  /** Media type without parameters, in lowercase. */
  mediaType: string | null
  /** The body as text, after unwrapping and before repair. */
  body: string | null
  /** Responses before the one diagnosed (redirects, 100 Continue, proxy CONNECT), oldest first. */
  history: { status: number; reason: string | null }[]
}

/** Where the status was read: from HTTP itself, from text around the body, from the body, or inferred from the code or envelope. */
export type StatusSource = 'status-line' | 'text' | 'body' | 'code'

/** Who wrote the response. */
export type Origin =
  | { kind: 'api'; evidence: Evidence[] }
  | { kind: 'intermediary'; name: string; meaning: string; evidence: Evidence[]; code?: string }
  | { kind: 'unknown'; evidence: Evidence[] }

export interface EnvelopeMatch {
  id: string
  name: string
  score: number
  evidence: Evidence[]
  /** Other envelopes that this body also fits, or nearly fits, and can't be distinguished from. */
  alsoFits: { id: string; name: string; score: number }[]
}

/** What the response says about itself. */
export interface Facts {
  /** The error code, as sent (numbers as digits). */
  code: string | null
  message: string | null
  requestId: string | null
  docUrl: string | null
  fields: FieldError[]
  /** Further errors in the same body, in order; the facts above are the first one's. */
  others: { code: string | null; message: string | null }[]
  /** Part of the request was applied. */
  isPartial: boolean
  /** Where in the paste each fact is. */
  spans: { status: Span | null; code: Span | null; message: Span | null; requestId: Span | null; docUrl: Span | null }
}

export interface FieldError {
  /** Dotted (`items.0.price`); if the envelope names the location, it comes first (`body.items.0.price`). */
  path: string
  message: string | null
  code: string | null
  span: Span | null
}

/** An entry of the catalog that the response may be an instance of. */
export interface Match {
  api: string
  apiName: string
  code: string | null
  status: number | null
  /** 0 to 1. Read two matches within 0.05 of each other as equally good. */
  score: number
  evidence: Evidence[]
  /** Site path of the code page, without the site's base. */
  url: string
  /** The site has no such page. */
  isOnlyRead?: true
  /** How the entry was reached: by its code, by its status because the code isn't in the table, or by a code with a typo. */
  by: 'code' | 'status' | 'nearest-code'
}

export interface Sentence {
  text: string
  /** A site path (`/apis/sessions/#rate-limiting`), an absolute URL of a standard, or `null` if it comes from the response itself. */
  source: string | null
}

/** A header of the response, explained. */
export interface HeaderNote {
  name: string
  value: string
  /** What the value means in this response; `null` if it is clear by itself, or can't be read. */
  means: string | null
  /** What it is; `null` if the table has no such header. */
  entry: HeaderEntry | null
  /** Where the value is in the paste. */
  span: Span | null
}

/** A place that the request came to, or should have. */
export interface Hop {
  name: string
  role: HopRole
  /** Whether the request got through, and its response back. It stopped at the first `no`. */
  passed: 'yes' | 'no' | 'unknown'
  /** It wrote the response. */
  responded: boolean
  /** What shows that it is on the path: a header of the response. */
  span: Span | null
}

/** In the order in which a request comes to them. */
export type HopRole = 'you' | 'network' | 'cdn' | 'host' | 'gateway' | 'proxy' | 'server' | 'api'

// ── Advice ────────────────────────────────────────────────────────────────────────────────────

/**
 * never: a retry can't help · fix: change the request, then send it · reauth: get new credentials, then retry once ·
 * wait: retry after a known time · backoff: retry with exponential backoff and jitter ·
 * reconcile: it may have been applied, check first · none: not an error, or nothing to say.
 */
export type Verdict = 'never' | 'fix' | 'reauth' | 'wait' | 'backoff' | 'reconcile' | 'none'

export type Actor = 'caller' | 'admin' | 'provider'

/** Whether the server applied the request before it failed. */
export type Processed = 'no' | 'maybe' | 'yes' | 'unknown'

export interface Advice extends Branch {
  /** The rung of the ladder that decided, for a person: "Retry-After header", "10ex docs for 429". */
  decidedBy: string
  /** The characters of the paste that the deciding rung is based on. */
  decidedBySpan: Span | null
  /**
   * When the wait is over, in milliseconds since 1970: counted from the response's own `Date`, else from the reader's clock.
   * `null` without a wait.
   */
  dueAt: number | null
  /** `null` if the method is known, or makes no difference. */
  byMethod: { idempotent: Branch; other: Branch } | null
  /** Trusted clients and standards that decide this case differently. */
  others: OtherView[]
}

/** What another client or standard does in the same case, and why. */
export interface OtherView {
  who: string
  does: string
  why: string
}

export interface Branch {
  verdict: Verdict
  /** Seconds from now until the next attempt; `null` if no time is known. */
  waitSeconds: number | null
  processed: Processed
  actor: Actor
  attempts: Attempt[]
  /** How the attempts are spaced; `null` if the request must not be retried as it is. */
  plan: Plan | null
  /** Why, one sentence each, the deciding one first. */
  because: string[]
  /** What could make this advice wrong or costly. */
  caveats: string[]
}

/** How attempts are spaced; times in seconds. */
export interface Plan {
  /** The wait that the server or the API gives; `null`: exponential backoff from the start. */
  waitSeconds: number | null
  /** The first backoff; each further one is twice as long. */
  baseSeconds: number
  /** The shortest wait. */
  floorSeconds: number
  /** The longest single backoff. */
  capSeconds: number
  /** Attempts in all, including the first. */
  tries: number
  jitter: Jitter
  /** With `added` jitter: added to each wait at random, from 0 up to this. */
  addedSeconds: number
  /** How a wait is chosen, for people. */
  formula: string
  /** All waits together, at most. */
  worstSeconds: number
}

/**
 * full: from 0 to the whole backoff · equal: from half of it to all of it · decorrelated: from the base to three times the previous
 * wait · added: the whole backoff, and a random addition · none: the whole backoff.
 */
export type Jitter = 'full' | 'equal' | 'decorrelated' | 'added' | 'none'

export interface Attempt {
  /** 1 is the first retry. */
  n: number
  /** Wait before this attempt, counted from the end of the one before it. */
  minSeconds: number
  maxSeconds: number
}

// ── Kinds ─────────────────────────────────────────────────────────────────────────────────────

export const kinds = [
  'bad-request', 'unauthenticated', 'forbidden', 'not-found', 'method-not-allowed', 'conflict', 'precondition', 'gone',
  'too-large', 'unsupported-media', 'validation', 'rate-limited', 'quota-exhausted', 'payment', 'canceled', 'timeout',
  'internal', 'not-implemented', 'bad-gateway', 'unavailable', 'gateway-timeout', 'unknown',
] as const // prettier-ignore

/** The kind of failure, across APIs. */
export type Kind = (typeof kinds)[number]

// ── The catalog: what `content/` says, as typed data ──────────────────────────────────────────

export interface Catalogue {
  apis: Api[]
  entries: Entry[]
  /** Statuses that have a page of their own, `/status/<nnn>/`. */
  statuses: number[]
  /** Response headers; absent if no page explains them. */
  headers?: HeaderEntry[]
  /** Envelopes that their pages declare, in addition to the built-in ones. */
  envelopes?: DeclaredEnvelope[]
}

/** An envelope in paths and signs, as declared in the front matter of its page in `content/envelopes`. */
export interface DeclaredEnvelope {
  id: string
  name: string
  /** The status of this envelope if HTTP's own isn't known. */
  impliedStatus?: number
  signs: DeclaredSign[]
  reads: DeclaredPaths
}

/**
 * What counts for the envelope or (negative weight) against it. Exactly one of `is`, `equals`, `matches` and `only` is the condition.
 * 100 points are proof; a body with less than 40 isn't in the envelope.
 */
export interface DeclaredSign {
  /** Dotted path of a member, `errors[].code` for that member of each item of a list, `''` for the body; or `header` has a name. */
  at: string
  /** A response header, in lowercase, instead of a member; its value must match `matches`. */
  header?: string
  /** One of these kinds of value. */
  is?: ValueTest[]
  /** One of these values. */
  equals?: (string | number | boolean | null)[]
  /** A text, or a number as digits, that matches this regular expression. */
  matches?: string
  /** An object with only these members. */
  only?: string[]
  weight: number
  /** Without it the body is something else. */
  required?: true
  /** For people: "`code` is a number". */
  text: string
}

/** Kinds of value that a sign can require; what each accepts is in `engine/envelopes/value-tests.ts`. */
export type ValueTest =
  | 'present' | 'text' | 'integer' | 'number' | 'status' | 'boolean' | 'null' | 'object' | 'list' | 'snake_case' | 'UPPER_CASE' // prettier-ignore

/**
 * Where the facts are: dotted paths, of which the first with a value counts. In `errors[].code` the first item has the fact, and the others
 * are further errors. `code: []`: the envelope has no code. What is left out is read by common names.
 */
export interface DeclaredPaths {
  code?: string[]
  /** A code beside it that is more precise. */
  narrower?: string[]
  message?: string[]
  requestId?: string[]
  docUrl?: string[]
  /** The HTTP status, as a number or as digits. */
  status?: string[]
  /** How long to wait: a number of these units, or a time as text. */
  wait?: { at: string[]; unit: WaitUnit }
  fields?: DeclaredFields
}

export type WaitUnit = 'seconds' | 'milliseconds'

/** Field errors: the items of a list, the members of an object, or the one field that a member names. */
export type DeclaredFields =
  | { list: string; path: string[]; message: string[]; code: string[] }
  | { map: string; message: string[]; code: string[] }
  | { member: string }

/** A row of the table of response headers. */
export interface HeaderEntry {
  /** In lowercase; a `*` stands for any characters. The first names the row. */
  names: string[]
  /** What it is, in one or two sentences. */
  about: string
  /** Where it is defined: "RFC 9110, section 10.2.3". */
  standard: string
  standardUrl: string
  /** Site path of the row: `/headers/#retry-after`. */
  row: string
}

export interface Api {
  /** Folder name in `content/apis`, and the first part of its code URLs. */
  id: string
  name: string
  /** Envelope IDs, the most common first. */
  envelopes: string[]
  /** Response header names that this API documents, in lowercase. */
  headers: string[]
  /** Hostnames that serve this API, in lowercase. */
  hosts: string[]
  /** Dotted body paths that only this API, of those with the same envelope, documents (`error.trace_id`). */
  marks: string[]
  url: string
  group: Group
  /** The site has no pages for it: its codes are read and named, without links. */
  isOnlyRead?: true
}

/**
 * `standard`: codes that many APIs send, because a standard or a platform defines them. `service`: a vendor whose errors are
 * widespread; a code that it shares with others counts as its own only if something names it.
 */
export type Group = 'api' | 'service' | 'standard'

/** One row of an API's table: a code, or a status without a code. */
export interface Entry {
  api: string
  /** As the API sends it; `null` for a row of the status table. */
  code: string | null
  /** 100 to 599, or a class of a hundred: `{ from: 500, to: 599 }` for `5xx`. */
  status: StatusRange
  /** Further statuses of this code. */
  moreStatuses: number[]
  kind: Kind
  /** Short name: the title of its page, or the status's name. */
  name: string
  /** What it means, one or two plain sentences. */
  description: string
  /** What fixes it; `null` if the table doesn't say. */
  resolution: string | null
  /** Words of the resolution that a value of the response replaces; absent if there are none. */
  fills?: Fill[]
  /** `null` if the table leaves it to the default for the status. */
  retry: RetryRule | null
  /** Site path, without the site's base: `/e/sessions/rate_limit_exceeded/`. */
  url: string
  /** Site path of the row: `/apis/sessions/#rate_limit_exceeded`; empty if the API is only read. */
  row: string
  /** Absent while the API sends it. */
  retired?: Retired
}

/**
 * Words of a sentence, and what replaces them if the response has it: a member of the body by its dotted path (`items[].name` for that
 * member of each item), or a header by its lowercase name.
 */
export type Fill = [words: string, from: `member:${string}` | `header:${string}`]

/** About a code or status that its API no longer sends. Its page stays, and old responses are still read. */
export interface Retired {
  /** A date or a version; `null` if the source doesn't say. */
  since: string | null
  /** Codes of the same API, or statuses in digits, that replaced it. */
  instead: string[]
}

export interface StatusRange {
  from: number
  to: number
}

/** What a Retry cell says, read by the grammar in `content/README.md`. */
export interface RetryRule {
  verdict: Verdict
  actor: Actor
  /** The shortest wait. */
  floorSeconds: number | null
  /** Longest single wait. */
  capSeconds: number | null
  /** The wait if the server gives none. */
  elseSeconds: number | null
  /** Attempts in all, including the first. */
  tries: number | null
  /** Added to each wait at random, from 0 up to this; `null`: full jitter. */
  addedJitterSeconds: number | null
  /** The API documents that a retry is safe with any method. */
  anyMethod: boolean
  /** The API asks for caution. */
  withCare: boolean
  /** `documented`: by the API's documentation. `inferred`: concluded, where the documentation doesn't say. */
  origin: 'documented' | 'inferred'
  /** The cell, as a reader sees it. */
  words: string
}
