/** Takes a newer version of the product: `npm run -s update -- [REMOTE/BRANCH]`. What a team owns stays as it is. */
import { spawnSync } from 'node:child_process'
import { mergeUpdate } from '../src/update/merge.ts'

const version = process.argv[2] ?? 'upstream/main'
const [remote = ''] = version.split('/')
const isRemote = spawnSync('git', ['remote', 'get-url', remote], { stdio: 'ignore' }).status === 0

try {
  if (version.startsWith('-')) throw new Error('npm run -s update -- [REMOTE/BRANCH], such as upstream/main')
  if (isRemote && spawnSync('git', ['fetch', remote], { stdio: 'inherit' }).status !== 0)
    throw new Error(`git fetch ${remote} failed. Check the address (git remote get-url ${remote}) and the network.`)
  if (!isRemote && process.argv[2] === undefined)
    throw new Error(
      'There is no remote "upstream". Name the repository that the product came from (git remote add upstream ADDRESS), or say which version to take: npm run -s update -- REMOTE/BRANCH',
    )
  const update = mergeUpdate(process.cwd(), version)
  if (update.outcome === 'nothing new') console.log(`${version} has nothing that is not here already.`)
  else {
    const { commits, kept, leftOut } = update
    console.log(`${commits} ${commits === 1 ? 'commit' : 'commits'} of ${version}.`)
    list('Changed there, and yours here, so unchanged:', kept)
    list(
      `New there, and left out, because this site does not have its API, or because it is a guide (git checkout ${version} -- PATH takes one):`,
      leftOut,
    )
    if (update.outcome === 'merged') console.log('\nMerged. Next: npm run -s changes, then npm test.')
    else {
      list(
        'Files of the product that were changed here too. Edit them, git add them, then git commit:',
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
