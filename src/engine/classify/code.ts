import type { Entry } from '../model.ts'

/**
 * A code without what people and libraries change when they write it: case, and how its words are set off from each other.
 * `RESOURCE_EXHAUSTED`, `ResourceExhausted` and `resource exhausted` are one; the sign of a number stays.
 */
export function normalCode(code: string): string {
  return code
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
    .replace(/(?<=[^_])_(?=[^_])/g, '')
}

/** The names that an entry is found by: its code as it is sent, and as its page's address spells it; the two differ where it is a URI. */
export const namesOf = ({ code, url }: Pick<Entry, 'code' | 'url'>): string[] => [
  ...new Set([code ?? '', url.split('/').at(-2) ?? ''].map(normalCode)),
]

/** The class of a hundred that a number belongs to, as tables write it: `-32042` is of `-320xx`. `null` for other codes. */
export const codeClass = (code: string): string | null =>
  /^_?\d{5,}$/.test(normalCode(code)) ? `${normalCode(code).slice(0, -2)}xx` : null

/**
 * How many edits (insert, delete, replace, swap two neighbours) lead from one code to the other, counted up to `limit`.
 * Optimal string alignment; the work is bounded by the product of the lengths, so callers keep codes short.
 * @returns the distance, or `limit + 1` for anything further apart
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min(replace, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    // A swap reaches two rows back, where the least was no more than one below this row's.
    if (least > limit + 1) return limit + 1
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1)
}

/** How many typing errors a code of this length may have and still be meant. */
export const typoLimit = (code: string) => (code.length < 4 ? 0 : code.length < 9 ? 1 : 2)
