import { describe, expect, test } from 'vitest'
import { loadChanges } from '../site/load-changes.ts'
import { siteRoot } from '../site/root.ts'
import { content } from '../site/content.ts'
import { datesOf, missingChanges, newsOf, readChanges, writeChanges, type Change } from './changes.ts'
import type { CodePage } from './model.ts'

const page = {
  entry: {
    url: '/e/acme/rate_limited/',
    status: { from: 429, to: 429 },
    moreStatuses: [503],
    kind: 'rate-limited',
    retry: { words: 'Wait, then retry (at least 1 second)' },
    description: 'Too many requests.',
  },
} as unknown as CodePage

const logged: Change = {
  date: '2026-01-02',
  url: '/e/acme/rate_limited/',
  status: '429 / 503',
  kind: 'rate-limited',
  retry: 'Wait, then retry (at least 1 second)',
}

const withEntry = (change: object) => ({ ...page, entry: { ...page.entry, ...change } }) as CodePage

describe('what is missing from the log', () => {
  test.each([
    ['an unknown code', page, [], [{ ...logged, date: '2026-03-04' }]],
    ['nothing, where a code is as it was', page, [logged], []],
    ['nothing, where only the wording is another', withEntry({ description: 'Slow down.' }), [logged], []],
    ['another status', withEntry({ moreStatuses: [] }), [logged], [{ ...logged, date: '2026-03-04', status: '429' }]],
    [
      'a code that is no longer sent',
      withEntry({ retired: { since: null, instead: [] } }),
      [logged],
      [{ ...logged, date: '2026-03-04', retired: true }],
    ],
    ['another verdict', withEntry({ retry: null }), [logged], [{ ...logged, date: '2026-03-04', retry: null }]],
    [
      'a class of statuses',
      withEntry({ status: { from: 500, to: 599 }, moreStatuses: [] }),
      [logged],
      [{ ...logged, date: '2026-03-04', status: '5xx' }],
    ],
    ['a return to an earlier state', page, [logged, { ...logged, retry: 'No' }], [{ ...logged, date: '2026-03-04' }]],
  ] as const)('%s', (_, code, log, expected) => {
    expect(missingChanges([code], [...log], '2026-03-04')).toEqual(expected)
  })
})

test('news name what changed, the newest first', () => {
  const later = { ...logged, date: '2026-05-06', retry: 'No' }
  expect(newsOf([logged, later])).toEqual([
    { ...later, isNew: false, differences: [{ what: 'retry', was: 'Wait, then retry (at least 1 second)', is: 'No' }] },
    { ...logged, isNew: true, differences: [] },
  ])
})

test('a code keeps the date of its first publication', () => {
  expect(datesOf([logged, { ...logged, date: '2026-05-06' }]).get(logged.url)).toEqual({
    published: '2026-01-02',
    changed: '2026-05-06',
  })
})

test('a log that is written and read again is the same', () => {
  const retired = { ...logged, retired: true } as const
  expect(readChanges(writeChanges([logged, retired]))).toEqual([logged, retired])
})

test.each(['{}', 'null', '{"date":"yesterday","url":"/e/a/b/","status":"429","kind":"x","retry":null}', '{"date":'])(
  'a line that is no change is named: %s',
  (line) => {
    expect(() => readChanges(`${JSON.stringify(logged)}\n${line}\n`)).toThrow('content/changes.jsonl:2')
  },
)

test('the committed log agrees with the tables for every code', () => {
  expect(missingChanges(content.codes, loadChanges(siteRoot), 'now')).toEqual([])
})
