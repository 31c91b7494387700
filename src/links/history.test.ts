import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockedInHistory } from './history.ts'
import { addToLock, isNewLock, newLock, readLock } from './lock.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lock-'))
  git('init', '-q', '-b', 'main')
})
afterEach(() => rmSync(root, { recursive: true }))

const git = (...parameters: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...parameters], {
    cwd: root,
    stdio: 'ignore',
  })

/** Commits a lock; `null` deletes the file. */
function commit(lock: string | null, file = 'urls.lock'): void {
  if (lock === null) rmSync(join(root, file))
  else writeFileSync(join(root, file), lock)
  git('add', '-A')
  git('commit', '-q', '--allow-empty', '-m', 'x')
}

const old = addToLock('', ['/e/old/a/', '/e/old/b/'], '2026-11-28')
const own = addToLock(newLock('Acme Errors', '2026-12-01'), ['/e/acme/a/'], '2026-12-01')

test('an address that was committed and then removed is still known', () => {
  commit(old)
  commit(addToLock(old, ['/e/old/c/'], '2026-11-29'))
  commit(old)
  expect(lockedInHistory(root)).toEqual(['/e/old/a/', '/e/old/b/', '/e/old/c/'])
})

test('a lock that was deleted and made again by the same command is the same lock', () => {
  commit(old)
  commit(null)
  commit(addToLock('', ['/e/acme/a/'], '2026-12-01'))
  expect(lockedInHistory(root)?.toSorted()).toEqual(['/e/acme/a/', '/e/old/a/', '/e/old/b/'])
})

test('a lock with another first line starts a new history', () => {
  commit(old)
  commit(own)
  commit(addToLock(own, ['/e/acme/b/'], '2026-12-02'))
  commit(own)
  expect(lockedInHistory(root)).toEqual(['/e/acme/b/', '/e/acme/a/'].toSorted())
})

test("later addresses of the site that this one was made from don't count after a merge", () => {
  commit(old)
  git('checkout', '-q', '-b', 'product')
  commit(addToLock(old, ['/e/old/c/'], '2026-12-03'))
  git('checkout', '-q', 'main')
  commit(own)
  git('merge', '-q', '-s', 'ours', 'product', '-m', 'merge')
  expect(lockedInHistory(root)).toEqual(['/e/acme/a/'])
})

test('an address locked on a branch counts after the merge', () => {
  commit(own)
  git('checkout', '-q', '-b', 'feature')
  const more = addToLock(own, ['/e/acme/b/'], '2026-12-02')
  commit(more)
  git('checkout', '-q', 'main')
  commit('x', 'other.txt')
  git('merge', '-q', 'feature', '-m', 'merge')
  commit(own)
  expect(lockedInHistory(root)?.toSorted()).toEqual(['/e/acme/a/', '/e/acme/b/'])
})

test('a lock in a folder of the project has its own history', () => {
  mkdirSync(join(root, 'site'))
  commit(old)
  commit(own, 'site/urls.lock')
  expect(lockedInHistory(join(root, 'site'))).toEqual(['/e/acme/a/'])
})

test('a lock that was never committed has no history, and neither has a folder without git', () => {
  commit('x', 'other.txt')
  expect(lockedInHistory(root)).toEqual([])
  rmSync(join(root, '.git'), { recursive: true })
  expect(lockedInHistory(root)).toBeNull()
})

test('a new lock is valid and empty', () => {
  const { addresses, faults, last } = readLock(newLock('Acme Errors', '2026-12-01'))
  expect([isNewLock(newLock('Acme Errors', '2026-12-01')), isNewLock(addToLock('', ['/'], '2026-12-01'))]).toEqual([
    true,
    false,
  ])
  expect([[...addresses], faults, last]).toEqual([[], [], 'none'])
  expect(readLock(own).faults).toEqual([])
})
