import { describe, expect, test } from 'vitest'
import { compare, fits, type Row } from './rows.ts'
import { isFiltered, readState, writeState, type State } from './state.ts'

const nothing: State = { q: '', status: '', kind: '', retry: '', sort: '' }
const row: Row = { text: 'Sessions API\n rate_limit_exceeded  429 Slow down', status: '429 400', kind: 'rate-limited', retry: 'wait' } // prettier-ignore

describe('a row is shown if it fits all filters', () => {
  test.each<[string, Partial<State>, boolean]>([
    ['no filter', {}, true],
    ['a word', { q: 'slow' }, true],
    ['words apart, in capitals', { q: 'DOWN sessions' }, true],
    ['a code in another spelling', { q: 'Rate-Limit exceeded' }, true],
    ['half a code', { q: 'limit_exc' }, true],
    ['a word that is missing', { q: 'slow up' }, false],
    ['its status', { status: '429' }, true],
    ['its second status', { status: '400' }, true],
    ['its class', { status: '4xx' }, true],
    ['another status', { status: '404' }, false],
    ['another class', { status: '5xx' }, false],
    ['its kind', { kind: 'rate-limited' }, true],
    ['another kind', { kind: 'conflict' }, false],
    ['its verdict', { retry: 'wait' }, true],
    ['retryable', { retry: 'yes' }, true],
    ['not retryable', { retry: 'no' }, false],
    ['not documented', { retry: 'unsaid' }, false],
    ['its status, but another kind', { status: '429', kind: 'conflict' }, false],
  ])('%s', (_, asked, expected) => {
    expect(fits(row, { ...nothing, ...asked })).toBe(expected)
  })

  test('a row for a class is shown for each status in it', () => {
    expect(fits({ ...row, status: '5xx' }, { ...nothing, status: '503' })).toBe(true)
    expect(fits({ ...row, status: '5xx' }, { ...nothing, status: '403' })).toBe(false)
  })

  test('a row without a verdict is shown only as unsaid', () => {
    const silent = { ...row, retry: '' }
    expect(['unsaid', 'yes', 'no'].map((retry) => fits(silent, { ...nothing, retry }))).toEqual([true, false, false])
  })

  test('a row with a default verdict is shown by that verdict and as unsaid', () => {
    const byDefault = { ...row, retry: 'backoff unsaid' }
    const shown = ['backoff', 'yes', 'unsaid', 'no', 'wait'].filter((retry) => fits(byDefault, { ...nothing, retry }))
    expect(shown).toEqual(['backoff', 'yes', 'unsaid'])
  })
})

test('cells are sorted by number, then alphabetically without case', () => {
  const cells = ['500', ' 42', 'b', 'A', '5xx']
  expect(cells.toSorted((a, b) => compare(a, b, 1))).toEqual(['5xx', ' 42', '500', 'A', 'b'])
  expect(cells.toSorted((a, b) => compare(a, b, -1))).toEqual(['b', 'A', '500', ' 42', '5xx'])
})

test('an order alone filters nothing', () => {
  expect(isFiltered({ ...nothing, sort: 'code' })).toBe(false)
  expect(isFiltered({ ...nothing, q: 'x' })).toBe(true)
})

describe('the state is in the address', () => {
  test.each<[string, Partial<State>, string]>([
    ['', {}, ''],
    ['?q=old&status=404', {}, ''],
    ['?theme=x', { q: 'limit_exc', status: '4xx', sort: '-status' }, '?theme=x&q=limit_exc&status=4xx&sort=-status'],
  ])('%s becomes %o', (query, state, expected) => {
    expect(writeState(query, { ...nothing, ...state })).toBe(expected)
    expect(readState(expected)).toEqual({ ...nothing, ...state })
  })

  test.each(['{"error":"x"}', 'HTTP/1.1 401\nSet-Cookie: a=b', 'Bearer abc=', 'a@example.com', 'x'.repeat(81)])(
    'pasted text is not: %s',
    (q) => {
      expect(writeState('?q=before', { ...nothing, q })).toBe('')
    },
  )
})
