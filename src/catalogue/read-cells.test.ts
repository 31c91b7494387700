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

  test("rejects a code that isn't a literal", () => {
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
    ["Don't retry", { verdict: 'never', actor: 'caller' }],
    ["Don't retry, ask your administrator", { verdict: 'never', actor: 'admin' }],
    ["Don't retry, ask the API provider (inferred)", { verdict: 'never', actor: 'provider', origin: 'inferred' }],
    ['Fix the request', { verdict: 'fix', actor: 'caller' }],
    ['Re-authenticate (inferred)', { verdict: 'reauth', origin: 'inferred' }],
    [
      'Wait, then retry (at least 1 second, 1 minute if no time is given)',
      { verdict: 'wait', floorSeconds: 1, elseSeconds: 60 },
    ],
    ['Check first', { verdict: 'reconcile' }],
    [
      'Retry with backoff',
      { verdict: 'backoff', actor: 'provider', origin: 'documented', tries: null, anyMethod: false, withCare: false },
    ],
    [
      'Retry with backoff (3 attempts, jitter up to 1 second, with caution)',
      { verdict: 'backoff', withCare: true, tries: 3, addedJitterSeconds: 1 },
    ],
    ['Retry with backoff (at most 30 seconds, any method)', { verdict: 'backoff', anyMethod: true, capSeconds: 30 }],
    ['Retry with backoff (at least 0.5 seconds)', { floorSeconds: 0.5 }],
    ['Wait, then retry (1 hour 30 minutes if no time is given)', { elseSeconds: 5400 }],
  ])('%s', (cell, rule) => {
    expect(readRetryCell(cell)).toMatchObject({ value: { ...rule, words: cell } })
  })

  test.each([
    ['retry with backoff (with caution, 3 attempts)', 'Retry with backoff (3 attempts, with caution)'],
    ['Don\u2019t retry', "Don't retry"],
    ['Wait, then retry (at least 60 seconds)', 'Wait, then retry (at least 1 minute)'],
    ['No', "Don't retry"],
    ['No, ask an administrator', "Don't retry, ask your administrator"],
    ['After fixing the request, inferred', 'Fix the request (inferred)'],
    ['After waiting, from 1 s, else 60 s', 'Wait, then retry (at least 1 second, 1 minute if no time is given)'],
    ['With backoff, with care, 3 tries', 'Retry with backoff (3 attempts, with caution)'],
  ])('"%s" is read as "%s"', (cell, words) => {
    expect(readRetryCell(cell)).toMatchObject({ value: { words } })
  })

  test.each(['—', ''])('"%s" says nothing', (cell) => {
    expect(readRetryCell(cell)).toEqual({ value: null })
  })

  test.each([
    'Yes',
    "Don't retry ever",
    'Retry with backoffs',
    'Retry with backoff (soon)',
    'Retry with backoff, 3 attempts',
    'Retry with backoff (',
    'Retry with backoff ()',
    'Wait, then retry (at least a second)',
    'No way',
    'After waiting,',
  ])('refuses "%s"', (cell) => {
    expect(readRetryCell(cell)).not.toHaveProperty('value')
  })
})
