import { editDistance } from '../engine/classify/code.ts'
import { canBeWithin, countBits, lettersOf } from '../engine/classify/letters.ts'

/**
 * Thousands of texts that a query is compared with at every key. Only those that can fit are compared: what contains the query is found by one
 * scan of all texts in one string, what is like it by length and letters, which are kept as numbers.
 */
export interface TextTable {
  /** Of letters and digits in lower case, with nothing between them. */
  texts: readonly string[]
  /** All texts, each between two line ends. */
  all: string
  /** Where each text starts in `all`; one more, where a next one would. */
  starts: Int32Array
  /** The letters of each text, as `lettersOf` has them. */
  letters: Int32Array
}

export function textTable(texts: readonly string[]): TextTable {
  const starts = new Int32Array(texts.length + 1)
  const letters = new Int32Array(texts.length)
  let start = 1
  texts.forEach((text, at) => {
    starts[at] = start
    letters[at] = lettersOf(text)
    start += text.length + 1
  })
  starts[texts.length] = start
  return { texts, all: `\n${texts.join('\n')}\n`, starts, letters }
}

/** Places of the texts that start with another one. */
export const startingWith = (table: TextTable, part: string): number[] => placesOf(table, `\n${part}`, 1)

/** Places of the texts that another one is a part of. */
export const containing = (table: TextTable, part: string): number[] => placesOf(table, part, 0)

function placesOf({ all, starts, texts }: TextTable, wanted: string, skip: number): number[] {
  const found: number[] = []
  for (let from = 0, at = 0; at < texts.length; from = starts[at]! - 1) {
    const hit = all.indexOf(wanted, from)
    if (hit < 0) break
    at = placeAt(starts, hit + skip, at)
    found.push(at++)
  }
  return found
}

/** The last text that starts at or before a character, searched from a place on. */
function placeAt(starts: Int32Array, character: number, from: number): number {
  let [low, high] = [from, starts.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= character) low = middle
    else high = middle
  }
  return low
}

/** Places of the texts that so many typing errors lead to, and how many each takes. */
export function withinEdits(table: TextTable, wanted: string, limit: number): [at: number, edits: number][] {
  const { texts, starts, letters } = table
  const own = lettersOf(wanted)
  const found: [at: number, edits: number][] = []
  for (let at = 0; at < texts.length; at++) {
    const longer = starts[at + 1]! - starts[at]! - 1 - wanted.length
    if (longer > limit || longer < -limit || !canBeWithin(limit, letters[at]!, own)) continue
    const edits = editDistance(wanted, texts[at]!, limit)
    if (edits <= limit) found.push([at, edits])
  }
  return found
}

/** Places of the texts that start with another one, but for one typing error. */
export function startingLike({ texts, all, starts, letters }: TextTable, wanted: string): number[] {
  const own = lettersOf(wanted)
  const [first, second] = [wanted.charCodeAt(0), wanted.charCodeAt(1)]
  const found: number[] = []
  for (let at = 0; at < texts.length; at++) {
    // No single error changes both of the first two letters; most texts differ there.
    const one = all.charCodeAt(starts[at]!)
    const two = all.charCodeAt(starts[at]! + 1)
    if (one !== first && two !== second && one !== second && two !== first) continue
    // One error takes one letter away at most.
    if (countBits(own & ~letters[at]!) > 1) continue
    if (startsLike(wanted, texts[at]!)) found.push(at)
  }
  return found
}

const startsLike = (wanted: string, text: string): boolean =>
  [-1, 0, 1].some((more) => editDistance(wanted, text.slice(0, wanted.length + more), 1) <= 1)
