import type { Entry, Verdict } from '../engine/model.ts'

/** What all rows with one verdict ask for. */
export interface Branch {
  /** `null`: the sources don't say. */
  verdict: Verdict | null
  /** For a request that isn't safe to send twice, where the engine's verdict differs. */
  other: Verdict | null
  /** Ids of APIs, in the order of the rows. */
  apis: string[]
  /** The longest of the minimum waits, in seconds, which satisfies all; `null` if no row has one. */
  floorSeconds: number | null
  /** The fewest attempts that a row allows, including the first. */
  tries: number | null
}

/**
 * The branches of one handler for all these rows: the one of the most APIs first, rows without a verdict last.
 * @param entries rows of one kind
 * @param otherOf the engine's verdict on a row for a request that isn't safe to send twice, where it differs
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
