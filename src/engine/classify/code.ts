import type { Entry } from '../model.ts'

/**
 * A code without what people and libraries change in it: case, how its words are separated, and AWS's namespace
 * (`com.amazon.coral.service#`). `RESOURCE_EXHAUSTED`, `ResourceExhausted` and `resource exhausted` are the same; the sign of a number stays.
 */
export function normalCode(code: string): string {
  return code
    .trim()
    .replace(/^com\.amazon[\w.]{0,80}#/i, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
    .replace(/(?<=[^_])_(?=[^_])/g, '')
}

/** The names that an entry is found by: its code as sent, and as in the address of its page; the two differ for a URI. */
export const namesOf = ({ code, url }: Pick<Entry, 'code' | 'url'>): string[] => [
  ...new Set([code ?? '', url.split('/').at(-2) ?? ''].map(normalCode)),
]

/** The class of a number, by its hundreds, as tables write it: `-32042` is in `-320xx`. `null` for other codes. */
export const codeClass = (code: string): string | null =>
  /^_?\d{5,}$/.test(normalCode(code)) ? `${normalCode(code).slice(0, -2)}xx` : null

/**
 * How many edits (insert, delete, replace, swap two neighbors) lead from one code to the other, up to `limit`.
 * Optimal string alignment, computed only within `limit` of the diagonal: thousands of codes are compared with one.
 * @returns the distance, or `limit + 1` for anything further apart
 */
export function editDistance(a: string, b: string, limit: number): number {
  const far = limit + 1
  if (Math.abs(a.length - b.length) > limit) return far
  let beforeLast: number[] = []
  let last: number[] = []
  let row: number[] = []
  let leastBefore = 0
  for (let j = 0; j <= limit; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(i - limit, 0)
    const to = Math.min(i + limit, b.length)
    let least = far
    for (let j = from; j <= to; j++) {
      let cost =
        j === 0
          ? i
          : Math.min((last[j - 1] ?? far) + (a[i - 1] === b[j - 1] ? 0 : 1), (j === from ? far : row[j - 1]!) + 1)
      if (j < i + limit) cost = Math.min(cost, (last[j] ?? far) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? far) + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    // A swap skips a row, but not two.
    if (least > limit && leastBefore > limit) return far
    leastBefore = least
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return Math.min(last[b.length] ?? far, far)
}

/** How many typos a code of this length may have and still match. */
export const typoLimit = (code: string) => (code.length < 4 ? 0 : code.length < 9 ? 1 : 2)
