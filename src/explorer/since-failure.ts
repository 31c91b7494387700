import type { Attempt } from '../engine/model.ts'

/** The earliest and latest moment of each attempt, in seconds after the failure, not counting the calls themselves. */
export function sinceFailure(attempts: Attempt[]): { attempt: Attempt; from: number; to: number }[] {
  let from = 0
  let to = 0
  return attempts.map((attempt) => ({ attempt, from: (from += attempt.minSeconds), to: (to += attempt.maxSeconds) }))
}
