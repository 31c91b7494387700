import type { Item } from './item.ts'
import { nameTable, readName, type NameTable } from './score-name.ts'
import { startWordIndex, type WordIndex } from './word-index.ts'
import { dense, wordsOf } from './words.ts'

/** What ranking needs to know about a list. */
export interface ListIndex {
  /** Names, titles and other words of items, without duplicates. */
  names: NameTable
  called: Called
  /** The values of `status`, without duplicates, each split into its statuses. */
  statuses: readonly string[][]
  /** The words that name an API, one set per API. */
  apis: readonly ReadonlySet<string>[]
  messages: Messages
  words: WordIndex
}

/** For each item, the places of its name, title, other words, statuses and API. Place 0 is the empty text, which never matches. */
export interface Called {
  name: Int32Array
  title: Int32Array
  words: Int32Array
  status: Int32Array
  api: Int32Array
}

/** The messages of all codes, in the form that is compared with a query. */
export interface Messages {
  texts: string[]
  /** For each text, the place of its code in the list, in ascending order. */
  places: number[]
}

/** Returns the index of a list, built on the first call. */
export function indexOf(list: readonly Item[]): ListIndex {
  const known = indexes.get(list)
  if (known) return known
  const steps = indexing(list)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return keep(list, value)
  }
}

/** Indexes a list in pieces of a few milliseconds, so that the page stays responsive. */
export async function indexInPieces(list: readonly Item[]): Promise<void> {
  const steps = indexing(list)
  for (let start = performance.now(); ;) {
    const { done, value } = steps.next()
    if (done) return void keep(list, value)
    if (performance.now() - start < pieceMilliseconds) continue
    await new Promise((resolve) => setTimeout(resolve))
    start = performance.now()
  }
}

const indexes = new WeakMap<readonly Item[], ListIndex>()

function keep(list: readonly Item[], index: ListIndex): ListIndex {
  indexes.set(list, index)
  return index
}

/** Half a frame at 60 Hz. */
const pieceMilliseconds = 8

/** The number of items between two possible pauses. */
const step = 100

function* indexing(list: readonly Item[]): Generator<void, ListIndex> {
  const names = placesOf(readName, ({ dense, words }) => `${dense} ${words.join(' ')}`)
  const statuses = placesOf((status) => status.split(' '))
  const apis = placesOf((api, id) => ownWords(api, id))
  const numbers = () => new Int32Array(list.length)
  const called: Called = { name: numbers(), title: numbers(), words: numbers(), status: numbers(), api: numbers() }
  const messages: Messages = { texts: [], places: [] }
  const words = startWordIndex()

  for (const [at, item] of list.entries()) {
    const { group, name, title, status, api, url } = item
    words.add(item)
    called.name[at] = names.placeOf(name)
    if (group === 'code' || group === 'status') {
      called.title[at] = names.placeOf(title)
      called.words[at] = names.placeOf(item.words)
      called.status[at] = statuses.placeOf(group === 'status' ? name : status)
    }
    if (group === 'code') {
      called.api[at] = apis.placeOf(api, url.split('/')[2])
      for (const message of item.messages ?? []) {
        messages.texts.push(dense(message))
        messages.places.push(at)
      }
    }
    if (at % step === step - 1) yield
  }
  yield
  const table = nameTable(names.all)
  yield
  return { names: table, called, statuses: statuses.all, apis: apis.all, messages, words: words.end() }
}

/** The words that name an API in a query for a code. `oauth2` also names OAuth. */
const ownWords = (api: string, id: string): Set<string> =>
  new Set([...wordsOf(api), id, ...wordsOf(api).map((word) => word + '2')])

/**
 * Gives each distinct text a place and reads it once. The empty text is at place 0.
 * @param keyOf texts whose values have the same key share a place, such as a name and the same name in words
 */
function placesOf<Read>(read: (text: string, more: string) => Read, keyOf?: (read: Read) => string) {
  const all = [read('', '')]
  const places = new Map([['', 0]])
  const byKey = new Map(keyOf && [[keyOf(all[0]!), 0]])
  const placeOf = (text = '', more = ''): number => {
    const known = places.get(text)
    if (known !== undefined) return known
    const value = read(text, more)
    const key = keyOf?.(value) ?? text
    const place = byKey.get(key) ?? all.push(value) - 1
    byKey.set(key, place)
    places.set(text, place)
    return place
  }
  return { all, placeOf }
}
