import type { Item } from './item.ts'
import { startingWith, textTable, withinEdits, type TextTable } from './text-table.ts'
import { isCommon, wordsOf, wordsOfName } from './words.ts'

/** Which items have a word, and how much it says of each, from 0 to 1. */
export interface WordIndex {
  /** How many items there are. */
  size: number
  words: TextTable
  /** For each word the places of the items that have it, rising. */
  places: readonly number[][]
  /** Beside each place, how much the word says of the item. */
  weights: readonly number[][]
}

/** How much a word says of the page, by where it stands. */
const weights = {
  name: 1,
  title: 0.9,
  api: 0.8,
  status: 0.9,
  kind: 0.7,
  messages: 0.65,
  words: 0.9,
  text: 0.7,
} as const

const fields = Object.entries(weights) as [keyof typeof weights, number][]

/** Takes items in, one after the other. */
export function startWordIndex(): { add(item: Item): void; end(): WordIndex } {
  const known = new Map<string, number>()
  const places: number[][] = []
  const said: number[][] = []
  let size = 0

  const numberOf = (word: string): number => {
    const number = known.get(word) ?? known.size
    if (number === known.size) {
      known.set(word, number)
      places.push([])
      said.push([])
    }
    return number
  }
  /** Many items have the same title, status, kind or API. */
  const read = new Map<string, number[]>()
  const numbersOf = (text: string): number[] => {
    const numbers = read.get(text) ?? wordsOf(text).map(numberOf)
    read.set(text, numbers)
    return numbers
  }
  const addWord = (number: number, weight: number) => {
    const items = places[number]!
    const own = said[number]!
    if (items.at(-1) !== size) {
      items.push(size)
      own.push(weight)
    } else if (own.at(-1)! < weight) own[own.length - 1] = weight
  }

  return {
    add(item) {
      for (const [field, weight] of fields) {
        const text = item[field]
        if (text === undefined) continue
        for (const one of typeof text === 'string' ? [text] : text)
          for (const number of numbersOf(one)) addWord(number, weight)
      }
      for (const word of wordsOfName(item.name)) addWord(numberOf(word), weights.name)
      size++
    },
    end: () => ({ size, words: textTable([...known.keys()]), places, weights: said }),
  }
}

/**
 * Scores the items that have the words of a query: rare words count more, a start of a word less than the word, a mistyped one less still.
 * @returns by position in the list, from 0 to 1: how much of what was asked is there
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
 * The places of the items that have a word, or one like it.
 * @param said gets for each of them how much that says; all 0 before
 */
function itemsWith(word: string, { words, places, weights }: WordIndex, said: Float64Array): number[] {
  const found: number[] = []
  for (const [known, likeness] of likenesses(word, words)) {
    const items = places[known]!
    const own = weights[known]!
    for (let n = 0; n < items.length; n++) {
      const at = items[n]!
      const now = own[n]! * likeness
      if (said[at] === 0) found.push(at)
      if (now > said[at]!) said[at] = now
    }
  }
  return found
}

/** The known words that are like a word, and how much: 1 where they are the same. */
function likenesses(word: string, words: TextTable): Map<number, number> {
  const hasDigit = /\d/.test(word)
  const found = new Map<number, number>()
  // A mistyped word counts less than one that starts so, which takes its place below.
  if (word.length >= 5 && !hasDigit)
    for (const [at] of withinEdits(words, word, word.length < 8 ? 1 : 2)) found.set(at, 0.6)
  for (const at of startingWith(words, word)) {
    const known = words.texts[at]!
    if (known.length === word.length) found.set(at, 1)
    else if (word.length > 2) found.set(at, hasDigit ? 0.5 : 0.9 - 0.2 * (1 - word.length / known.length))
  }
  return found
}
