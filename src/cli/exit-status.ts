import type { Outcome, Verdict } from '../engine/model.ts'

/** Exit status of a diagnosis. 10 to 19: retry the same request; 20 to 29: don't retry it unchanged; 30 to 39: check first; 40 to 49: can't tell. */
export function exitStatus({ verdict, outcome }: { verdict: Verdict; outcome: Outcome }): number {
  if (verdict !== 'none') return ofVerdict[verdict]
  return ofOutcome[outcome]
}

/** Errors before a diagnosis: a wrong option, a file that can't be read. */
export const usageStatus = 2

const ofVerdict = { wait: 10, backoff: 11, fix: 20, reauth: 21, never: 22, reconcile: 30 } satisfies Record<
  Exclude<Verdict, 'none'>,
  number
>

const ofOutcome = { succeeded: 0, unknown: 40, failed: 40, unreadable: 41 } satisfies Record<Outcome, number>
