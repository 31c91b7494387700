import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = import.meta.dirname
const stamp = join(folder, 'node_modules/.errata-setup')

/** Installs the clients that this folder's package-lock.json names, if they are not there yet. What it prints goes to standard error. */
export function installClients(): void {
  const wanted = ['package-lock.json', 'package.json']
    .reduce((hash, name) => hash.update(readFileSync(join(folder, name))), createHash('sha256'))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Installing the clients to compare with (once; about ten seconds) …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm could not install the clients of bench/retry-matrix.')
  writeFileSync(stamp, wanted)
}
