// Installs what package-lock.json asks for, if it is not there yet. Plain JavaScript for whatever Node runs npm:
// the project's own Node comes with the installation. Everything it prints goes to standard error.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { whyNot } from './why-not.mjs'

const stamp = 'node_modules/.errata-setup'
const manifest = readFileSync('package.json')
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(manifest).digest('hex')

if (/[#?]/.test(process.cwd())) {
  console.error(
    `${process.cwd()} has # or ? in its path, which the site's bundler takes for the end of a file's name. Move the project to a path without.`,
  )
  process.exit(1)
}

if (!isInstalled()) {
  console.error('Installing what the site needs (once; about a minute) …')
  const { status, error } = spawnSync(
    'npm',
    ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) fail(error)
  try {
    writeFileSync(stamp, wanted)
  } catch (problem) {
    fail(problem)
  }
}

/** An installation that was interrupted has no stamp; one that lost a part later lacks a folder. */
function isInstalled() {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted || !existsSync('node_modules/.bin/node'))
    return false
  const { dependencies, devDependencies } = JSON.parse(manifest)
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) =>
    existsSync(`node_modules/${name}/package.json`),
  )
}

function fail(error) {
  const otherwise =
    error?.code === 'ENOENT'
      ? 'npm was not found. Install Node with npm (nodejs.org), then run the command again.'
      : 'npm could not install what the site needs; its message is above. Check that this machine reaches the npm registry, then run the command again. If it fails again, remove the folder node_modules first.'
  console.error(`\n${whyNot(process.cwd(), 1500) ?? otherwise}`)
  process.exit(1)
}
