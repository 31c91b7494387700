import { describe, expect, test } from 'vitest'
import { readCodeCell, readKindCell, readRetryCell, readStatusCell } from './read-cells.ts'

describe('a Status cell', () => {
  test.each([
    ['404', [[404, 404]]],
    [
      '200 / 201 / 204',
      [
        [200, 200],
        [201, 201],
        [204, 204],
      ],
    ],
    ['5xx', [[500, 599]]],
    ['4XX', [[400, 499]]],
    [
      '429 / 5xx',
      [
        [429, 429],
        [500, 599],
      ],
    ],
  ])('%s', (cell, ranges) => {
    expect(readStatusCell(cell)).toEqual({ value: ranges.map(([from, to]) => ({ from, to })) })
  })

  test.each(['', '99', '600', '4x4', '404,', '200 201', 'abc'])('refuses "%s"', (cell) => {
    expect(readStatusCell(cell)).not.toHaveProperty('value')
  })
})

describe('a Code cell', () => {
  test.each(['rate_limited', 'E0001', 'a.b:c/d', 'Not Found'])('%s', (cell) => {
    expect(readCodeCell(cell, true)).toEqual({ value: cell })
  })

  test('refuses a code that is no literal', () => {
    expect(readCodeCell('rate_limited', false)).not.toHaveProperty('value')
  })
})

test('a Kind cell is a kind, or silent', () => {
  expect(readKindCell('rate-limited')).toEqual({ value: 'rate-limited' })
  expect(readKindCell('—')).toEqual({ value: null })
  expect(readKindCell('rate limited')).not.toHaveProperty('value')
})

describe('a Retry cell', () => {
  test.each([
    ['No', { verdict: 'never', actor: 'caller' }],
    ['No, ask an administrator', { verdict: 'never', actor: 'admin' }],
    ['No, ask the provider', { verdict: 'never', actor: 'provider' }],
    ['After fixing the request', { verdict: 'fix', actor: 'caller' }],
    ['After signing in again, inferred', { verdict: 'reauth', origin: 'inferred' }],
    ['After waiting, from 1 s, else 60 s', { verdict: 'wait', floorSeconds: 1, elseSeconds: 60 }],
    ['After finding out', { verdict: 'reconcile' }],
    [
      'With backoff',
      { verdict: 'backoff', actor: 'provider', origin: 'documented', tries: null, anyMethod: false, withCare: false },
    ],
    [
      'With backoff, with care, 3 tries, jitter up to 1 s',
      { verdict: 'backoff', withCare: true, tries: 3, addedJitterSeconds: 1 },
    ],
    ['with backoff, any method, up to 30 s', { verdict: 'backoff', anyMethod: true, capSeconds: 30 }],
    ['With backoff, from 0.5 s', { floorSeconds: 0.5 }],
  ])('%s', (cell, rule) => {
    expect(readRetryCell(cell)).toMatchObject({ value: { ...rule, words: cell } })
  })

  test.each(['—', ''])('"%s" says nothing', (cell) => {
    expect(readRetryCell(cell)).toEqual({ value: null })
  })

  test.each(['Yes', 'No way', 'With backoffs', 'With backoff, soon', 'With backoff, 3 attempts', 'After waiting,'])(
    'refuses "%s"',
    (cell) => {
      expect(readRetryCell(cell)).not.toHaveProperty('value')
    },
  )
})
