/**
 * Looks for pastes that break the engine: `node bench/fuzz.ts [--seconds 60] [--seed N] [--sweep]`. Real shapes are changed at random, or
 * (`--sweep`) every value of every example is replaced by one of each type and by hostile words. Each diagnosis is checked against the types of
 * `model.ts`, including spans, waits and time. Exits with 1 if anything is wrong.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parseArgs } from 'node:util'
import { fuzz, mutations, sweep } from './fuzz/run.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, seed: { type: 'string' }, sweep: { type: 'boolean' } },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32))
setFlagsFromString('--expose-gc')
globalThis.gc = runInNewContext('gc') as NonNullable<typeof globalThis.gc>

console.log(values.sweep ? 'sweep' : `seed ${seed}`)
const { pastes, seconds, faults, slowest, grownMb } = fuzz(
  values.sweep ? sweep() : mutations(seed),
  Number(values.seconds ?? (values.sweep ? Infinity : 60)),
)
for (const [kind, { paste, says, times }] of faults)
  console.log(`\n${times} × ${kind}\n  ${says}\n  ${JSON.stringify(paste)}`)
console.log(
  `\n${pastes} pastes in ${Math.round(seconds)} s: ${[...faults.values()].reduce((sum, { times }) => sum + times, 0)} faults of ${faults.size} kinds; the slowest took ${slowest.ms.toFixed(1)} ms (${slowest.paste.length} characters); the heap grew by ${grownMb.toFixed(1)} MB`,
)
process.exitCode = faults.size > 0 ? 1 : 0
