import { isCommon } from './words.ts'

/**
 * A text with the words of a query found in it, whatever parts them there: "session expired" is found in `SESSION_EXPIRED` and `SessionExpired`.
 * @returns pieces of the text in turn: not asked for, asked for, and so on; put together they are the text
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

/** Words that say something: one or two letters stand in every name. */
const wordsOf = (query: string) => query.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !isCommon(word.toLowerCase())) // prettier-ignore

/** Where letters and digits of a query stand in a text in this order, with nothing but signs between them. */
function rangesOf(text: string, query: string): [from: number, to: number][] {
  const letters = query.match(/[\p{L}\p{N}]/gu) ?? []
  if (letters.length === 0) return []
  const pattern = new RegExp(letters.join('[^\\p{L}\\p{N}]*'), 'giu')
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length])
}
