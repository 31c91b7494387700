import type { Json, Kind, Limit, Origin, Path, Response, RetryRule, Span } from '../model.ts'
import type { NamedWait } from '../envelopes/index.ts'
import type { Reading } from '../read/reading.ts'

/** Everything that a retry recommendation is based on: no clock, no randomness. */
export interface AdviceInput {
  response: Response
  /** The body's value; `undefined` where the body isn't JSON. */
  json: Json | undefined
  kind: Kind
  /** The kind is only from a message or an exception. */
  isKindOfWords?: boolean
  /** The best match's own rule; `null` if no API of the catalog sends this. */
  entry: RuleAtHand | null
  /** The row for the status, for when `entry` is a code without a rule of its own. */
  statusRule?: RuleAtHand | null
  /** The reader's clock, in milliseconds since 1970. */
  now: number
  /** Whether the response is a failure; a 200 may be one, by its body. */
  isError: boolean
  originKind: Origin['kind']
  /** What kept the paste from being read. */
  limit?: Limit | null
  /** The response's message, which may give a time in prose. */
  message: string | null
  /** The wait in a member that the envelope's page declares; it overrides members with a usual name. */
  namedWait?: NamedWait | null
  /** What a client or a log printed around the response, if anything. */
  stated?: Reading['stated']
  bareCode?: Reading['bareCode']
  /** All that a client or a log printed, where that is short and isn't a whole response. */
  printed?: string | null
  /** Where things are in the paste, for `decidedBySpan`; all three are optional. */
  spans?: { code?: Span | null; message?: Span | null; status?: Span | null }
  locate(path: Path, part?: 'value' | 'key'): Span | null
  locateHeader(name: string, value?: string): Span | null
  /** Where exactly these characters are in the paste; the last place, since a request comes before its response. */
  locateText?(text: string): Span | null
}

/** A Retry cell of the catalog, and how it was reached. */
export interface RuleAtHand {
  rule: RetryRule | null
  by: 'code' | 'status'
  /** A noun phrase: "10ex docs for 429". */
  label: string
}
