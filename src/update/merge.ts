import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planUpdate, type Change, type UpdatePlan } from './plan.ts'

export type Update =
  | { outcome: 'nothing new' }
  | ({ outcome: 'merged'; commits: number } & UpdatePlan)
  /** `conflicts`: files of the product that were changed on both sides. Git has marked them; the merge is to be finished by hand. */
  | ({ outcome: 'conflicts'; commits: number; conflicts: string[] } & UpdatePlan)

/**
 * Merges a version of the product into the branch that is checked out. What the team owns stays as it is: the product's version is
 * first made to agree with the team's on those files, in a commit of its own, and that commit is merged.
 * @param folder of the repository
 * @param version a branch or commit of the product that is there, such as `upstream/main`
 * @throws where git does, with what git said; where there is work that is not committed; where the two have no history in common
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
    throw new Error('There are changes that are not committed. Commit them first, then update.')
  const theirs = git(['rev-parse', '--verify', `${version}^{commit}`])
  const base = spawnSync('git', ['merge-base', 'HEAD', theirs], { cwd: folder, encoding: 'utf8' }).stdout.trim()
  if (base === '')
    throw new Error(
      `This repository and ${version} have no commit in common. Fetch the whole history (git fetch --unshallow), or start from a clone of the product.`,
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
  // Renames are not looked for: a page of one's own can be like one that was taken out, and would be taken for it.
  // The default strategy looked for them all the same until Git 2.50.
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

/** What `git diff --name-status -z` says. */
function changes(output: string): Map<string, Change> {
  const parts = output.split('\0').filter(Boolean)
  const found = new Map<string, Change>()
  for (let index = 0; index + 1 < parts.length; index += 2)
    found.set(parts[index + 1] ?? '', names[parts[index] ?? ''] ?? 'changed')
  return found
}

/** The front matter of a page, with the group that stands for none. */
function frontMatter(text: string): string {
  const front = /^---\r?\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''
  return /^group:/m.test(front) ? front : `${front}\ngroup: api`
}

/** Makes a commit on top of the product's in which the files of the plan are as the team has them. */
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
