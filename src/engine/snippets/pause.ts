import type { SnippetPlan } from './plan.ts'

/** How a language writes the few operations of a backoff; `growth` is base × 2^(n−1), `tripled` base × 3^n. */
export interface Arithmetic {
  base: string
  cap: string
  floor: string
  added: string
  random: string
  growth: string
  tripled: string
  min(a: string, b: string): string
  max(a: string, b: string): string
}

/**
 * The expression for the client's own pause before retry n (1 is the first), in seconds: the same ranges as `attemptsOf`, drawn
 * without piling up at the cap (AWS, "Exponential Backoff And Jitter").
 */
export function ownPause(
  { jitter, floorSeconds }: SnippetPlan,
  { base, cap, floor, added, random, growth, tripled, min, max }: Arithmetic,
): string {
  const isFloored = floorSeconds > 0
  switch (jitter) {
    case 'full':
      return isFloored
        ? `${floor} + ${random} * ${min(`${cap} - ${floor}`, growth)}`
        : `${random} * ${min(cap, growth)}`
    case 'equal': {
      const half = `(0.5 + 0.5 * ${random}) * ${min(cap, growth)}`
      return isFloored ? max(floor, half) : half
    }
    case 'decorrelated':
      return `${base} + ${random} * (${min(cap, tripled)} - ${base})`
    case 'added':
      return min(cap, `${growth} + ${random} * ${added}`)
    case 'none':
      return min(cap, growth)
  }
}

/** The times of a plan in seconds, by the names that they have in every language. */
export const timesOf = (plan: SnippetPlan): [name: string, seconds: number][] => [
  ['deadline', plan.deadlineSeconds],
  ['base', plan.baseSeconds],
  ['cap', plan.capSeconds],
  ...(plan.floorSeconds > 0 ? [['floor', plan.floorSeconds] as [string, number]] : []),
  ...(plan.jitter === 'added' ? [['added', plan.addedSeconds] as [string, number]] : []),
]

/** The wait where an answer names none that the code can read: the API's own, or the one that was in a body which it cannot see. */
export const waitInstead = ({ fallbackSeconds, source, waitSeconds }: SnippetPlan, seesBody = false): number | null =>
  fallbackSeconds ?? (source?.in === 'body' && !seesBody ? waitSeconds : null)
