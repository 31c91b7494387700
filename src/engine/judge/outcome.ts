import type { Kind, Outcome } from '../model.ts'

/** What the outcome is told from. */
export interface Observation {
  status: number | null
  /** The status stands where HTTP has it: in a status line, or behind `HTTP/1.1` in a log. */
  isHttpStatus: boolean
  /** An error code, an envelope of errors, an entry of the catalogue, what a client states, a cause: each is a failure's. */
  isError: boolean
  isIntermediary: boolean
  kind: Kind
  /** A word of failure stands in the response, or in the text around it. */
  hasFailureWord: boolean
  /** The paste is a sentence, not a document in which any word may stand. */
  isShort: boolean
  /** The paste, or the body in it, could not be read. */
  isLimited: boolean
}

/**
 * People paste failures. That nothing failed needs proof: a success status in an HTTP position, and no word of failure. A number that stands in
 * prose proves nothing. Where nothing says either, the outcome is unknown.
 */
export function judgeOutcome(seen: Observation): Outcome {
  const { status } = seen
  if (seen.isError || (status !== null && status >= 400)) return 'failed'
  if (status !== null && seen.isHttpStatus)
    return seen.hasFailureWord && seen.kind !== 'unknown' ? 'failed' : 'succeeded'
  if (seen.hasFailureWord || seen.isIntermediary || (seen.kind !== 'unknown' && seen.isShort)) return 'failed'
  return seen.isLimited ? 'unreadable' : 'unknown'
}
