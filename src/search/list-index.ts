import type { Item } from './item.ts'
import { nameTable, readName, type Name, type NameTable } from './score-name.ts'
import { startWordIndex, type WordIndex } from './word-index.ts'
import { dense, wordsOf } from './words.ts'

/** What a list is ranked by. */
export interface ListIndex {
  /** Names, titles and other words that items are called by, each once. */
  names: NameTable
  /** For each item the places of its own among them. */
  called: readonly Called[]
  /** What `status` says, each once: with the statuses in it. */
  statuses: readonly string[][]
  /** The APIs that send codes, each once. */
  apis: readonly NamedApi[]
  messages: Messages
  words: WordIndex
}

/** Places of what an item is called by, of its statuses and its API; -1 where it has none. */
export interface Called {
  name: number
  title: number
  words: number
  status: number
  api: number
}

/** The messages of all codes, as they are compared with a query. */
export interface Messages {
  texts: string[]
  /** For each text the place of its code in the list, rising. */
  places: number[]
}

export interface NamedApi {
  /** The words that name it. */
  own: ReadonlySet<string>
}

/** The index of a list, made when it is first asked for. */
export function indexOf(list: readonly Item[]): ListIndex {
  const known = indexes.get(list)
  if (known) return known
  const steps = indexing(list)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return keep(list, value)
  }
}

/** Indexes a list in pieces of a few milliseconds, between which the page can react to a reader. */
export async function indexInPieces(list: readonly Item[]): Promise<void> {
  const steps = indexing(list)
  for (let start = performance.now(); ; ) {
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

/** Half of what a frame takes, on a screen of 60 Hz. */
const pieceMilliseconds = 8

/** After how many items there may be a pause. */
const step = 100

function* indexing(list: readonly Item[]): Generator<void, ListIndex> {
  const names = placesOfTexts()
  const statuses = placesOfTexts()
  const apis = placesOfTexts()
  const own: NamedApi[] = []
  const read: Name[] = []
  const called: Called[] = []
  const messages: Messages = { texts: [], places: [] }
  const words = startWordIndex()

  const nameAt = (text: string | undefined): number => {
    if (!text) return -1
    const at = names.placeOf(text)
    if (at === read.length) read.push(readName(text))
    return at
  }
  for (const [at, item] of list.entries()) {
    const { group, name, title, status, api, url } = item
    words.add(item)
    const isCode = group === 'code'
    const isWord = isCode || group === 'status'
    const ofApi = isCode && api ? apis.placeOf(api) : -1
    if (ofApi === own.length) own.push({ own: ownWords(api!, url.split('/')[2] ?? '') })
    called.push({
      name: nameAt(name),
      title: isWord ? nameAt(title) : -1,
      words: isWord ? nameAt(item.words) : -1,
      status: statuses.placeOf(group === 'status' ? name : (status ?? '')),
      api: ofApi,
    })
    for (const message of (isCode && item.messages) || []) {
      messages.texts.push(dense(message))
      messages.places.push(at)
    }
    if (at % step === step - 1) yield
  }
  const table = nameTable(read)
  yield
  return {
    names: table,
    called,
    statuses: statuses.texts().map((text) => text.split(' ')),
    apis: own,
    messages,
    words: words.end(),
  }
}

/** The words that name an API beside a code; `oauth2` names OAuth as well. */
const ownWords = (api: string, id: string): Set<string> =>
  new Set([...wordsOf(api), id, ...wordsOf(api).map((word) => word + '2')])

/** Gives each text a place, the same one for the same text. */
function placesOfTexts(): { placeOf(text: string): number; texts(): string[] } {
  const places = new Map<string, number>()
  return {
    placeOf(text) {
      const place = places.get(text) ?? places.size
      if (place === places.size) places.set(text, place)
      return place
    },
    texts: () => [...places.keys()],
  }
}
