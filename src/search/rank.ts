import { groups, type Group, type Item } from './item.ts'
import { indexOf, type Called, type ListIndex, type Messages } from './list-index.ts'
import { readQuery, type Query } from './read-query.ts'
import { scoreNames } from './score-name.ts'
import { scoreWords } from './word-index.ts'
import { dense } from './words.ts'

/** The maximum number of results per group. */
const most: Record<Group, number> = { code: 8, status: 3, list: 2, kind: 3, api: 3, envelope: 4, guide: 3 }

/**
 * Finds the items that match a query best. Letter case doesn't matter, and neither does whether spaces, `-`, `_` or nothing separates the
 * words. Scores of 100 and above are exact matches, 60 to 99 partial matches, and lower ones matches with a typo or of some of the words.
 * @returns results by group, best first. The group with the best result comes first; ties follow the order of `groups`.
 */
export function rank(typed: string, list: readonly Item[]): Item[] {
  const query = readQuery(typed)
  if (query.words.length === 0) return []
  const scores = scoreItems(query, list)
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  const floor = floorBelow(best)
  const near = new Map(groups.map((group): [Group, Found[]] => [group, []]))
  scores.forEach((score, at) => {
    const item = list[at]!
    if (score > 0 && score >= floor) insert({ item, score }, near.get(item.group)!, most[item.group])
  })
  return [...near.values()]
    .filter((members) => members.length > 0)
    .toSorted((a, b) => Math.round(b[0]!.score) - Math.round(a[0]!.score))
    .flatMap((members) => members.map(({ item }) => item))
}

interface Found {
  item: Item
  score: number
}

/** Inserts a result into the best ones of its group, after those with an equal score. */
function insert(found: Found, best: Found[], most: number): void {
  if (best.length === most && found.score <= best[most - 1]!.score) return
  let at = best.length
  while (at > 0 && best[at - 1]!.score < found.score) at--
  best.splice(at, 0, found)
  best.length = Math.min(best.length, most)
}

/** The lowest score that is kept. If something matches the query as typed, matches with typos are noise. */
const floorBelow = (best: number) => (best >= 60 ? 50 : best >= 30 ? best * 0.6 : 0)

/** What is computed for a query before any item is scored. Scores are by place in the index. */
interface Scores {
  names: Float64Array
  /** By place of an API: the names, scored by the rest of the query; `null` if the query doesn't name that API or has no rest. */
  besideApi: (Float64Array | null)[]
  /** By place of a `status` value: whether it includes the status in the query. */
  fits: boolean[]
  /** The names, scored by what follows the status in the query; `null` if nothing does. */
  besideStatus: Float64Array | null
  /** By place of a code in the list: 99 if the query is a message of the code, 90 if the query is a part of one. */
  messages: Map<number, number>
}

/** @returns the scores, by place in the list */
function scoreItems(query: Query, list: readonly Item[]): Float64Array {
  const index = indexOf(list)
  const { names, statuses, called, messages } = index
  const scores: Scores = {
    names: scoreNames(query.text, names),
    besideApi: scoreBesideApis(query, index),
    fits: statuses.map((all) => query.status !== null && all.includes(String(query.status))),
    besideStatus: query.besideStatus ? scoreNames(query.besideStatus, names) : null,
    messages: scoreMessages(query, messages),
  }
  const words = scoreWords(query.text, index.words)
  return words.map((ofWords, at) => {
    const places = placesOf(at, called)
    const inApi = scoreInApi(places, scores)
    // Most items don't match at all, and aren't scored any further.
    const isFound = scores.names[places.name]! > 0 || scores.names[places.title]! > 0 || scores.names[places.words]! > 0 || inApi > 0 || ofWords >= leastWords || scores.fits[places.status] || scores.messages.has(at) // prettier-ignore
    return isFound ? scoreOf(query, list[at]!, at, places, scores, ofWords) : 0
  })
}

/** The places of one item in the index. */
type Places = { [of in keyof Called]: number }

const placesOf = (at: number, { name, title, words, status, api }: Called): Places => ({
  name: name[at]!,
  title: title[at]!,
  words: words[at]!,
  status: status[at]!,
  api: api[at]!,
})

