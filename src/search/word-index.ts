import { editDistance } from '../engine/classify/code.ts'
import type { Item } from './item.ts'
import { isCommon, wordsOf, wordsOfName } from './words.ts'

/** The items with each word, with its weight from 0 to 1. */
export type WordIndex = { size: number; postings: Map<string, Map<number, number>> }

/** The weight of a word in each field. */
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

export function indexWords(list: readonly Item[]): WordIndex {
  const postings: WordIndex['postings'] = new Map()
  const add = (word: string, at: number, weight: number) => {
    const items = postings.get(word) ?? new Map<number, number>()
    items.set(at, Math.max(items.get(at) ?? 0, weight))
    postings.set(word, items)
  }
  list.forEach((item, at) => {
    for (const [field, weight] of Object.entries(weights) as [keyof typeof weights, number][]) {
      const text = [item[field] ?? []].flat().join(' ')
      for (const word of [...wordsOf(text), ...(field === 'name' ? wordsOfName(text) : [])]) add(word, at, weight)
    }
  })
  return { size: list.length, postings }
}

/**
 * Scores items by the words of a query: rare words count more, the start of a word counts less than the word, a typo even less.
 * @returns the matched share of the query, from 0 to 1, by position in the list
 */
export function scoreWords(query: string, { size, postings }: WordIndex): Map<number, number> {
  const all = wordsOf(query)
  const telling = all.filter((word) => !isCommon(word))
  const words = [...new Set(telling.length > 0 ? telling : all)]
  const totals = new Map<number, number>()
  let most = 0
  words.forEach((word) => {
    const found = itemsWith(word, postings)
    const rarity = Math.log(1 + size / (1 + found.size))
    most += rarity
    for (const [at, weight] of found) totals.set(at, (totals.get(at) ?? 0) + weight * rarity)
  })
  return new Map([...totals].map(([at, total]) => [at, total / most]))
}

function itemsWith(word: string, postings: WordIndex['postings']): Map<number, number> {
  const found = new Map<number, number>()
  for (const [known, items] of postings) {
    const likeness = likenessOf(word, known)
    if (likeness > 0) for (const [at, weight] of items) found.set(at, Math.max(found.get(at) ?? 0, weight * likeness))
  }
  return found
}

function likenessOf(word: string, known: string): number {
  if (word === known) return 1
  if (/\d/.test(word)) return word.length > 2 && known.startsWith(word) ? 0.5 : 0
  if (word.length > 2 && known.startsWith(word)) return 0.9 - 0.2 * (1 - word.length / known.length)
  if (word.length < 5) return 0
  const limit = word.length < 8 ? 1 : 2
  return editDistance(word, known, limit) <= limit ? 0.6 : 0
}
