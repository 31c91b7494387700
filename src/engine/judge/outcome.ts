import type { Kind, Outcome } from '../model.ts'

/** What the outcome is based on. */
export interface Observation {
  status: number | null
  /** The status is where HTTP has it: in a status line, or after `HTTP/1.1` in a log. */
  isHttpStatus: boolean
  /** An error code, an envelope, an entry of the catalog, what a client printed, a cause: each means a failure. */
  isError: boolean
  isIntermediary: boolean
  kind: Kind
  /** A word of failure is in the response, or in the text around it. */
  hasFailureWord: boolean
  /** The paste is a message, not a document that may contain any word. */
  isShort: boolean
  /** The paste, or the body in it, couldn't be read. */
  isLimited: boolean
}

/**
 * People paste failures. That nothing failed needs proof: a success status in an HTTP position, and no word of failure. A number in
 * prose proves nothing. If nothing says either, the outcome is unknown.
 */
export function judgeOutcome(seen: Observation): Outcome {
  const { status } = seen
  if (seen.isError || (status !== null && status >= 400)) return 'failed'
  if (status !== null && seen.isHttpStatus)
    return seen.hasFailureWord && seen.kind !== 'unknown' ? 'failed' : 'succeeded'
  if (seen.hasFailureWord || seen.isIntermediary || (seen.kind !== 'unknown' && seen.isShort)) return 'failed'
  return seen.isLimited ? 'unreadable' : 'unknown'
}
