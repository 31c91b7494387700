import * as causes from './advise/causes.ts'
import * as times from './advise/named-times.ts'
import * as names from './envelopes/generic/index.ts'
import { provide } from './parts.ts'
import * as statuses from './rare-statuses.ts'

/** Hands the engine the parts that a response in one of the common shapes may still need: small ones, loaded together before all others. */
export function provideNextParts(): void {
  provide('causes', causes)
  provide('times', times)
  provide('names', names)
  provide('statuses', statuses)
}
