import { typoLimit } from '../engine/classify/code.ts'
import { containing, startingLike, startingWith, textTable, withinEdits, type TextTable } from './text-table.ts'
import { dense, wordsOfName } from './words.ts'

/** Names in the form that is compared with a query. */
export interface NameTable extends TextTable {
  /** For each name, where each of its words starts in the name without separators. */
  words: readonly number[][]
}

export function nameTable(names: readonly Name[]): NameTable {
  return { ...textTable(names.map((name) => name.dense)), words: names.map(({ words }) => words) }
}

export interface Name {
  dense: string
  words: number[]
}

export function readName(name: string): Name {
  const words = wordsOfName(name)
  let start = 0
  return { dense: words.join(''), words: words.map((word) => (start += word.length) - word.length) }
}

/**
 * Scores how well each name matches a query: exact match 100, start of the name 80 to 89, middle of the name 60 to 69, match with typos 40 to
 * 49, otherwise 0. A name scores higher the less of it is left over, and if the match is at the boundary of a word.
 * @returns the scores, by place in the table
 */
export function scoreNames(asked: string, table: NameTable): Float64Array {
  const wanted = dense(asked)
  const scores = new Float64Array(table.texts.length)
  if (!wanted) return scores
  const parts = wanted.length > 2 ? containing(table, wanted) : startingWith(table, wanted)
  for (const at of parts) scores[at] = scorePart(wanted, table.texts[at]!, table.words[at]!)
  // A number never has typos: 429 doesn't match 428.
  if (isNumber(wanted)) return scores
  const limit = typoLimit(wanted)
  for (const [at, edits] of limit > 0 ? withinEdits(table, wanted, limit) : [])
    if (scores[at]! < leastPart) scores[at] = 50 - 4 * edits
  // The start of a name, with a typo: `forbiden_sco`.
  for (const at of wanted.length < 6 ? [] : startingLike(table, wanted))
    if (scores[at]! < leastPart)
      scores[at] = Math.max(scores[at]!, 42 - Math.min(2, (table.texts[at]!.length - wanted.length) / 16))
  return scores
}

/** The lowest score of a name of which the query is a part. */
const leastPart = 58

/** Scores a name of which the query is a part. */
function scorePart(wanted: string, name: string, words: number[]): number {
  if (wanted.length === name.length) return 100
  const rest = Math.min(9, (name.length - wanted.length) / 8)
  if (name.startsWith(wanted)) return 88 - rest + (words.includes(wanted.length) ? 1 : 0) - (wanted.length < 3 ? 20 : 0)
  return 68 - rest - (words.some((start) => name.startsWith(wanted, start)) ? 0 : 1)
}

const isNumber = (text: string) => /^\d+$/.test(text)
