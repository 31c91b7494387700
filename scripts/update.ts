/** Updates to a newer version of the product: `npm run -s update -- [REMOTE/BRANCH]`. Files that the team owns don't change. */
import { spawnSync } from 'node:child_process'
import { mergeUpdate } from '../src/update/merge.ts'

const version = process.argv[2] ?? 'upstream/main'
const [remote = ''] = version.split('/')
const isRemote = spawnSync('git', ['remote', 'get-url', remote], { stdio: 'ignore' }).status === 0

try {
  if (version.startsWith('-')) throw new Error('Usage: npm run -s update -- [REMOTE/BRANCH], such as upstream/main')
  if (isRemote && spawnSync('git', ['fetch', remote], { stdio: 'inherit' }).status !== 0)
    throw new Error(
      `Check the address (git remote get-url ${remote}) and your network connection: git fetch ${remote} failed.`,
    )
  if (!isRemote && process.argv[2] === undefined)
    throw new Error(
      'Add the repository that the product came from (git remote add upstream ADDRESS), or name a version: npm run -s update -- REMOTE/BRANCH. Git has no remote "upstream".',
    )
  const update = mergeUpdate(process.cwd(), version)
  if (update.outcome === 'nothing new') console.log(`Already up to date with ${version}.`)
  else {
    const { commits, kept, leftOut } = update
    console.log(`${commits} ${commits === 1 ? 'commit' : 'commits'} from ${version}.`)
    list('Changed in the product, but yours, so not updated:', kept)
    list(
      `New in the product, but skipped, because your site doesn't have its API or because it is a guide (to get one: git checkout ${version} -- PATH):`,
      leftOut,
    )
    if (update.outcome === 'merged') console.log('\nMerged. Next: npm run -s changes, then npm test.')
    else {
      list(
        'Conflicts in files of the product that you changed too. Edit them, git add them, then git commit:',
        update.conflicts,
      )
      process.exitCode = 1
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function list(title: string, paths: string[]) {
  if (paths.length === 0) return
  console.log(`\n${title}`)
  for (const path of paths.slice(0, 20)) console.log(`  ${path}`)
  if (paths.length > 20) console.log(`  and ${paths.length - 20} more`)
}
