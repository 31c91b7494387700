import type { Content } from '../src/catalogue/model.ts'
import type { Item } from '../src/search/item.ts'
import { searchList } from '../src/search/list.ts'
import { codeUrl, slugOf } from '../src/catalogue/urls.ts'

/**
 * The search list of a site with `count` made-up codes. They consist of words from real names and messages, so that they are as similar to each
 * other, and as large, as real codes. The same count gives the same list.
 */
export function listWith(count: number, content: Content): Item[] {
  const real = searchList(content)
  const others = real.filter(({ group }) => group !== 'code')
  const codes = real.filter(({ group }) => group === 'code')
  const words = [...new Set(codes.flatMap(({ name }) => name.match(/[a-z]{3,}|[A-Z][a-z]{2,}/g) ?? []))]
  const messages = codes.flatMap(({ messages }) => messages ?? [])
  const { pick, chance } = fromSeed(count)
  const made = namesFor(count, words).map((name, n): Item => {
    const model = pick(codes)
    const api = `made-up-${n % 40}`
    const title = name.replaceAll('_', ' ')
    return {
      group: 'code',
      name: chance(0.2) ? name.toUpperCase() : name,
      url: codeUrl(api, slugOf(name)),
      title: chance(0.7) ? title[0]!.toUpperCase() + title.slice(1) : (model.title ?? title),
      api: `Made-up ${n % 40} API`,
      status: model.status ?? '400',
      kind: model.kind ?? 'unknown',
      verdict: 'fix',
      ...(chance(0.2) ? { messages: [pick(messages).replace(/\w{4,}/, pick(words))] } : {}),
    }
  })
  return [...made, ...others]
}

/** Makes up `count` different codes of two to four words each. The same words and count give the same codes. */
export function namesFor(count: number, words: readonly string[]): string[] {
  const { pick, chance } = fromSeed(count)
  const names = new Set<string>()
  while (names.size < count) {
    const length = 2 + Number(chance(0.5)) + Number(chance(0.2))
    names.add(
      Array.from({ length }, () => pick(words))
        .join('_')
        .toLowerCase(),
    )
  }
  return [...names]
}

/** Fifty queries, five of each kind: a code, the start of a code, a code with a typo, words of a title or message, a status, an API and a word. */
export function queriesFor(list: readonly Item[]): [sort: string, query: string][] {
  const codes = list.filter(({ group }) => group === 'code')
  const said = codes.flatMap(({ messages }) => messages ?? [])
  const { pick } = fromSeed(7)
  const sorts: [string, () => string][] = [
    ['code', () => pick(codes).name],
    ['code in uppercase', () => pick(codes).name.toUpperCase()],
    ['one letter', () => pick([...'aeirst'])],
    ['two letters', () => pick(codes).name.slice(0, 2)],
    ['start', () => pick(codes).name.slice(0, 9)],
    ['typo', () => pick(codes).name.replace(/(?<=^.{4})(.)(.)/, '$2$1')],
    ['words of a title', () => pick(codes).title!.split(' ').slice(0, 2).join(' ')],
    ['words of a message', () => pick(said).split(' ').slice(0, 6).join(' ')],
    ['status', () => pick(['429', 'HTTP 503', '422 unprocessable', 'E404', '500'])],
    ['API and word', () => { const { api, name } = pick(codes); return `${api} ${name.split('_')[0]}` }], // prettier-ignore
  ]
  return sorts.flatMap(([sort, query]) => Array.from({ length: 5 }, (): [string, string] => [sort, query()]))
}

/** Pseudorandom choices that are the same in every run. */
function fromSeed(seed: number) {
  let state = seed
  const next = () => ((state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) & 0x7fffff00) / 0x80000000
  return {
    pick: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!,
    chance: (share: number) => next() < share,
  }
}
