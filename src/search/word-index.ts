import type { Item } from './item.ts'
import { startingWith, textTable, withinEdits, type TextTable } from './text-table.ts'
import { isCommon, isJoined, wordsOf, wordsOfName } from './words.ts'

/** Which items contain a word, and in which field. */
export interface WordIndex {
  /** The number of items. */
  size: number
  words: TextTable
  /** For each word, the items that contain it: the place of the item in the list and, in the lowest bits, the first of `fields` with the word. */
  uses: readonly number[][]
}

/** The fields of an item and the weight of a word in each, highest first. */
const fields = [
  ['name', 1],
  ['title', 0.9],
  ['status', 0.9],
  ['words', 0.9],
  ['api', 0.8],
  ['kind', 0.7],
  ['text', 0.7],
  ['messages', 0.65],
] as const

const fieldBits = 3

const lastField = (1 << fieldBits) - 1

/** Starts an index, to which items are added in the order of the list. */
export function startWordIndex(): { add(item: Item): void; end(): WordIndex } {
  const known = new Map<string, number>()
  const uses: number[][] = []
  let size = 0

  const numberOf = (word: string): number => {
    const number = known.get(word) ?? known.size
    if (number < known.size) return number
    known.set(word, number)
    uses.push([])
    return number
  }
  /** The words of texts already read: many items have the same title, status, kind or API. */
  const read = new Map<string, number[]>()
  const numbersOf = (text: string): number[] => {
    const numbers = read.get(text) ?? wordsOf(text).map(numberOf)
    read.set(text, numbers)
    return numbers
  }
  const use = (number: number, field: number) => {
    const items = uses[number]!
    // If a word is in several fields, the first one has the highest weight.
    if (items.length === 0 || items[items.length - 1]! >> fieldBits !== size) items.push((size << fieldBits) | field)
  }

  return {
    add(item) {
      if (isJoined(item.name)) for (const word of wordsOfName(item.name)) use(numberOf(word), 0)
      fields.forEach(([name], field) => {
        const text = item[name]
        if (text === undefined) return
        for (const one of typeof text === 'string' ? [text] : text)
          for (const number of numbersOf(one)) use(number, field)
      })
      size++
    },
    end: () => ({ size, words: textTable([...known.keys()]), uses }),
  }
}

/**
 * Scores the items that contain words of a query. Rare words count more; the start of a word counts less than the whole word, and a word with
 * a typo still less.
 * @returns for each item, by place in the list, how much of the query it contains, from 0 to 1
 */
export function scoreWords(query: string, index: WordIndex): Float64Array {
  const all = wordsOf(query)
  const telling = all.filter((word) => !isCommon(word))
  const words = [...new Set(telling.length > 0 ? telling : all)]
  const totals = new Float64Array(index.size)
  const said = new Float64Array(index.size)
  let most = 0
  for (const word of words) {
    const found = itemsWith(word, index, said)
    const rarity = Math.log(1 + index.size / (1 + found.length))
    most += rarity
    for (const at of found) {
      totals[at]! += said[at]! * rarity
      said[at] = 0
    }
  }
  return most > 0 ? totals.map((total) => total / most) : totals
}

/**
 * Finds the places of the items that contain a word, or one like it.
 * @param said receives the weight of the word in each of these items; must be all 0
 */
function itemsWith(word: string, { words, uses }: WordIndex, said: Float64Array): number[] {
  const found: number[] = []
  for (const [known, likeness] of likenesses(word, words)) {
    const byField = fields.map(([, weight]) => weight * likeness)
    for (const use of uses[known]!) {
      const at = use >> fieldBits
      const now = byField[use & lastField]!
      if (said[at] === 0) found.push(at)
      if (now > said[at]!) said[at] = now
    }
  }
  return found
}

/** Finds the known words that are like a word, with their likeness: 1 if they are the same. */
function likenesses(word: string, words: TextTable): Map<number, number> {
  const hasDigit = /\d/.test(word)
  const found = new Map<number, number>()
  // A known word that starts with this one counts more than a match with typos, and replaces it below.
  if (word.length >= 5 && !hasDigit)
    for (const [at] of withinEdits(words, word, word.length < 8 ? 1 : 2)) found.set(at, 0.6)
  for (const at of startingWith(words, word)) {
    const known = words.texts[at]!
    if (known.length === word.length) found.set(at, 1)
    else if (word.length > 2) found.set(at, hasDigit ? 0.5 : 0.9 - 0.2 * (1 - word.length / known.length))
  }
  return found
}
