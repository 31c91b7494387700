import { codeInWords } from '../catalogue/code-in-words.ts'
import { codeUrl, slugOf } from '../catalogue/urls.ts'
import type { Item } from './item.ts'

/**
 * The list as a page loads it. Thousands of codes are stored as one list per member, because similar values compress well side by side, and
 * without values that can be derived from others. This takes two thirds of the bytes that objects would.
 */
export interface PackedList {
  name: string[]
  /** `0` if the URL can be derived from the API and the name, as nearly all can. */
  url: (string | 0)[]
  /** `0` if the title is the name in words. */
  title: (string | 0)[]
  /** Places in `senders`. */
  sender: number[]
  /** Places in `facts`. */
  fact: number[]
  /** For the few codes with messages: the distance from the previous such code, and the messages. */
  messages: [after: number, messages: string[]][]
  /** Combinations of members that codes share, without duplicates, as in `facts`. */
  senders: Pick<Item, 'api' | 'service' | 'retired'>[]
  /** For each sender, the ID of the API in the URLs of its codes. */
  ids: string[]
  facts: Pick<Item, 'status' | 'kind' | 'verdict'>[]
  /** All items that aren't codes. */
  others: Item[]
}

/** @param list codes first, each with a title */
export function packList(list: readonly Item[]): PackedList {
  const codes = list.filter(({ group }) => group === 'code')
  const senders = eachOnce(
    codes.map((code) => ({ id: idIn(code.url), of: membersOf(code, ['api', 'service', 'retired']) })),
  )
  const facts = eachOnce(codes.map((code) => membersOf(code, ['status', 'kind', 'verdict'])))
  let before = -1
  return {
    name: codes.map(({ name }) => name),
    url: codes.map(({ url, name }) => (url === codeUrl(idIn(url), slugOf(name)) ? 0 : url)),
    title: codes.map(({ title = '', name }) => (title === codeInWords(name) ? 0 : title)),
    sender: senders.places,
    fact: facts.places,
    messages: codes.flatMap(({ messages }, at): PackedList['messages'] => {
      if (!messages) return []
      const after = at - before
      before = at
      return [[after, messages]]
    }),
    senders: senders.values.map(({ of }) => of),
    ids: senders.values.map(({ id }) => id),
    facts: facts.values,
    others: list.filter(({ group }) => group !== 'code'),
  }
}

const membersOf = <K extends keyof Item>(item: Item, names: K[]) =>
  Object.fromEntries(names.filter((name) => item[name] !== undefined).map((name) => [name, item[name]])) as Pick<
    Item,
    K
  >

export function unpackList(packed: PackedList): Item[] {
  const messages = new Map<number, string[]>()
  let before = -1
  for (const [after, texts] of packed.messages) messages.set((before += after), texts)
  const codes = packed.name.map((name, at): Item => {
    const sender = packed.sender[at]!
    return {
      group: 'code',
      name,
      url: packed.url[at] || codeUrl(packed.ids[sender]!, slugOf(name)),
      title: packed.title[at] === 0 ? codeInWords(name) : packed.title[at]!,
      ...packed.senders[sender],
      ...packed.facts[packed.fact[at]!],
      ...(messages.has(at) ? { messages: messages.get(at)! } : {}),
    }
  })
  return [...codes, ...packed.others]
}

/** The ID of the API in the URL of a code. */
const idIn = (url: string): string => url.split('/')[2] ?? ''

function eachOnce<Value>(all: readonly Value[]): { values: Value[]; places: number[] } {
  const places = new Map<string, number>()
  const values: Value[] = []
  return {
    values,
    places: all.map((value) => {
      const key = JSON.stringify(value)
      const place = places.get(key) ?? values.length
      if (place === values.length) values.push(JSON.parse(key) as Value)
      places.set(key, place)
      return place
    }),
  }
}
