import { expect, test } from 'vitest'
import type { Entry, RetryRule } from '../engine/model.ts'
import { content } from '../site/content.ts'
import { branchesOf } from './handling.ts'

const { catalogue } = content
const base = catalogue.entries.find(({ retry }) => retry !== null)!

const row = (api: string, retry: Partial<RetryRule> | null): Entry => ({
  ...base,
  api,
  retry: retry && { ...base.retry!, floorSeconds: null, tries: null, ...retry },
})

test('rows are put together by what they ask for, the strictest number of each counts, and silence comes last', () => {
  const branches = branchesOf(
    [
      row('a', null),
      row('b', { verdict: 'wait', floorSeconds: 1 }),
      row('c', { verdict: 'backoff', floorSeconds: 1, tries: 5 }),
      row('c', { verdict: 'backoff', floorSeconds: 2 }),
      row('d', { verdict: 'backoff', tries: 3 }),
      row('e', null),
      row('f', { verdict: 'backoff', withCare: true }),
    ],
    ({ retry }) => (retry?.withCare ? 'reconcile' : null),
  )
  expect(branches).toEqual([
    { verdict: 'backoff', other: null, apis: ['c', 'd'], floorSeconds: 2, tries: 3 },
    { verdict: 'wait', other: null, apis: ['b'], floorSeconds: 1, tries: null },
    { verdict: 'backoff', other: 'reconcile', apis: ['f'], floorSeconds: null, tries: null },
    { verdict: null, other: null, apis: ['a', 'e'], floorSeconds: null, tries: null },
  ])
})

test('no rows, no branches', () => {
  expect(branchesOf([], () => null)).toEqual([])
})
