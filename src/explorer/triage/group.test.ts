import { describe, expect, test } from 'vitest'
import type { Finding } from '../../engine/triage.ts'
import { countsOf, groupsOf, hostsOf, rowsOf, summaryOf, targetOf } from './group.ts'
import { moveOf } from './move.ts'

const finding = (given: Partial<Finding>): Finding => ({
  outcome: 'failed',
  verdict: 'fix',
  word: 'Fix the request',
  waitSeconds: null,
  method: 'POST',
  url: 'https://api.example/a',
  status: 422,
  code: 'invalid',
  message: null,
  kind: 'validation',
  api: null,
  ...given,
})
const wait = (seconds: number): Finding =>
  finding({
    status: 429,
    code: 'slow',
    verdict: 'wait',
    word: `Wait ${seconds} seconds`,
    waitSeconds: seconds,
  })
const success = finding({ outcome: 'succeeded', verdict: 'none', word: 'Nothing failed', status: 200, code: null })
const all = { act: null, host: null }

describe('groups', () => {
  test('equal responses form one group: failures first, by frequency, then all successes together', () => {
    const groups = groupsOf(
      [success, finding({}), wait(5), { ...success, status: 204 }, wait(5), finding({ code: 'x' })],
      all,
    )
    expect(groups.map(({ title, parts }) => [title, parts])).toEqual([
      ['slow', [2, 4]],
      ['invalid', [1]],
      ['x', [5]],
      [null, [0, 3]],
    ])
  })

  test('a group has its longest wait', () => {
    expect(groupsOf([wait(5), wait(20)], all)[0]?.word).toBe('Wait up to 20 seconds')
    expect(groupsOf([wait(20), wait(20)], all)[0]?.word).toBe('Wait 20 seconds')
  })

  test('without a code, the title is the common message, else the kind', () => {
    const bad = (message: string) => finding({ status: 502, code: null, kind: 'bad-gateway', message })
    expect(groupsOf([bad('502 Bad Gateway'), bad('502 Bad Gateway')], all)[0]?.title).toBe('Bad Gateway')
    expect(groupsOf([bad('a'), bad('b')], all)[0]?.title).toBe('bad gateway')
  })

  test('a common method is shown', () => {
    expect(groupsOf([finding({}), finding({})], all)[0]?.method).toBe('POST')
    expect(groupsOf([finding({}), finding({ method: 'PUT' })], all)[0]?.method).toBeNull()
  })

  test('filters by what to do and by host', () => {
    const list = [wait(1), finding({}), finding({ verdict: 'reconcile' }), finding({ url: 'https://B.example:8443/x' })]
    expect(countsOf(list)).toEqual([['retry', 1], ['fix', 2], ['check', 1]]) // prettier-ignore
    expect(hostsOf(list)).toEqual(['api.example', 'b.example:8443'])
    const parts = (act: 'fix' | 'check' | null, host: string | null) => groupsOf(list, { act, host }).flatMap((group) => group.parts) // prettier-ignore
    expect(parts('fix', null)).toEqual([1, 3])
    expect(parts('check', null)).toEqual([2])
    expect(parts(null, 'b.example:8443')).toEqual([3])
  })

  test('ten thousand are grouped quickly', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => wait(index % 50))
    const start = performance.now()
    expect(groupsOf(many, all)[0]?.parts).toHaveLength(10_000)
    expect(performance.now() - start).toBeLessThan(500)
  })
})

test('the summary counts kinds of failures, and successes', () => {
  expect(summaryOf(2, groupsOf([wait(1), wait(2)], all))).toBe('2 responses: 1 kind of failure')
  expect(summaryOf(1200, groupsOf([wait(1), finding({}), success], all))).toBe('1,200 responses: 2 kinds of failures, 1 succeeded') // prettier-ignore
  expect(summaryOf(5, [])).toBe('5 responses')
})

test.each([
  ['https://api.example/v1/a?b#c', false, '/v1/a'],
  ['https://api.example/v1/a', true, 'api.example/v1/a'],
  ['https://api.example', false, '/'],
  ['/v1/a', true, '/v1/a'],
  [null, true, ''],
])('%s is shown as a target (%#)', (url, hasHost, expected) => expect(targetOf(url, hasHost)).toBe(expected))

describe('keys', () => {
  const groups = groupsOf([wait(1), wait(2), finding({})], all)
  const rows = rowsOf(groups, () => true)

  test('a group of one is shown as its response', () => {
    expect(rows.map(({ part }) => part)).toEqual([null, 0, 1, 2])
    expect(rowsOf(groups, () => false).map(({ part }) => part)).toEqual([null, 2])
  })

  test.each([
    ['ArrowDown', 0, { to: 1 }],
    ['ArrowDown', 3, { to: 3 }],
    ['ArrowUp', 0, { to: 0 }],
    ['Home', 2, { to: 0 }],
    ['End', 0, { to: 3 }],
    ['ArrowRight', 0, { to: 1 }],
    ['ArrowLeft', 0, { toggle: true }],
    ['ArrowLeft', 2, { to: 0 }],
    ['ArrowRight', 2, null],
    ['a', 0, null],
  ])('%s on row %i', (key, at, expected) => expect(moveOf(key, rows, at)).toEqual(expected))

  test('a response without a group goes to no group', () => expect(moveOf('ArrowLeft', rows, 3)).toBeNull())
})
