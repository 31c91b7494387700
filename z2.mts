import { growthOf, repetitions } from './bench/fuzz/growth.ts'
import { cpuTime } from './src/cpu-time.fixture.ts'
import { diagnose } from './src/engine/index.ts'
const p='Retry-After: '
for (const n of [60e3,120e3,240e3,480e3,960e3]) console.log(n, cpuTime(()=>diagnose(p.repeat(n/13),{apis:[],entries:[],statuses:[]},{now:0})))
