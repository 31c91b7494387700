import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planUpdate, type Change, type UpdatePlan } from './plan.ts'

export type Update =
  | { outcome: 'nothing new' }
  | ({ outcome: 'merged'; commits: number } & UpdatePlan)
  /** `conflicts`: files of the product that both sides changed. Git has marked them; finish the merge by hand. */
  | ({ outcome: 'conflicts'; commits: number; conflicts: string[] } & UpdatePlan)

/**
 * Merges a version of the product into the branch that is checked out. What the team owns doesn't change: a commit first makes the
 * product's version agree with the team's on those files, and that commit is merged.
 * @param folder of the repository
 * @param version a fetched branch or commit of the product, such as `upstream/main`
 * @throws if git fails, with git's message; if there are uncommitted changes; if the two have no common history
 */
export function mergeUpdate(folder: string, version: string): Update {
  const git = (arguments_: string[], options: { input?: string; env?: Record<string, string> } = {}) =>
    execFileSync('git', arguments_, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...options,
      env: { ...process.env, ...options.env },
    }).trimEnd()

  if (git(['status', '--porcelain', '--untracked-files=no']) !== '')
    throw new Error('Commit your changes first, then update: the working tree has uncommitted changes.')
  const theirs = git(['rev-parse', '--verify', `${version}^{commit}`])
  const base = spawnSync('git', ['merge-base', 'HEAD', theirs], { cwd: folder, encoding: 'utf8' }).stdout.trim()
  if (base === '')
    throw new Error(
      `Fetch the whole history (git fetch --unshallow), or start from a clone of the product: this repository and ${version} have no common commit.`,
    )
  if (base === theirs) return { outcome: 'nothing new' }

  const plan = planUpdate(
    changes(git(['diff', '--name-status', '--no-renames', '-z', base, 'HEAD'])),
    changes(git(['diff', '--name-status', '--no-renames', '-z', base, theirs])),
    (path) => git(['ls-tree', '--name-only', 'HEAD', '--', path]) !== '',
    (path) => /^group: api$/m.test(frontMatter(git(['show', `${theirs}:${path}`]))),
  )
  const commits = Number(git(['rev-list', '--count', `${base}..${theirs}`]))
  const agreed = agree(plan, theirs, git)
  // Rename detection is off: a team's page can resemble a deleted one and would be mistaken for it.
  // Until Git 2.50, the default strategy detected renames anyway.
  const merge = spawnSync(
    'git',
    [
      'merge',
      '--no-ff',
      '-s',
      'recursive',
      '-X',
      'no-renames',
      '-m',
      `Update the product to ${theirs.slice(0, 12)}`,
      agreed,
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  if (merge.status === 0) return { outcome: 'merged', commits, ...plan }
  const conflicts = git(['diff', '--name-only', '--diff-filter=U']).split('\n').filter(Boolean)
  if (conflicts.length === 0) throw new Error(merge.stderr || merge.stdout)
  return { outcome: 'conflicts', commits, conflicts, ...plan }
}

const names: Record<string, Change> = { A: 'added', D: 'deleted' }

/** Parses the output of `git diff --name-status -z`. */
function changes(output: string): Map<string, Change> {
  const parts = output.split('\0').filter(Boolean)
  const found = new Map<string, Change>()
  for (let index = 0; index + 1 < parts.length; index += 2)
    found.set(parts[index + 1] ?? '', names[parts[index] ?? ''] ?? 'changed')
  return found
}

/** The front matter of a page, with the default group if it has none. */
function frontMatter(text: string): string {
  const front = /^---\r?\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''
  return /^group:/m.test(front) ? front : `${front}\ngroup: api`
}

/** Makes a commit on top of the product's in which the files of the plan match the team's. */
function agree(
  { kept, leftOut }: UpdatePlan,
  theirs: string,
  git: (arguments_: string[], options?: { input?: string; env?: Record<string, string> }) => string,
): string {
  const index = join(tmpdir(), `errata-update-${process.pid}-${Date.now()}`)
  const env = { GIT_INDEX_FILE: index }
  try {
    git(['read-tree', theirs], { env })
    const lines = [...kept, ...leftOut].map((path) => {
      const [entry] = git(['ls-tree', 'HEAD', '--', path]).split('\n')
      const [, mode, id] = /^(\d+) blob ([0-9a-f]+)/.exec(entry ?? '') ?? []
      return mode ? `${mode} ${id}\t${path}` : `0 ${'0'.repeat(40)}\t${path}`
    })
    if (lines.length > 0) git(['update-index', '--index-info'], { env, input: `${lines.join('\n')}\n` })
    const tree = git(['write-tree'], { env })
    return git(['commit-tree', tree, '-p', theirs, '-m', 'Agree with this site on what it owns'])
  } finally {
    rmSync(index, { force: true })
    rmSync(`${index}.lock`, { force: true })
  }
}
