/**
 * The types of the engine. A reader starts here.
 *
 * In: a paste, a catalogue, a clock. Out: a `Diagnosis`, whose field names are a public contract
 * (`errata --json`): additions are free, renaming or removing a released field is not.
 * Unknown is `null`, never an invented value.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Keys and indexes from the root of a JSON value, e.g. `['error', 'details', 0, 'field']`. */
export type Path = readonly (string | number)[]

/** UTF-16 offsets into the paste: the first character, and one past the last. */
export type Span = readonly [start: number, end: number]

/** One observation, and the characters of the paste it rests on (`null`: it rests on no single place). */
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
  /** Where the paste holds several answers: each of them, in order. Empty where it holds one. */
  parts: Part[]
  /** Which of `parts` this is; 0 where there are none. */
  part: number
  response: Response
  origin: Origin
  envelope: EnvelopeMatch | null
  facts: Facts
  kind: Kind
  /** Best first. Empty: no API of the catalogue sends this. */
  matches: Match[]
  explanation: Sentence[]
  /** What to do now, with the paste's own values; `null` where the verdict says it all. */
  act: Sentence | null
  retry: Advice
  /** What each header of the response is and says here: one for each of `response.headers`, in their order. */
  headers: HeaderNote[]
  /** The way of the request, as far as it is known: from you to the API. Empty where nothing is known of it. */
  path: Hop[]
}

/** One of several answers in a paste, by what stands around it: enough to tell it from the others. */
export interface Part {
  /** "POST /v1/leads 429" */
  label: string
  span: Span
  /** Upper case. */
  method: string | null
  url: string | null
  /** `null` where there is none before the body is read. */
  status: number | null
  /** When it was sent, in milliseconds since 1970: by the HAR file, the log or the `Date` header. */
  time: number | null
}

/**
 * failed: something says that it failed · succeeded: a success status in an HTTP position, and no word of failure · unknown: nothing
 * says either · unreadable: the paste, or the body in it, cannot be read.
 */
export type Outcome = 'failed' | 'succeeded' | 'unknown' | 'unreadable'

/** What the paste was, and everything that was done to it to reach the response. */
export interface Input {
  form: InputForm
  /** Wrappings removed, outermost first, each a short sentence: "removed 14 '< ' prefixes". */
  steps: string[]
  /** Changes that were needed to read the body: "closed 2 brackets that were cut off". */
  repairs: string[]
  /** What kept the paste, or the body in it, from being read; `null`: nothing did. */
  limit: Limit | null
}

/** A limit, with a sentence that says what it is and what to do. The explanation begins with it. */
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
  /** Upper case, as in the request line. */
  method: string | null
  /** As it stood in the request line or the `url` of a log; never resolved or fetched. */
  url: string | null
  status: number | null
  statusFrom: StatusSource | null
  /** Reason phrase as sent, `null` where the status line has none (HTTP/2, HTTP/3). */
  reason: string | null
  /** Names in lower case, in the order sent, duplicates kept. */
  headers: [name: string, value: string][]
  /** Header fields of the request, where the paste holds it; names in lower case. */
  requestHeaders: [name: string, value: string][]
  /** Media type without parameters, in lower case. */
  mediaType: string | null
  /** The body as text, after unwrapping and before repair. */
  body: string | null
  /** Responses before the one diagnosed (redirects, 100 Continue, proxy CONNECT), oldest first. */
  history: { status: number; reason: string | null }[]
}

/** Where the status was read: from HTTP itself, from text around the body, from the body, or concluded from the code or envelope. */
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
  /** Other envelopes that this body fits as well, or nearly: it cannot be told apart from these. */
  alsoFits: { id: string; name: string; score: number }[]
}

/** What the response says of itself. */
export interface Facts {
  /** What a client branches on, as sent (numbers as digits). */
  code: string | null
  message: string | null
  requestId: string | null
  docUrl: string | null
  fields: FieldError[]
  /** Further errors in the same body, in order; the facts above are the first one's. */
  others: { code: string | null; message: string | null }[]
  /** A part of what was asked was done. */
  isPartial: boolean
  /** Where in the paste each fact stands. */
  spans: { status: Span | null; code: Span | null; message: Span | null; requestId: Span | null; docUrl: Span | null }
}

export interface FieldError {
  /** Dotted (`items.0.price`); where the envelope names the location it comes first (`body.items.0.price`). */
  path: string
  message: string | null
  code: string | null
  span: Span | null
}

/** A catalogue entry that the response may be an instance of. */
export interface Match {
  api: string
  apiName: string
  code: string | null
  status: number | null
  /** 0 to 1. Two matches within 0.05 of each other are to be read as equally good. */
  score: number
  evidence: Evidence[]
  /** Site path of the code page, without the site's base. */
  url: string
  /** The site has no such page. */
  isOnlyRead?: true
  /** How the entry was reached: its code, its status because the code is not in the table, or one typo away. */
  by: 'code' | 'status' | 'nearest-code'
}