function scoreOf(query: Query, item: Item, at: number, places: Places, scores: Scores, words: number): number {
  const inApi = scoreInApi(places, scores)
  const byName = Math.max(scores.names[places.name]! * ofName(item), inApi)
  const score = Math.max(
    byName > 0 ? byName + scoreSpelling(query.text, item.name) : 0,
    scoreTitle(query, item, at, places, scores),
    scoreStatus(item, places, scores),
    scoreByWords(words),
  )
  return score > 0 && item.service ? score - behind(query, item, inApi) : score
}

/** The penalty for a code of a service: services have so many codes that one is rarely meant, unless the query is its name or names its service. */
const behind = (query: Query, item: Item, inApi: number) =>
  inApi > 0 || item.name.toLowerCase() === query.text.toLowerCase() ? 3 : 25

/** Weight of a match by name. The words of a kind more likely mean the code with that name than the whole kind. */
const ofName = ({ group }: Item) => (group === 'kind' ? 0.94 : 1)

/** Prefers, among names that match equally, the one spelled as typed. A part of a name typed with its `_` counts as literal. */
function scoreSpelling(text: string, name: string): number {
  const isLiteral = /[a-z0-9]_[a-z0-9]/i.test(text) && name.toLowerCase().includes(text.toLowerCase())
  const isShouted = text === text.toUpperCase()
  const literal = isLiteral && dense(name) !== dense(text) ? 20 : 0
  return literal + (name.includes(text) ? 0.4 : !isShouted && name === name.toLowerCase() ? 0.2 : 0)
}

/** Scores a query that names the API and its code: "s3 slow down", "sessions 409". */
function scoreInApi({ api, name }: Places, { besideApi }: Scores): number {
  const score = besideApi[api]?.[name] ?? 0
  return score > 0 ? score + 3 : 0
}

function scoreBesideApis({ words }: Query, { apis, names }: ListIndex): (Float64Array | null)[] {
  const known = new Map<string, Float64Array | null>([['', null]])
  return apis.map((own) => {
    const rest = wordsBeside(words, own)
    if (!known.has(rest)) known.set(rest, scoreNames(rest, names))
    return known.get(rest)!
  })
}

/** The query without the name of an API; empty if nothing is left or the query doesn't name the API. */
function wordsBeside(all: string[], own: ReadonlySet<string>): string {
  const rest = all.filter((word) => !own.has(word) || word === 'api')
  return rest.length === all.length ? '' : rest.join(' ')
}

function scoreMessages({ text, words }: Query, { texts, places }: Messages): Map<number, number> {
  const wanted = dense(text)
  const scores = new Map<number, number>()
  texts.forEach((message, n) => {
    const score = message === wanted ? 99 : words.length > 2 && message.includes(wanted) ? 90 : 0
    const at = places[n]!
    if (score > (scores.get(at) ?? 0)) scores.set(at, score)
  })
  return scores
}

/** Scores a query for the title or message of a code, or the reason phrase of a status: "too many requests", "validation failed". */
function scoreTitle(query: Query, { group }: Item, at: number, { title, words }: Places, scores: Scores): number {
  const { names, messages } = scores
  if (group === 'code') return messages.get(at) ?? names[title]! * 0.95
  if (group !== 'status') return 0
  const score = Math.max(names[title]!, names[words]!)
  // One word is more likely a code than a reason phrase; several words are more likely the phrase.
  return score === 0 ? 0 : score + (/\s/.test(query.text.trim()) ? 1 : -20)
}

/** Ranks the page of the status in the query first, then the codes and bare statuses sent with that status. */
function scoreStatus({ group }: Item, { status, title, words, name }: Places, { fits, besideStatus }: Scores): number {
  if (!fits[status]) return 0
  if (besideStatus === null) return group === 'status' ? 110 : 70
  const named = Math.max(besideStatus[title]!, besideStatus[words]!, besideStatus[name]!)
  return named >= 40 ? named + (group === 'status' ? 5 : 0) : 0
}

const scoreByWords = (words: number) => (words >= leastWords ? words * 75 : 0)

/** The lowest word score, from 0 to 1, that counts as a match. */
const leastWords = 0.3
