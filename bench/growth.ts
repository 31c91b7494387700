/**
 * How the time of a diagnosis grows with the paste: a hundred kinds of repetition, doubled up to 8 MB. Twice the length must take at most 2.3 times
 * as long. `node bench/growth.ts [from MB, 1]`.
 */
import { growthOf, repetitions } from './fuzz/growth.ts'

const from = Number(process.argv[2] ?? 1) * 1e6
let worst = 0
for (const [name, repeat] of repetitions) {
  const { ratio, ms } = growthOf(repeat, from, 8e6)
  worst = Math.max(worst, ratio)
  if (ratio > 2.3 || ms > 1000) console.log(`${name}: ${ratio.toFixed(2)} times for twice the length, ${Math.round(ms)} ms for the longest`) // prettier-ignore
}
console.log(`${repetitions.length} kinds, at most ${worst.toFixed(2)} times for twice the length`)
process.exitCode = worst > 2.3 ? 1 : 0
