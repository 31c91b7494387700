import { expect, test } from 'vitest'
import type { Entry, RetryRule } from '../engine/model.ts'
import { loadContent } from '../site/load-content.ts'
import { branchesOf } from './handling.ts'

const { catalogue } = loadContent(process.cwd())
const base = catalogue.entries.find(({ retry }) => retry !== null)!

const row = (api: string, retry: Partial<RetryRule> | null): Entry => ({
  ...base,
  api,
  retry: retry && { ...base.retry!, floorSeconds: null, tries: null, ...retry },
})

test('rows are put together by what they ask for, the strictest number of each counts, and silence comes last', () => {
  const branches = branchesOf([
    row('a', null),
    row('b', { verdict: 'wait', floorSeconds: 1 }),
    row('c', { verdict: 'backoff', floorSeconds: 1, tries: 5 }),
    row('c', { verdict: 'backoff', floorSeconds: 2 }),
    row('d', { verdict: 'backoff', tries: 3 }),
    row('e', null),
  ])
  expect(branches).toEqual([
    { verdict: 'backoff', apis: ['c', 'd'], floorSeconds: 2, tries: 3 },
    { verdict: 'wait', apis: ['b'], floorSeconds: 1, tries: null },
    { verdict: null, apis: ['a', 'e'], floorSeconds: null, tries: null },
  ])
})

test('no rows, no branches', () => {
  expect(branchesOf([])).toEqual([])
})
