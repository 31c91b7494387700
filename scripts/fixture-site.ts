/** Checks the fixture site of the product's tests, and builds it for the browser tests: `npm run test:fixture`. */
import { spawnSync } from 'node:child_process'
import { env } from '../e2e/fixture-site.ts'

const steps = [
  ['scripts/check-content.ts'],
  ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
  ['scripts/check-site.ts'],
]
const failed = steps.find((step) => spawnSync(process.execPath, step, { env, stdio: 'inherit' }).status !== 0)
if (failed) process.exitCode = 1
