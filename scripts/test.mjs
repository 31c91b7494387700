// `npm test`: every check in order, each also runnable on its own (`npm run test:units`). All of them run, so that one
// run shows every fault; the last line sums up. What needs the built site is left out where the build fails.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const steps = [
  { name: 'test:types' },
  { name: 'test:lint' },
  { name: 'test:units', report: 'test-results/units.json', count: countVitest },
  { name: 'build' },
  { name: 'test:site', needs: 'build' },
  { name: 'test:e2e', needs: 'build', report: 'test-results/e2e.json', count: countPlaywright },
]

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')

spawnSync(process.execPath, ['scripts/python.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] })

const failed = new Set()
const total = { passed: 0, failed: 0 }

for (const { name, needs, report, count } of steps) {
  if (needs && failed.has(needs)) {
    console.log(`\n── ${name}: left out, because ${needs} failed`)
    total.failed++
    continue
  }
  console.log(`\n── ${name}`)
  const { status } = spawnSync('npm', ['run', '-s', name], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) failed.add(name)
  const { passed, failed: faults } = counted(report, count, status === 0)
  total.passed += passed
  total.failed += status !== 0 && faults === 0 ? 1 : faults
}

console.log(failed.size > 0 ? `\nFailed: ${[...failed].join(', ')}` : '\nAll checks passed.')
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = failed.size > 0 ? 1 : 0

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
