import type { SnippetPlan } from './plan.ts'

/** A piece of code to copy, filled in with the numbers of one plan. */
export interface Snippet {
  /** Stable name, for URLs and settings: `javascript-fetch`. */
  id: string
  /** What a person chooses by: "Python: requests". */
  label: string
  /** For highlighting. */
  language: 'js' | 'ts' | 'python' | 'go' | 'java' | 'csharp' | 'ruby' | 'rust' | 'sh'
  /** Whether this client can follow the plan, and fits the API that responded. */
  applies(plan: SnippetPlan): boolean
  /** The code, without a final line break. Call it only if the snippet applies. */
  code(plan: SnippetPlan): string
}

/** Joins lines; a line that doesn't apply is `null`. */
export const lines = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join('\n')

/** Seconds, or a count, as every one of the languages writes it: at most three decimals, no exponent. */
export const number = (value: number): string => String(Math.round(value * 1000) / 1000)
