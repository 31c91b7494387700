import type { Kind, Span } from '../../model.ts'
import type { Default } from '../status-default.ts'

/** What the words of a response add to its status and the kind of its code. */
export interface Cause {
  kind: Kind
  usual: Default
  /** One sentence: why the advice is what it is. */
  why: string
  caveats: string[]
  /** It overrides what the API documents for the code, which covers all cases of it: this is one of them. */
  isDecisive: boolean
  /** It has no HTTP status: no response came, or the status is only that of the transport. */
  hasNoStatus?: boolean
  /** "a broken connection": what the request ended in. */
  met?: string
  /** The code or the words that it is based on, as in the response. */
  words?: string | null
}

/** A cause, and where its words are in the paste. */
export interface LocatedCause extends Cause {
  span: Span | null
}
