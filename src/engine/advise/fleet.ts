import type { Plan } from '../model.ts'
import { attemptsOf } from './schedule.ts'

/** How many requests of many clients arrive in each slice of time after the same outage. */
export interface Fleet {
  sliceSeconds: number
  /** Requests that arrive in each slice, from the failure on. */
  arrivals: number[]
  /** The busiest slice. */
  peak: number
}

/**
 * Simulates `clients` clients that fail at the same time and follow the same plan until it ends.
 * @param random numbers from 0 to 1, as `Math.random` gives them; see `seeded`
 */
export function simulateFleet(plan: Plan, clients: number, sliceSeconds: number, random: () => number): Fleet {
  const waits = attemptsOf(plan)
  const times = Array.from({ length: clients }, () => {
    let at = 0
    return waits.map(({ minSeconds, maxSeconds }) => (at += minSeconds + random() * (maxSeconds - minSeconds)))
  }).flat()
  const arrivals = Array.from({ length: Math.floor(Math.max(0, ...times) / sliceSeconds) + 1 }, () => 0)
  for (const time of times) {
    const slice = Math.floor(time / sliceSeconds)
    arrivals[slice] = (arrivals[slice] ?? 0) + 1
  }
  return { sliceSeconds, arrivals, peak: Math.max(0, ...arrivals) }
}

/** Random numbers that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
