import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs the packages that a benchmark's own package-lock.json names, if they are not there yet. What it prints goes to standard error.
 * @param folder the benchmark's, with a package.json of its own
 * @param what what is installed, for a person: "Lighthouse"
 */
export function installLocked(folder: string, what: string): void {
  const stamp = join(folder, 'node_modules/.errata-setup')
  const wanted = ['package-lock.json', 'package.json']
    .reduce((hash, name) => hash.update(readFileSync(join(folder, name))), createHash('sha256'))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error(`Installing ${what} (once; about ten seconds) …`)
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm could not install ${what}.`)
  writeFileSync(stamp, wanted)
}
