import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs the packages of a benchmark's own package-lock.json, if they aren't installed yet. It prints to standard error.
 * @param folder the benchmark's folder, with its own package.json
 * @param what name of the packages in messages: "Lighthouse"
 */
export function installLocked(folder: string, what: string): void {
  const stamp = join(folder, 'node_modules/.errata-setup')
  const wanted = ['package-lock.json', 'package.json']
    .reduce((hash, name) => hash.update(readFileSync(join(folder, name))), createHash('sha256'))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error(`Installing ${what} (only once; takes about ten seconds) …`)
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm couldn't install ${what}. Its message is above.`)
  writeFileSync(stamp, wanted)
}
