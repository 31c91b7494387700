// Installs the packages of package-lock.json if they aren't installed yet. Plain JavaScript for any Node that runs npm:
// the project's own Node comes with the installation. It prints only to standard error.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { whyNot } from './why-not.mjs'

const stamp = 'node_modules/.errata-setup'
const manifest = readFileSync('package.json')
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(manifest).digest('hex')

if (/[#?]/.test(process.cwd())) {
  console.error(`Move the project to a path without # and ?: the site's bundler can't read files in ${process.cwd()}.`)
  process.exit(1)
}

if (!isInstalled()) {
  console.error('Installing the packages of the site (only once; takes about a minute) …')
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

/** An interrupted installation has no stamp; one that lost a package later lacks a folder. */
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
      ? "Install Node with npm (nodejs.org), then run the command again: npm isn't installed."
      : "Check that this machine can reach the npm registry, then run the command again: npm couldn't install the packages, and its message is above. If it fails again, delete the folder node_modules and retry."
  console.error(`\n${whyNot(process.cwd(), 1500) ?? otherwise}`)
  process.exit(1)
}
