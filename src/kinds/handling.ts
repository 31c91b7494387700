import type { Entry, Verdict } from '../engine/model.ts'

/** What the rows with one verdict ask for, all taken together. */
export interface Branch {
  /** `null`: the sources do not say. */
  verdict: Verdict | null
  /** Ids of APIs, in the order of the rows. */
  apis: string[]
  /** The longest of the shortest waits, in seconds: who keeps to it keeps to all; `null` where no row names one. */
  floorSeconds: number | null
  /** The fewest tries that a row allows, the first included. */
  tries: number | null
}

/**
 * The branches of a handler for all these rows at once, the one that most APIs ask for first, silence last.
 * @param entries rows of one kind
 */
export function branchesOf(entries: Entry[]): Branch[] {
  const groups = Map.groupBy(entries, ({ retry }) => retry?.verdict ?? null)
  return [...groups]
    .map(([verdict, rows]) => ({
      verdict,
      apis: [...new Set(rows.map(({ api }) => api))],
      floorSeconds: most(
        rows.map(({ retry }) => retry?.floorSeconds),
        Math.max,
      ),
      tries: most(
        rows.map(({ retry }) => retry?.tries),
        Math.min,
      ),
    }))
    .toSorted((a, b) => Number(a.verdict === null) - Number(b.verdict === null) || b.apis.length - a.apis.length)
}

function most(numbers: (number | null | undefined)[], choose: (...numbers: number[]) => number): number | null {
  const known = numbers.filter((number) => typeof number === 'number')
  return known.length > 0 ? choose(...known) : null
}
