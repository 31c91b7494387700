import { scheduleFromSeconds } from './schedule-from.ts'
import type { Attempt, Jitter, Plan } from '../model.ts'
import { longestWaitSeconds } from './times/hint.ts'

/** How to space attempts; all times in seconds. */
export interface Pace {
  /** Never sooner than this, 0 for none. */
  floorSeconds: number
  /** Longest single wait. */
  capSeconds: number
  /** Attempts in all, the first one included. */
  tries: number
  /** Added at random to a fixed exponential wait; `null`: full jitter, the whole wait is random. */
  addedJitterSeconds: number | null
  /** The known wait is kept exactly (gRFC A6). */
  isExact?: boolean
}

/** More attempts than this don't help. */
const mostTries = 10

/** A tenth is added to a known wait, but never more than this. */
const mostAddedSeconds = scheduleFromSeconds / 10

/** The plan of a pace: exponential backoff from 1 s or the floor, after the known wait, if any. */
export function planOf(pace: Pace, waitSeconds: number | null): Plan {
  const floorSeconds = bounded(pace.floorSeconds)
  const plan: Plan = {
    waitSeconds: waitSeconds === null ? null : Math.max(bounded(waitSeconds), floorSeconds),
    baseSeconds: Math.max(1, floorSeconds),
    floorSeconds,
    // A cap at the floor would leave no room for jitter.
    capSeconds: Math.max(2 * floorSeconds, bounded(pace.capSeconds)),
    // After a long wait there is one more attempt; its own response decides what comes next.
    tries: Math.max(
      1,
      Math.min((waitSeconds ?? 0) >= scheduleFromSeconds ? 2 : mostTries, Math.floor(bounded(pace.tries))),
    ),
    jitter: pace.isExact ? 'none' : pace.addedJitterSeconds === null ? 'full' : 'added',
    addedSeconds: bounded(pace.addedJitterSeconds ?? 0),
    formula: '',
    worstSeconds: 0,
  }
  return completed(plan)
}

/** The same plan with another jitter. */
export const withJitter = (plan: Plan, jitter: Jitter): Plan => completed({ ...plan, jitter })

function completed(plan: Plan): Plan {
  const worst = attemptsOf(plan).reduce((sum, { maxSeconds }) => sum + maxSeconds, 0)
  return { ...plan, formula: formulaOf(plan), worstSeconds: rounded(worst) }
}

/**
 * The range of each wait. A known wait is never shortened, only made up to a tenth longer, to spread clients out; a wait of 0 is spread
 * over a second. Later waits aren't shorter either, and grow.
 */
export function attemptsOf(plan: Plan): Attempt[] {
  const { waitSeconds } = plan
  return Array.from({ length: plan.tries - 1 }, (_, index) => {
    const n = index + 1
    const [min, max] = waitSeconds === null ? backoff(plan, n) : afterWait(plan, waitSeconds, n)
    return { n, minSeconds: rounded(bounded(min)), maxSeconds: rounded(bounded(max)) }
  })
}

type Range = [min: number, max: number]

function backoff(plan: Plan, n: number): Range {
  const [min, max] = ranges[plan.jitter](plan, n)
  return [Math.min(plan.capSeconds, min), Math.min(plan.capSeconds, max)]
}

function afterWait(plan: Plan, wait: number, n: number): Range {
  const spread = plan.jitter === 'none' ? 0 : wait === 0 ? 1 : Math.min(mostAddedSeconds, wait * 0.1)
  return [wait, wait + spread + (n > 1 ? Math.min(plan.capSeconds, step(plan, n)) : 0)]
}

const step = ({ baseSeconds }: Plan, n: number) => baseSeconds * 2 ** (n - 1)

/**
 * Full, equal and decorrelated as in AWS's "Exponential Backoff And Jitter" and its simulator. The jitter is added to a
 * floor, so that clients that wait at least that long don't all come at once.
 */
const ranges = {
  full: (plan, n) => [plan.floorSeconds, plan.floorSeconds + step(plan, n)],
  equal: (plan, n) => [Math.max(plan.floorSeconds, Math.min(plan.capSeconds, step(plan, n)) / 2), step(plan, n)],
  decorrelated: (plan, n) => [plan.baseSeconds, plan.baseSeconds * 3 ** n],
  added: (plan, n) => [step(plan, n), step(plan, n) + plan.addedSeconds],
  none: (plan, n) => [step(plan, n), step(plan, n)],
} satisfies Record<Jitter, (plan: Plan, n: number) => Range>

function formulaOf(plan: Plan): string {
  const { baseSeconds: base, capSeconds: cap, floorSeconds: floor, addedSeconds: added } = plan
  const whole = `${base} s × 2^(n−1)`
  const words = {
    full: `random between ${floor} s and ${floor > 0 ? `${floor} s + ` : ''}${whole}`,
    equal: `random between half of ${whole} and all of it`,
    decorrelated: `random between ${base} s and 3 × the previous wait`,
    added: `${whole}, plus up to ${added} s at random`,
    none: whole,
  } satisfies Record<Jitter, string>
  return `${words[plan.jitter]}, at most ${cap} s`
}

/**
 * When to give up, in seconds after the first attempt: all waits at their longest and 30 s for the requests themselves, rounded up to half
 * minutes; at most 15 minutes, since a longer wait is scheduled.
 */
export const deadlineOf = ({ worstSeconds }: Pick<Plan, 'worstSeconds'>): number =>
  Math.min(scheduleFromSeconds, Math.ceil((worstSeconds + 30) / 30) * 30)

/** The one attempt with new credentials: at once, unless the server asks for a wait. */
export const oneAttempt = (waitSeconds: number | null): Attempt => ({
  n: 1,
  minSeconds: waitSeconds ?? 0,
  maxSeconds: waitSeconds ?? 0,
})

/** Keeps negative, infinite and absurd times out of a schedule. */
export const bounded = (seconds: number) => (seconds >= 0 ? Math.min(seconds, longestWaitSeconds) : 0)

const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000
