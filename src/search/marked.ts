import { isCommon } from './words.ts'

/**
 * Finds the words of a query in a text, with any separators: "session expired" matches `SESSION_EXPIRED` and `SessionExpired`.
 * @returns the text in alternating pieces: not matched, matched, and so on
 */
export function marked(text: string, query: string): string[] {
  const whole = rangesOf(text, query)
  const found = whole.length > 0 ? whole : wordsOf(query).flatMap((word) => rangesOf(text, word))
  const pieces: string[] = []
  let end = 0
  for (const [from, to] of found.toSorted(([a], [b]) => a - b)) {
    if (from < end) continue
    pieces.push(text.slice(end, from), text.slice(from, to))
    end = to
  }
  return [...pieces, text.slice(end)]
}

/** The words of a query that distinguish names: those that are longer than two letters and not common. */
const wordsOf = (query: string) => query.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !isCommon(word.toLowerCase())) // prettier-ignore

/** Finds where the letters and digits of a query occur in a text in this order, with only other characters between them. */
function rangesOf(text: string, query: string): [from: number, to: number][] {
  const letters = query.match(/[\p{L}\p{N}]/gu) ?? []
  if (letters.length === 0) return []
  const pattern = new RegExp(letters.join('[^\\p{L}\\p{N}]*'), 'giu')
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length])
}
