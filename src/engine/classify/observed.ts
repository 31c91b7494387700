import type { EnvelopeMatch, Facts, Json, Origin, Path, Response, Span } from '../model.ts'
import type { StatedFacts } from '../read/reading.ts'
import type { StatedClient } from './vendors.ts'

/** What classification is based on. */
export interface Observed {
  response: Response
  json: Json | undefined
  envelope: EnvelopeMatch | null
  facts: Facts
  /** A code of the body that is more precise than the one among the facts. */
  narrower: { text: string; span: Span | null } | null
  origin: Origin
  /** A code alone, without a response around it. */
  bareCode: { text: string; span: Span; api: string | null } | null
  /** The paste is only a code or a status: a lookup, which every API that has it matches. */
  isLookup: boolean
  statusSpan: Span | null
  /** What a client printed in a text of its own. */
  stated: StatedFacts | null
  /** The vendor whose client wrote the paste, outside of any response. */
  client: StatedClient | null
  /** The body and the message, which may mention hosts. */
  spoken: string
  locate(path: Path, part?: 'value' | 'key'): Span | null
  locateHeader(name: string): Span | null
}
