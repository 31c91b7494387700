import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lastChanges } from './last-changed.ts'

const folder = mkdtempSync(join(tmpdir(), 'last-changed-'))
const root = join(folder, 'whole')

function commit(date: string, files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  const env = { ...process.env, GIT_COMMITTER_DATE: `${date}T12:00:00Z`, GIT_AUTHOR_DATE: `${date}T12:00:00Z` }
  const run = (...parameters: string[]) => execFileSync('git', parameters, { cwd: root, env, stdio: 'ignore' })
  run('add', '.')
  run('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-m', date)
}

beforeAll(() => {
  mkdirSync(join(root, 'content'), { recursive: true })
  execFileSync('git', ['init', '-q'], { cwd: root })
  commit('2026-01-02', { 'content/a.mdx': '1', 'content/b c.mdx': '1', 'other.txt': '1' })
  commit('2026-03-04', { 'content/a.mdx': '2' })
})

afterAll(() => rmSync(folder, { recursive: true }))

test('each file has the date of the last commit that changed it', () => {
  expect([...lastChanges(root, 'content')].toSorted()).toEqual([
    ['content/a.mdx', '2026-03-04'],
    ['content/b c.mdx', '2026-01-02'],
  ])
})

test('a shallow clone gives no dates, and neither does a folder without git', () => {
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, join(folder, 'shallow')], { stdio: 'ignore' })
  mkdirSync(join(folder, 'none'))
  expect(lastChanges(join(folder, 'shallow'), 'content').size).toBe(0)
  expect(lastChanges(join(folder, 'none'), 'content').size).toBe(0)
})
