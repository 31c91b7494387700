import type { AdviceInput } from '../advice-input.ts'
import type { Cause, LocatedCause } from './cause.ts'
import { conflictCause } from './cause-conflict.ts'
import { databaseCause } from './cause-database.ts'
import { grpcCause } from './cause-grpc.ts'
import { hiddenCause } from './cause-hidden.ts'
import { partialCause } from './cause-partial.ts'
import { programCause } from './cause-program.ts'
import { quotaCause } from './cause-quota.ts'
import { requestCause } from './cause-request.ts'
import { transportCause } from './cause-transport.ts'
import { unreachedCause } from './cause-unreached.ts'
import { signsOf } from './signs.ts'
import type { Signs } from './signs.ts'

/** The first cause that fits; `null` where the words add nothing to status and code. */
export function causeOf(input: AdviceInput): LocatedCause | null {
  const signs = signsOf(input)
  const cause = causeIn(input, signs)
  return cause && { ...cause, span: cause.words ? (input.locateText?.(cause.words) ?? null) : null }
}

function causeIn(input: AdviceInput, signs: Signs): Cause | null {
  for (const read of causes) {
    const cause = read(input, signs)
    if (cause) return cause
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
  databaseCause,
  partialCause,
  hiddenCause,
  programCause,
]
