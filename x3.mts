import { repetitions } from './bench/fuzz/growth.ts'
console.log(repetitions.length)