export interface Sentence {
  text: string
  /** A site path (`/apis/sessions/#rate-limiting`), an absolute URL of a standard, or `null` when it comes from the response itself. */
  source: string | null
}

/** A header of the response, explained. */
export interface HeaderNote {
  name: string
  value: string
  /** What the value means in this response; `null` where it says it itself, or cannot be read. */
  means: string | null
  /** What it is; `null` where the table has no such header. */
  entry: HeaderEntry | null
  /** Where the value stands in the paste. */
  span: Span | null
}

/** A place that the request came to, or should have. */
export interface Hop {
  name: string
  role: HopRole
  /** Whether the request got through, and its response back. From the first `no` on, it didn't: there it broke. */
  passed: 'yes' | 'no' | 'unknown'
  /** It wrote the response. */
  responded: boolean
  /** What shows that it stood in the way: a header of the response. */
  span: Span | null
}

/** In the order in which a request comes to them. */
export type HopRole = 'you' | 'network' | 'cdn' | 'host' | 'gateway' | 'proxy' | 'server' | 'api'

// ── Advice ────────────────────────────────────────────────────────────────────────────────────

/**
 * never: repeating cannot help · fix: change the request, then send · reauth: new credentials once, then send ·
 * wait: the same request after a known time · backoff: again, exponential backoff with jitter ·
 * reconcile: it may have been applied, find out first · none: not an error, or nothing to say.
 */
export type Verdict = 'never' | 'fix' | 'reauth' | 'wait' | 'backoff' | 'reconcile' | 'none'

export type Actor = 'caller' | 'admin' | 'provider'

/** Whether the server acted on the request before it failed. */
export type Processed = 'no' | 'maybe' | 'yes' | 'unknown'

export interface Advice extends Branch {
  /** The rung of the ladder that decided, for a person: "Retry-After header", "10ex's row for 429". */
  decidedBy: string
  /** The characters of the paste that the deciding rung rests on. */
  decidedBySpan: Span | null
  /**
   * When the wait is over, in milliseconds since 1970: counted from the response's own `Date`, else from the reader's clock.
   * `null` without a wait.
   */
  dueAt: number | null
  /** `null` when the method is known, or makes no difference. */
  byMethod: { idempotent: Branch; other: Branch } | null
  /** Trusted clients and standards that decide this case otherwise. */
  others: OtherView[]
}

/** What somebody else does in the same case, and why. */
export interface OtherView {
  who: string
  does: string
  why: string
}

export interface Branch {
  verdict: Verdict
  /** Seconds from now until the next attempt may be sent; `null` when no time is known. */
  waitSeconds: number | null
  processed: Processed
  actor: Actor
  attempts: Attempt[]
  /** How the attempts are spaced; `null` where the request is not to be repeated as it is. */
  plan: Plan | null
  /** Why, one sentence each, the deciding one first. */
  because: string[]
  /** What could make this advice wrong or costly. */
  caveats: string[]
}

/** How attempts are spaced; times in seconds. */
export interface Plan {
  /** The wait that the server or the API names; `null`: exponential backoff from the start. */
  waitSeconds: number | null
  /** The first backoff; each further one is twice as long. */
  baseSeconds: number
  /** Never sooner than this. */
  floorSeconds: number
  /** No single backoff is longer. */
  capSeconds: number
  /** Tries in all, the first one included. */
  tries: number
  jitter: Jitter
  /** With `added` jitter: added to each wait at random, from 0 up to this. */
  addedSeconds: number
  /** How a wait is drawn, for a person. */
  formula: string
  /** All waits together, at most. */
  worstSeconds: number
}

/**
 * full: from 0 to the whole backoff · equal: from half of it to the whole · decorrelated: from the base to three times the wait
 * before · added: the whole, and a bit more at random · none: the whole.
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

/** What sort of failure it is, across APIs. */
export type Kind = (typeof kinds)[number]

// ── The catalogue: what `content/` says, as typed data ────────────────────────────────────────

export interface Catalogue {
  apis: Api[]
  entries: Entry[]
  /** Statuses that have a page of their own, `/status/<nnn>/`. */
  statuses: number[]
  /** Response headers; absent where no page explains them. */
  headers?: HeaderEntry[]
  /** Error-body shapes that their pages declare, beside those that the engine knows by itself. */
  envelopes?: DeclaredEnvelope[]
}

/** An error-body shape in paths and signs, as the front matter of its page in `content/envelopes` declares it. */
export interface DeclaredEnvelope {
  id: string
  name: string
  /** The status that comes with this shape where HTTP's own is not known. */
  impliedStatus?: number
  signs: DeclaredSign[]
  reads: DeclaredPaths
}

