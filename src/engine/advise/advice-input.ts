import type { Json, Kind, Limit, Origin, Path, Response, RetryRule, Span } from '../model.ts'
import type { NamedWait } from '../envelopes/index.ts'
import type { Reading } from '../read/reading.ts'

/** All that a retry recommendation may rest on. Nothing else is read: no clock, no randomness. */
export interface AdviceInput {
  response: Response
  /** The body's value; `undefined` where the body is no JSON. */
  json: Json | undefined
  kind: Kind
  /** Only the words of a sentence or an exception say so. */
  isKindOfWords?: boolean
  /** The best match's own rule; `null` where no API of the catalogue sends this. */
  entry: RuleAtHand | null
  /** The row for the status, for when `entry` is a code without a rule of its own. */
  statusRule?: RuleAtHand | null
  /** The reader's clock, in milliseconds since 1970. */
  now: number
  /** Whether the response is a failure at all; a 200 may be one, by its body. */
  isError: boolean
  originKind: Origin['kind']
  /** What kept the paste from being read. */
  limit?: Limit | null
  /** The response's own sentence, which may name a time in prose. */
  message: string | null
  /** The wait in a member that the envelope's page declares; it stands above members that have a usual name. */
  namedWait?: NamedWait | null
  /** What a client or a log printed around the response, where it did. */
  stated?: Reading['stated']
  bareCode?: Reading['bareCode']
  /** Where things stand in the paste, for `decidedBySpan`; all three are optional. */
  spans?: { code?: Span | null; message?: Span | null; status?: Span | null }
  locate(path: Path, part?: 'value' | 'key'): Span | null
  locateHeader(name: string, value?: string): Span | null
  /** Where these very characters stand in the paste; the last place, as a request stands before its response. */
  locateText?(text: string): Span | null
}

/** A Retry cell of the catalogue, and how it was reached. */
export interface RuleAtHand {
  rule: RetryRule | null
  by: 'code' | 'status'
  /** A noun phrase: "10ex's row for 429". */
  label: string
}
