import type { Attempt } from '../model.ts'
import { longestWaitSeconds } from './hint.ts'

/** How to space attempts; all times in seconds. */
export interface Pace {
  /** Never sooner than this, 0 for none. */
  floorSeconds: number
  /** Longest single wait. */
  capSeconds: number
  /** Tries in all, the first one included. */
  tries: number
  /** Added at random to a fixed exponential wait; `null`: full jitter, the whole wait is drawn. */
  addedJitterSeconds: number | null
}

/** A schedule longer than this is no advice. */
const mostTries = 10

/**
 * Exponential backoff from 1 s (or the floor), as the range that each wait is drawn from. Full jitter: from 0 to base
 * × 2^(n−1) (AWS, Exponential Backoff And Jitter); a floor is added below it, so that a crowd that may not come sooner
 * than that does not come all at once. `startAt`: number of the first attempt that is listed.
 */
export function backoffAttempts(pace: Pace, startAt = 1): Attempt[] {
  const floor = bounded(pace.floorSeconds)
  const cap = Math.max(floor, bounded(pace.capSeconds))
  const last = Math.min(mostTries, Math.floor(bounded(pace.tries))) - 1
  const base = Math.max(1, floor)
  return Array.from({ length: Math.max(0, last - startAt + 1) }, (_, index) => {
    const n = startAt + index
    const step = base * 2 ** (n - 1)
    const [min, max] =
      pace.addedJitterSeconds === null ? [floor, floor + step] : [step, step + bounded(pace.addedJitterSeconds)]
    return { n, minSeconds: rounded(Math.min(cap, min)), maxSeconds: rounded(Math.min(cap, max)) }
  })
}

/**
 * First the wait that is known, up to a tenth longer so that a crowd spreads out (never shorter), then backoff. A wait
 * of 0 is spread over a second.
 */
export function waitAttempts(waitSeconds: number, pace: Pace): Attempt[] {
  const min = Math.max(bounded(waitSeconds), bounded(pace.floorSeconds))
  const first = { n: 1, minSeconds: rounded(min), maxSeconds: rounded(min === 0 ? 1 : bounded(min * 1.1)) }
  return pace.tries <= 1 ? [] : [first, ...backoffAttempts(pace, 2)]
}

/** The one attempt after new credentials: at once, where the server asks for no wait. */
export const oneAttempt = (waitSeconds: number | null): Attempt => ({
  n: 1,
  minSeconds: waitSeconds ?? 0,
  maxSeconds: waitSeconds ?? 0,
})

/** Nothing negative, endless or absurd gets into a schedule. */
export const bounded = (seconds: number) => (seconds >= 0 ? Math.min(seconds, longestWaitSeconds) : 0)

const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000
