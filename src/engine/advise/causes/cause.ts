import type { Kind, Span } from '../../model.ts'
import type { Default } from '../status-default.ts'

/** What the words of a response say of it beyond its status and the kind of its code. */
export interface Cause {
  kind: Kind
  usual: Default
  /** One sentence: why the advice is what it is. */
  why: string
  caveats: string[]
  /** It says more than the API's page about the code: the page speaks of all cases of it, this is one of them. */
  isDecisive: boolean
  /** No HTTP status belongs to it: no answer came, or the status is that of the transport. */
  hasNoStatus?: boolean
  /** "a broken connection": what the request met. */
  met?: string
  /** The code or the words that it rests on, as they stand in the response. */
  words?: string | null
}

/** A cause, and where its words stand in the paste. */
export interface LocatedCause extends Cause {
  span: Span | null
}
