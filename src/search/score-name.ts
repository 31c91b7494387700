import { typoLimit } from '../engine/classify/code.ts'
import { containing, startingLike, startingWith, textTable, withinEdits, type TextTable } from './text-table.ts'
import { dense, wordsOfName } from './words.ts'

/** Names as they are compared with a query. */
export interface NameTable extends TextTable {
  /** Where each word of a name starts, in the name without anything between its words. */
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
 * How near each name is to what was asked for: exact 100, its start 80 to 89, its middle 60 to 69, mistyped 40 to 49, else 0. A name that
 * ends sooner after what was asked is nearer, and so is one whose words are whole.
 * @returns by place in the table
 */
export function scoreNames(asked: string, table: NameTable): Float64Array {
  const wanted = dense(asked)
  const scores = new Float64Array(table.texts.length)
  if (!wanted) return scores
  const parts = wanted.length > 2 ? containing(table, wanted) : startingWith(table, wanted)
  for (const at of parts) scores[at] = scorePart(wanted, table.texts[at]!, table.words[at]!)
  // Numbers are never mistaken: 429 is not 428.
  if (isNumber(wanted)) return scores
  const limit = typoLimit(wanted)
  for (const [at, edits] of limit > 0 ? withinEdits(table, wanted, limit) : [])
    if (scores[at]! < leastPart) scores[at] = 50 - 4 * edits
  // A start with a typing error in it: `forbiden_sco`.
  for (const at of wanted.length < 6 ? [] : startingLike(table, wanted))
    if (scores[at]! < leastPart)
      scores[at] = Math.max(scores[at]!, 42 - Math.min(2, (table.texts[at]!.length - wanted.length) / 16))
  return scores
}

/** The least that a name has which what was asked is a part of. */
const leastPart = 58

/** A name that what was asked is a part of. */
function scorePart(wanted: string, name: string, words: number[]): number {
  if (wanted.length === name.length) return 100
  const rest = Math.min(9, (name.length - wanted.length) / 8)
  if (name.startsWith(wanted)) return 88 - rest + (words.includes(wanted.length) ? 1 : 0) - (wanted.length < 3 ? 20 : 0)
  return 68 - rest - (words.some((start) => name.startsWith(wanted, start)) ? 0 : 1)
}

const isNumber = (text: string) => /^\d+$/.test(text)
