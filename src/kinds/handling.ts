import type { Entry, Verdict } from '../engine/model.ts'

/** What the rows with one verdict ask for, all taken together. */
export interface Branch {
  /** `null`: the sources do not say. */
  verdict: Verdict | null
  /** For a request that may not be sent twice, where the engine says something else of it. */
  other: Verdict | null
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
 * @param otherOf what the engine says of a row for a request that may not be sent twice, where that is something else
 */
export function branchesOf(entries: Entry[], otherOf: (entry: Entry) => Verdict | null): Branch[] {
  const asks = (entry: Entry) => [entry.retry?.verdict, entry.retry && otherOf(entry)].join(' ')
  return [...Map.groupBy(entries, asks).values()]
    .map((rows) => ({
      verdict: rows[0]?.retry?.verdict ?? null,
      other: rows[0]?.retry ? otherOf(rows[0]) : null,
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
