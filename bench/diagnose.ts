/**
 * What a diagnosis costs beside `JSON.parse` of the same bytes, and how that grows with the body and with the number of codes. Ratios count:
 * both are measured in the same run, on whatever machine this is.
 */
import { Bench } from 'tinybench'
import { codeUrl } from '../src/catalogue/urls.ts'
import { cpuTime } from '../src/cpu-time.fixture.ts'
import { diagnose } from '../src/engine/index.ts'
import { loadContent } from '../src/site/load-content.ts'
import { siteRoot } from '../src/site/root.ts'
import { namesFor } from './made-up-codes.ts'

const { catalogue, examples } = loadContent(siteRoot)
const now = Date.UTC(2026, 10, 21)

/** A body with `count` field errors: the more of them, the longer, as in a bulk request. */
const bodyWith = (count: number) =>
  JSON.stringify({
    error: {
      code: 'invalid_parameters',
      message: 'Some fields are not as they should be',
      details: { field: 'role_id', requirement: 'required' },
      items: Array.from({ length: count }, (_, n) => ({
        id: n,
        name: `item ${n}`,
        note: 'The value is longer than it may be',
        at: [n, n + 1],
      })),
    },
  })

const head = 'HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nX-Request-Id: req_1\r\n\r\n'

const sizes: [string, number][] = [
  ['2 kB', 18],
  ['100 kB', 1130],
  ['1 MB', 10_800],
]

console.log('| body | diagnosis, median | JSON.parse, median | ratio |\n| --- | --- | --- | --- |')
for (const [name, count] of sizes) {
  const body = bodyWith(count)
  const bench = new Bench({ time: 400, warmupTime: 200 })
  bench.add('diagnose', () => void diagnose(head + body, catalogue, { now }))
  bench.add('parse', () => void JSON.parse(body))
  await bench.run()
  const [ours = 0, floor = 0] = bench.tasks.map(({ result }) =>
    result && 'latency' in result ? result.latency.p50 : 0,
  )
  console.log(
    `| ${name} (${body.length} bytes) | ${ours.toFixed(3)} ms | ${floor.toFixed(3)} ms | ${(ours / floor).toFixed(1)} |`,
  )
}

/** Milliseconds of the processor that all examples take, as they are and with a code that no table has. */
function timesWith(more: number): number[] {
  const names = namesFor(more, [...new Set(catalogue.entries.flatMap(({ code }) => code?.match(/[a-z]{3,}/g) ?? []))])
  const [model] = catalogue.entries.filter(({ code }) => code !== null)
  const made = names.map((code) => ({ ...model!, code, name: code, url: codeUrl(model!.api, code) }))
  const large = { ...catalogue, entries: [...catalogue.entries, ...made] }
  const known = examples.map(({ paste }) => paste)
  const unknown = examples.flatMap(({ paste, expected: { code } }) => (code ? [paste.replaceAll(code, `${code.slice(0, 3)}zq${code.slice(3)}`)] : [])) // prettier-ignore
  return [known, unknown].map((pastes) => {
    const run = () => pastes.forEach((paste) => diagnose(paste, large, { now }))
    run()
    return Math.min(...Array.from({ length: 3 }, () => cpuTime(run))) / pastes.length
  })
}

const [few, many] = [timesWith(0), timesWith(10_000)]
console.log(`\n| examples | ${catalogue.entries.length} rows | 10,000 more | ratio |\n| --- | --- | --- | --- |`)
for (const [n, name] of ['as they are', 'with a code that no table has'].entries())
  console.log(`| ${name} | ${few[n]!.toFixed(3)} ms | ${many[n]!.toFixed(3)} ms | ${(many[n]! / few[n]!).toFixed(2)} |`)
