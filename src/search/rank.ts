import { groups, type Group, type Item } from './item.ts'
import { readQuery, type Query } from './read-query.ts'
import { scoreName } from './score-name.ts'
import { indexWords, scoreWords, type WordIndex } from './word-index.ts'
import { keyOf, wordsOf } from './words.ts'

export interface Found {
  item: Item
  /** 100 or more: an exact match; 60 to 99: a part; below: with a typo, or some of the words. */
  score: number
}

/** The most results in each group. */
const most: Record<Group, number> = { code: 8, status: 3, list: 2, kind: 3, api: 3, envelope: 4, guide: 3 }

/**
 * Finds the best matches. Ignores case, and whether words are separated by spaces, `-`, `_` or nothing.
 * @returns best matches first, by group: the group with the best match first, equal ones in the order of `groups`
 */
export function rank(typed: string, list: readonly Item[]): Item[] {
  const query = readQuery(typed)
  if (query.words.length === 0) return []
  const words = scoreWords(query.text, indexOf(list))
  const found = list
    .map((item, at): Found => ({ item, score: scoreOf(query, item, words.get(at) ?? 0) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  const best = found[0]?.score ?? 0
  const near = found.filter(({ score }) => score >= floorBelow(best))
  return groups
    .map((group) => near.filter(({ item }) => item.group === group).slice(0, most[group]))
    .filter((members) => members.length > 0)
    .toSorted((a, b) => Math.round(b[0]!.score) - Math.round(a[0]!.score))
    .flatMap((members) => members.map(({ item }) => item))
}

/** If something matched without typos, matches with typos are noise. */
const floorBelow = (best: number) => (best >= 60 ? 50 : best >= 30 ? best * 0.6 : 0)

function scoreOf(query: Query, item: Item, words: number): number {
  const byName = Math.max(scoreName(query.text, item.name) * ofName(item), scoreInApi(query, item))
  const score = Math.max(
    byName > 0 ? byName + scoreSpelling(query.text, item.name) : 0,
    scoreTitle(query, item),
    scoreStatus(query, item),
    scoreByWords(words),
  )
  return score > 0 && item.service ? score - behind(query, item) : score
}

/** Services have many codes in every spelling: an API's code is more likely meant, unless the query is exactly the service's code. */
const behind = (query: Query, item: Item) =>
  item.name.toLowerCase() === query.text.toLowerCase() || scoreInApi(query, item) > 0 ? 3 : 25

/** The words of a kind are more likely a code with that name than the whole kind. */
const ofName = ({ group }: Item) => (group === 'kind' ? 0.94 : 1)

/** Among similar names, prefers the typed spelling. A part typed with its `_` is meant exactly. */
function scoreSpelling(text: string, name: string): number {
  const isLiteral = name.toLowerCase().includes(text.toLowerCase())
  const isShouted = text === text.toUpperCase()
  const literal = isLiteral && /[a-z0-9]_[a-z0-9]/i.test(text) && keyOf(name).dense !== keyOf(text).dense ? 20 : 0
  return literal + (name.includes(text) ? 0.4 : !isShouted && name === name.toLowerCase() ? 0.2 : 0)
}

/** A query that names the API and its code: "s3 slow down", "sessions 409". */
function scoreInApi({ besideApi, words }: Query, { group, api, url, name }: Item): number {
  if (group !== 'code' || !api) return 0
  let rest = besideApi.get(api)
  if (rest === undefined) besideApi.set(api, (rest = wordsBeside(words, api, url.split('/')[2] ?? '')))
  const score = rest === '' ? 0 : scoreName(rest, name)
  return score > 0 ? score + 3 : 0
}

/** The query without the API's name; empty if nothing is left or the query doesn't name the API. */
function wordsBeside(all: string[], api: string, id: string): string {
  const own = new Set([...wordsOf(api), id, ...wordsOf(api).map((word) => word + '2')])
  const rest = all.filter((word) => !own.has(word) || word === 'api')
  return rest.length === all.length ? '' : rest.join(' ')
}

/** The words of a title or message: "too many requests", "validation failed". */
function scoreTitle(query: Query, { group, title = '', words = '', messages = [] }: Item): number {
  const { text } = query
  if (group === 'code') {
    const wanted = keyOf(text).dense
    if (messages.some((message) => keyOf(message).dense === wanted)) return 99
    if (query.words.length > 2 && messages.some((message) => keyOf(message).dense.includes(wanted))) return 90
    return scoreName(text, title) * 0.95
  }
  if (group !== 'status') return 0
  const score = Math.max(scoreName(text, title), scoreName(text, words))
  // One word is more likely a code than a reason phrase; several words are the phrase.
  return score === 0 ? 0 : score + (/\s/.test(text.trim()) ? 1 : -20)
}

/** A status finds its own page, then its codes and statuses of APIs. */
function scoreStatus({ status, besideStatus }: Query, item: Item): number {
  if (status === null) return 0
  const fits = statusesOf(item).includes(String(status))
  if (!fits) return 0
  if (!besideStatus) return item.group === 'status' ? 110 : 70
  const named = Math.max(
    scoreName(besideStatus, item.title ?? ''),
    scoreName(besideStatus, item.words ?? ''),
    scoreName(besideStatus, item.name),
  )
  return named >= 40 ? named + (item.group === 'status' ? 5 : 0) : 0
}

const statusesOf = ({ group, name, status = '' }: Item) => (group === 'status' ? [name] : status.split(' '))

/** All words score at most 75; a share below 0.3 isn't a match. */
const scoreByWords = (words: number) => (words >= 0.3 ? words * 75 : 0)

const indexes = new WeakMap<readonly Item[], WordIndex>()

function indexOf(list: readonly Item[]): WordIndex {
  const index = indexes.get(list) ?? indexWords(list)
  indexes.set(list, index)
  return index
}