/**
 * What speaks for the shape or (negative weight) against it. Exactly one of `is`, `equals`, `matches` and `only` says what must hold.
 * 100 points are proof; a body of less than 40 is not in the shape.
 */
export interface DeclaredSign {
  /** Dotted path of a member, `errors[].code` for that member of each item of a list, `''` for the body; or `header` has a name. */
  at: string
  /** A response header, in lower case, in place of a member; its value must fit `matches`. */
  header?: string
  /** One of these kinds of value. */
  is?: ValueTest[]
  /** One of these values. */
  equals?: (string | number | boolean | null)[]
  /** A text, or a number as digits, that fits this regular expression. */
  matches?: string
  /** An object with no other members than these. */
  only?: string[]
  weight: number
  /** Without it the body is something else. */
  required?: true
  /** For a person: "`code` is a number". */
  text: string
}

/** Kinds of value that a sign can ask for; what each takes is in `engine/envelopes/value-tests.ts`. */
export type ValueTest =
  | 'present' | 'text' | 'integer' | 'number' | 'status' | 'boolean' | 'null' | 'object' | 'list' | 'snake_case' | 'UPPER_CASE' // prettier-ignore

/**
 * Where the facts are: dotted paths, the first that has a value counts. In `errors[].code` the first item has the fact, and the items after
 * it are further errors. `code: []`: the shape has no code. What is left out is read by common names.
 */
export interface DeclaredPaths {
  code?: string[]
  /** A code beside it that says more precisely what failed. */
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
  /** In lower case; a `*` stands for any characters. The first names the row. */
  names: string[]
  /** What it is, in a sentence or two. */
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
  /** Envelope ids, commonest first. */
  envelopes: string[]
  /** Response header names that this API documents, lower case. */
  headers: string[]
  /** Host names that serve this API, lower case. */
  hosts: string[]
  /** Dotted body paths that only this API, of those with the same envelope, documents (`error.trace_id`). */
  marks: string[]
  url: string
  group: Group
  /** The site has no pages of it: its codes are read and named, and nothing links to them. */
  isOnlyRead?: true
}

/**
 * `standard`: codes that many APIs send, because a standard or a platform defines them. `service`: a vendor whose errors everybody meets;
 * a word that it shares with others is its own only where something names it.
 */
export type Group = 'api' | 'service' | 'standard'

/** One row of an API's table: a code, or a status with no code. */
export interface Entry {
  api: string
  /** As the API sends it; `null` for a row of the status table. */
  code: string | null
  /** 100 to 599, or a class of a hundred: `{ from: 500, to: 599 }` for `5xx`. */
  status: StatusRange
  /** Further statuses that this code comes with. */
  moreStatuses: number[]
  kind: Kind
  /** Short name: the title of its page, or the status's name. */
  name: string
  /** What it means, one or two plain sentences. */
  description: string
  /** What mends it; `null` where the table does not say. */
  resolution: string | null
  /** Words of the resolution that a value of the response replaces; absent where there are none. */
  fills?: Fill[]
  /** `null` where neither the API's page nor ours says more than the standard's default. */
  retry: RetryRule | null
  /** Site path, without the site's base: `/e/sessions/rate_limit_exceeded/`. */
  url: string
  /** Site path of the row: `/apis/sessions/#rate_limit_exceeded`; empty where the API is only read. */
  row: string
  /** Absent while the API sends it. */
  retired?: Retired
}

/**
 * Words of a sentence, and what replaces them where the response has it: a member of the body by its dotted path (`items[].name` for that
 * member of each item), or a header field by its name in lower case.
 */
export type Fill = [words: string, from: `member:${string}` | `header:${string}`]

/** What is known of a code or status that its API no longer sends. Its page stays, and old responses are still read. */
export interface Retired {
  /** A date or a version; `null` where the source does not say. */
  since: string | null
  /** Codes of the same API, or statuses in digits, that came instead. */
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
  /** Never sooner than this. */
  floorSeconds: number | null
  /** Longest single wait. */
  capSeconds: number | null
  /** The wait when the server names none. */
  elseSeconds: number | null
  /** Tries in all, the first one included. */
  tries: number | null
  /** Added to each wait at random, from 0 up to this; `null`: full jitter. */
  addedJitterSeconds: number | null
  /** The API says that repeating is safe whatever the method. */
  anyMethod: boolean
  /** The API asks for caution. */
  withCare: boolean
  /** `documented`: the API's own word. `inferred`: our reading of a page that is silent. */
  origin: 'documented' | 'inferred'
  /** The cell, as a reader sees it. */
  words: string
}
