/**
 * Measures what a search costs with 1,000 and with 10,000 codes, compared with a plain scan for the query in all names and titles in lowercase.
 * Compare the ratios: both times are from the same run, so the ratio depends little on the machine. Index and first search run once and are
 * measured in wall-clock time; all other times are CPU time.
 */
import { brotliCompressSync } from 'node:zlib'
import { cpuTime } from '../src/cpu-time.fixture.ts'
import { indexOf } from '../src/search/list-index.ts'
import { packList } from '../src/search/pack-list.ts'
import { rank } from '../src/search/rank.ts'
import { loadContent } from '../src/site/load-content.ts'
import { siteRoot } from '../src/site/root.ts'
import { listWith, queriesFor } from './made-up-codes.ts'

const content = loadContent(siteRoot)

/** Enough rounds that each time is long enough to measure. */
const roundsOf = (count: number) => 500_000 / count

/** CPU time of one run, in milliseconds, averaged over `rounds`. */
function timeOf(run: () => void, rounds: number): number {
  return cpuTime(() => { for (let round = 0; round < rounds; round++) run() }) / rounds // prettier-ignore
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!

const sorts: string[] = []
console.log(
  '| codes | list, compressed | index | first search | median | worst | scan, median | ratio |\n|' + ' --- |'.repeat(8),
)
for (const count of [1000, 10_000]) {
  const list = listWith(count, content)
  const queries = queriesFor(list)
  const names = list.map(({ name, title = '' }) => `${name} ${title}`.toLowerCase())
  const scan = (query: string) => names.filter((name) => name.includes(query.toLowerCase()))
  const bytes = brotliCompressSync(JSON.stringify(packList(list))).length
  const start = performance.now()
  indexOf(list)
  const indexed = performance.now()
  rank(queries[0]![1], list)
  const [index, first] = [indexed - start, performance.now() - indexed]
  const times = queries.map(([, query]) => timeOf(() => rank(query, list), roundsOf(count)))
  const floors = queries.map(([, query]) => timeOf(() => scan(query), roundsOf(count)))
  const [ours, floor] = [median(times), median(floors)]
  console.log(
    `| ${[count, `${bytes} bytes`, ms(index), ms(first), ms(ours), ms(Math.max(...times)), ms(floor), (ours / floor).toFixed(1)].join(' | ')} |`,
  )
  const bySort = Map.groupBy(queries.keys(), (n) => queries[n]![0])
  for (const [sort, places] of bySort)
    sorts.push(`| ${count} | ${sort} | ${ms(median(places.map((n) => times[n]!)))} | ${queries[places[0]!]![1]} |`)
}
console.log(`\n| codes | query | median | such as |\n| --- | --- | --- | --- |\n${sorts.join('\n')}`)

function ms(time: number): string {
  return `${time.toFixed(2)} ms`
}
