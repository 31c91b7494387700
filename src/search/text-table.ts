import { editDistance } from '../engine/classify/code.ts'
import { canBeWithin, countBits, lettersOf } from '../engine/classify/letters.ts'

/**
 * Thousands of texts that are compared with the query on every keystroke. Texts that contain the query are found in one scan of a single string
 * that holds all texts. For similar texts, lengths and letters, kept as numbers, rule out most candidates before edits are counted.
 */
export interface TextTable {
  /** Lowercase letters and digits, without separators. */
  texts: readonly string[]
  /** All texts, each between two newlines. */
  all: string
  /** Where each text starts in `all`, and at the end where the next one would start. */
  starts: Int32Array
  /** The letters of each text, as `lettersOf` returns them. */
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

/** Finds the places of the texts that start with `part`. */
export const startingWith = (table: TextTable, part: string): number[] => placesOf(table, `\n${part}`, 1)

/** Finds the places of the texts that contain `part`. */
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

/** Finds the last text that starts at or before a character, searching from the place `from`. */
function placeAt(starts: Int32Array, character: number, from: number): number {
  let [low, high] = [from, starts.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= character) low = middle
    else high = middle
  }
  return low
}

/** Finds the places of the texts within `limit` typos of another text, with the number of typos in each. */
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

/** Finds the places of the texts that start with another text, allowing one typo. */
export function startingLike({ texts, all, starts, letters }: TextTable, wanted: string): number[] {
  const own = lettersOf(wanted)
  const [first, second] = [wanted.charCodeAt(0), wanted.charCodeAt(1)]
  const found: number[] = []
  for (let at = 0; at < texts.length; at++) {
    // One typo can't replace both of the first two letters, and most texts differ there.
    const one = all.charCodeAt(starts[at]!)
    const two = all.charCodeAt(starts[at]! + 1)
    if (one !== first && two !== second && one !== second && two !== first) continue
    // One typo removes at most one letter.
    if (countBits(own & ~letters[at]!) > 1) continue
    if (startsLike(wanted, texts[at]!)) found.push(at)
  }
  return found
}

const startsLike = (wanted: string, text: string): boolean =>
  [-1, 0, 1].some((more) => editDistance(wanted, text.slice(0, wanted.length + more), 1) <= 1)
