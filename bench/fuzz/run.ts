import { readdirSync, readFileSync } from 'node:fs'
import { diagnose } from '../../src/engine/index.ts'
import type { Diagnosis } from '../../src/engine/model.ts'
import { loadContent } from '../../src/site/load-content.ts'
import { siteRoot } from '../../src/site/root.ts'
import { values } from './hostile.ts'
import { makeJudge, type Judge } from './judge.ts'
import { bodyOf, mutated, pathsOf, withValue } from './mutate.ts'
import { Random } from './random.ts'

/** What was found in this many pastes. */
export interface Outcome {
  pastes: number
  seconds: number
  /** Each with the paste that shows it, the first of each kind. */
  faults: Map<string, { paste: string; says: string; times: number }>
  /** The slowest paste and its milliseconds. */
  slowest: { ms: number; paste: string }
  /** Growth of the heap from the first tenth to the end, in MB. */
  grownMb: number
}

/** Longest time for a paste of less than 100 kB, in milliseconds. */
const mostMs = 50

const { catalogue, examples } = loadContent(siteRoot)
const fixtures = 'src/engine/fixtures'

/** Real shapes: every example of the site, every fixture of the engine. */
const seeds = [
  ...examples.map(({ paste }) => paste),
  ...readdirSync(fixtures).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(`${fixtures}/${name}`, 'utf8')),
] // prettier-ignore

/** Endless pastes that a seed reproduces: real bodies with a few changes each. */
export function* mutations(seed: number): Generator<string> {
  const random = new Random(seed)
  for (;;) yield mutated(seeds, random)
}

/** Every value of every example, replaced by one of each type and by every hostile word. `part` of `parts`: only every nth. */
export function* sweep(part = 0, parts = 1): Generator<string> {
  let count = 0
  for (const seed of seeds) {
    const read = bodyOf(seed)
    if (read === null) continue
    for (const path of pathsOf(read.body))
      for (const value of values)
        if (count++ % parts === part)
          yield seed.slice(0, read.start) + JSON.stringify(withValue(read.body, path, value))
  }
}

/** Diagnoses pastes for this many seconds, or until there are no more, and judges each diagnosis. */
export function fuzz(pastes: Iterable<string>, seconds: number): Outcome {
  const judge = makeJudge()
  const start = performance.now()
  const outcome: Outcome = { pastes: 0, seconds: 0, faults: new Map(), slowest: { ms: 0, paste: '' }, grownMb: 0 }
  let heap = 0
  for (const paste of pastes) {
    if (outcome.seconds > seconds) break
    const { ms, faults } = examine(paste, judge)
    for (const says of faults) {
      const kind = says.replace(/".*|\[.*|\d+/gs, '')
      const known = outcome.faults.get(kind)
      if (known) known.times++
      else outcome.faults.set(kind, { paste, says, times: 1 })
    }
    if (ms > outcome.slowest.ms) outcome.slowest = { ms, paste }
    outcome.pastes++
    outcome.seconds = (performance.now() - start) / 1000
    if (heap === 0 && outcome.seconds > seconds / 10) heap = heapMb()
  }
  outcome.grownMb = heapMb() - heap
  return outcome
}

const now = Date.UTC(2026, 10, 21, 12)

function examine(paste: string, judge: Judge): { ms: number; faults: string[] } {
  try {
    let { ms, diagnosis } = timed(paste)
    // A pause of the machine isn't caused by the paste.
    for (let tries = 0; tries < 3 && ms > mostMs / 2; tries++) ms = Math.min(ms, timed(paste).ms)
    const faults = judge(paste, diagnosis)
    return { ms, faults: ms > mostMs ? [...faults, `time: ${Math.round(ms)} ms`] : faults }
  } catch (error) {
    return { ms: 0, faults: [`thrown: ${error instanceof Error ? error.stack : 'no error'}`] }
  }
}

/** With its CPU milliseconds, so that other work on the machine doesn't count. */
function timed(paste: string): { ms: number; diagnosis: Diagnosis } {
  const start = process.threadCpuUsage()
  const diagnosis = diagnose(paste, catalogue, { now })
  const { user, system } = process.threadCpuUsage(start)
  return { ms: (user + system) / 1000, diagnosis }
}

function heapMb(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}
