// `npm test`: every check, each also runnable on its own (`npm run test:units`). All of them run, so that one run shows every
// fault; the last line sums up. Checks of the built site are skipped if the build fails.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

/**
 * Three run at a time, in this order. Even two cores are then busy, because a step often waits for a disk or a server. What
 * bundles the same scripts runs `after` the build, which keeps them.
 */
const steps = [
  { name: 'test:prose' },
  { name: 'check' },
  { name: 'test:lint' },
  { name: 'build' },
  { name: 'test:units', after: 'python', report: 'test-results/units.json', count: countVitest },
  { name: 'test:site', needs: 'build' },
  { name: 'test:package', after: 'build', report: 'test-results/package.json', count: countVitest },
  { name: 'test:adopt', after: 'build' },
  { name: 'test:types', after: 'build' },
  // Astro isn't made to run twice in one folder.
  { name: 'test:fixture', after: 'test:types' },
]

/** Alone, because it measures time. */
const last = { name: 'test:e2e', needs: 'test:fixture', report: 'test-results/e2e.json', count: countPlaywright }

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')

const failed = new Set()
const total = { passed: 0, failed: 0 }

const python = spawn(process.execPath, ['scripts/python.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] })
const ended = new Map([['python', once(python, 'close')]])
const waiting = [...steps]
await Promise.all([takeSteps(), takeSteps(), takeSteps()])
await check(last, false)

console.log(failed.size > 0 ? `\nFailed: ${[...failed].join(', ')}` : '\nAll checks passed.')
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = failed.size > 0 ? 1 : 0

async function takeSteps() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    await ended.get(step.needs ?? step.after)
    const end = check(step, true)
    ended.set(step.name, end)
    await end
  }
}

async function check({ name, needs, report, count }, isBesideOthers) {
  if (needs && failed.has(needs)) {
    console.log(`\n── ${name}: skipped, because ${needs} failed`)
    total.failed++
    return
  }
  if (!isBesideOthers) console.log(`\n── ${name}`)
  const start = performance.now()
  const { status, output } = await run(name, isBesideOthers)
  const seconds = `${Math.round((performance.now() - start) / 1000)} s`
  console.log(isBesideOthers ? `\n── ${name}, ${seconds}\n${output.trimEnd()}` : `── ${name}, ${seconds}`)
  if (status !== 0) failed.add(name)
  const { passed, failed: faults } = counted(report, count, status === 0)
  total.passed += passed
  total.failed += status !== 0 && faults === 0 ? 1 : faults
}

/** The output of parallel steps is kept until they end, so that it doesn't mix. */
function run(name, isKept) {
  const child = spawn('npm', ['run', '-s', name], {
    stdio: ['ignore', isKept ? 'pipe' : 'inherit', isKept ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32',
  })
  const parts = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, output: Buffer.concat(parts).toString() }))
  })
}

function counted(report, count, isGreen) {
  if (!report) return { passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1 }
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function countVitest({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests }
}

function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}
