import * as causes from './advise/causes.ts'
import * as times from './advise/named-times.ts'
import * as challenges from './challenges.ts'
import * as names from './envelopes/generic/index.ts'
import * as problems from './envelopes/standard/registered-problems.ts'
import { provide } from './parts.ts'
import * as statuses from './rare-statuses.ts'

/** Hands the engine the parts that a response in one of the common shapes may still need: small ones, loaded together before all others. */
export function provideNextParts(): void {
  provide('causes', causes)
  provide('times', times)
  provide('challenges', challenges)
  provide('problems', problems)
  provide('names', names)
  provide('statuses', statuses)
}
