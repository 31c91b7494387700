import { spawnSync } from 'node:child_process'

/**
 * Every address that `urls.lock` had in any version that git knows of, also in one that was committed and taken back.
 * @returns `null` where there is no history to ask
 */
export function lockedInHistory(root: string): string[] | null {
  const { status, stdout } = spawnSync('git', ['log', '--format=', '-p', '--unified=0', '-m', '--', 'urls.lock'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (status !== 0) return null
  return [...new Set([...stdout.matchAll(/^[+-](\/\S*)$/gm)].map(([, address]) => address ?? ''))]
}
