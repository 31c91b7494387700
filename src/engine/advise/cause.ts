import type { Kind, Span } from '../model.ts'
import type { AdviceInput } from './advice-input.ts'
import { conflictCause } from './cause-conflict.ts'
import { hiddenCause } from './cause-hidden.ts'
import { grpcCause } from './cause-grpc.ts'
import { partialCause } from './cause-partial.ts'
import { quotaCause } from './cause-quota.ts'
import { requestCause } from './cause-request.ts'
import { transportCause } from './cause-transport.ts'
import { unreachedCause } from './cause-unreached.ts'
import { signsOf, type Signs } from './signs.ts'
import type { Default } from './status-default.ts'

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

/** The first cause that fits; `null` where the words say no more than status and code do. */
export function causeOf(input: AdviceInput): LocatedCause | null {
  const signs = signsOf(input)
  for (const read of causes) {
    const cause = read(input, signs)
    if (cause) return { ...cause, span: cause.words ? (input.locateText?.(cause.words) ?? null) : null }
  }
  return null
}

type CauseReader = (input: AdviceInput, signs: Signs) => Cause | null

const causes: CauseReader[] = [
  transportCause,
  unreachedCause,
  grpcCause,
  quotaCause,
  requestCause,
  conflictCause,
  partialCause,
  hiddenCause,
]
