/**
 * The cost of a diagnosis compared with `JSON.parse` of the same bytes, and how it grows. Read the ratios: both are measured in the same
 * run on the same machine.
 */
import { Bench } from 'tinybench'
import { diagnose } from '../src/engine/index.ts'
import { loadContent } from '../src/site/load-content.ts'
import { siteRoot } from '../src/site/root.ts'

const { catalogue } = loadContent(siteRoot)
const now = Date.UTC(2026, 10, 21)

/** A body with `count` field errors, as in a bulk request. */
const bodyWith = (count: number) =>
  JSON.stringify({
    error: {
      code: 'invalid_parameters',
      message: 'Some fields are invalid',
      details: { field: 'role_id', requirement: 'required' },
      items: Array.from({ length: count }, (_, n) => ({
        id: n,
        name: `item ${n}`,
        note: 'The value is too long',
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
