import { growthOf, repetitions } from './bench/fuzz/growth.ts'
let n=0
for (const [name, repeat] of repetitions) { const { ratio, ms } = growthOf(repeat, 60_000, 240_000); n++; if (ratio > 2.3 || ms > 150) console.log(name, ratio.toFixed(2), Math.round(ms)) }
console.log(n)
