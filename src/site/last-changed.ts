import { execFileSync } from 'node:child_process'

/**
 * When each file in a folder last changed (`2026-11-28`), by its path from the project's root. Calls git once for all files.
 * @returns empty without git, without a repository, or in a shallow clone, whose dates may be wrong
 */
export function lastChanges(root: string, folder: string): Map<string, string> {
  const dates = new Map<string, string>()
  if (git(root, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') return dates
  const log = git(root, [
    '-c',
    'core.quotepath=off',
    'log',
    '--format=%x00%cs',
    '--name-only',
    '--relative',
    '--',
    folder,
  ])
  for (const commit of log?.split('\0').slice(1) ?? []) {
    const [date = '', ...paths] = commit.split('\n').filter(Boolean)
    for (const path of paths) if (!dates.has(path)) dates.set(path, date)
  }
  return dates
}

function git(root: string, parameters: string[]): string | null {
  try {
    return execFileSync('git', parameters, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return null
  }
}
