import type { SnippetPlan } from './plan.ts'

/** How a language writes the operations of a backoff; `growth` is base × 2^(n−1), `tripled` base × 3^n. */
export interface Arithmetic {
  /** A time of the plan, by its name in `timesOf`. */
  nameOf(time: string): string
  random: string
  tripled: string
  /** The smaller or the larger of two. */
  pick(which: 'min' | 'max', a: string, b: string): string
}

/** `BASE` */
export const upper = (name: string): string => name.toUpperCase()

/** `Base` */
export const capital = (name: string): string => upper(name[0] ?? '') + name.slice(1)

/**
 * The expression for the client's own pause before retry n (1 is the first), in seconds: the same ranges as `attemptsOf`, spread
 * out also at the cap (AWS, "Exponential Backoff And Jitter").
 */
export function ownPause({ jitter, floorSeconds }: SnippetPlan, { nameOf, random, tripled, pick }: Arithmetic): string {
  const isFloored = floorSeconds > 0
  const [base, cap, floor] = ['base', 'cap', 'floor'].map(nameOf)
  const capped = (value: string, most = cap ?? '') => pick('min', most, value)
  switch (jitter) {
    case 'full':
      return isFloored
        ? `${floor} + ${random} * ${capped('growth', `${cap} - ${floor}`)}`
        : `${random} * ${capped('growth')}`
    case 'equal': {
      const half = `(0.5 + 0.5 * ${random}) * ${capped('growth')}`
      return isFloored ? pick('max', floor ?? '', half) : half
    }
    case 'decorrelated':
      return `${base} + ${random} * (${capped(tripled)} - ${base})`
    case 'added':
      return capped(`growth + ${random} * ${nameOf('added')}`)
    case 'none':
      return capped('growth')
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

/** The wait if a response gives none that the code can read: the API's own, or the one that was in a body that the code can't see. */
export const waitInstead = ({ fallbackSeconds, source, waitSeconds }: SnippetPlan, seesBody = false): number | null =>
  fallbackSeconds ?? (source?.in === 'body' && !seesBody ? waitSeconds : null)

/** The header besides Retry-After that gives the wait; `null` without one. */
export const otherHeader = ({ source }: SnippetPlan): string | null =>
  source?.in === 'header' && source.name !== 'retry-after' ? source.name : null

/** A value of the plan's unit in seconds. @param now the time of the response in seconds since 1970 */
export const inSeconds = ({ source }: SnippetPlan, value: string, now: string): string => {
  if (source?.unit === 'milliseconds') return `${value} / 1000`
  return source?.unit === 'epoch' ? `${value} - ${now}` : value
}
