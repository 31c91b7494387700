import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const name = 'urls.lock'

/**
 * Every address in any version of `urls.lock` in git, even one that was reverted. Versions with another first line belong to the site that
 * this one was made from, and are skipped.
 * @param root the folder of the lock
 * @returns `null` if there is no history
 */
export function lockedInHistory(root: string): string[] | null {
  const path = `${root}/${name}`
  const present = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const commits = git(root, ['log', '--full-history', `--format=%H:./${name}`, '--', name])
  if (commits === null) return null
  const versions = blobsOf(git(root, ['cat-file', '--batch'], commits) ?? Buffer.alloc(0))
  const own = versions.filter((text) => firstLine(text) === firstLine(present))
  return [...new Set(own.flatMap((text) => text.match(/^\/\S*$/gm) ?? []))]
}

const firstLine = (text: string) => text.split('\n', 1)[0]

function git(cwd: string, parameters: string[], input?: Buffer): Buffer | null {
  const { status, stdout } = spawnSync('git', parameters, { cwd, maxBuffer: 1 << 30, ...(input ? { input } : {}) })
  return status === 0 ? stdout : null
}

/** The files in the output of `git cat-file --batch`: each after a line with its size. A file that a commit deleted has only a line. */
function blobsOf(output: Buffer): string[] {
  const blobs: string[] = []
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at) + 1
    const size = Number(/ blob (\d+)\n$/.exec(output.toString('utf8', at, end))?.[1] ?? -1)
    if (size >= 0) blobs.push(output.toString('utf8', end, end + size))
    at = end + size + 1
  }
  return blobs
}
