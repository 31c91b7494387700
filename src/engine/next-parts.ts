/** The parts that a response in one of the common shapes may still need: small, and loaded together, before all the others. */
export * as causes from './advise/causes.ts'
export * as times from './advise/named-times.ts'
export * as names from './envelopes/generic/index.ts'
export * as statuses from './rare-statuses.ts'
