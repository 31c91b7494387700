import { describe, expect, test } from 'vitest'
import { foundCode, nothingFound, type FoundCode, type FoundStatus } from './model.ts'
import { listed, rowsOf } from './rows.ts'

const rowsFrom = (codes: FoundCode[], statuses: FoundStatus[] = []) =>
  rowsOf({ ...nothingFound('test'), codes, statuses })

describe('the row of a code has', () => {
  test.each<[string, FoundCode[], Partial<ReturnType<typeof rowsFrom>['codes'][number]>]>([
    [
      'the statuses of all its mentions',
      [foundCode('a_b', { statuses: ['422'] }), foundCode('A_B', { statuses: ['400'] })],
      { code: 'a_b', status: '400 / 422', isStatusInferred: false },
    ],
    [
      'the status that its name is',
      [foundCode('TOO_MANY_REQUESTS')],
      { status: '429', isStatusInferred: true, kind: null },
    ],
    ['the status that the name of its class is', [foundCode('NotFoundException')], { status: '404' }],
    ['the class of the kind that its words say', [foundCode('user_not_found')], { status: '4xx', kind: 'not-found' }],
    [
      'both classes, and no kind, where nothing is known',
      [foundCode('xyzzy')],
      { status: '4xx / 5xx', kind: 'unknown' },
    ],
    [
      'one class, if it comes with many statuses of that class',
      [foundCode('xyzzy', { statuses: ['400', '401', '403', '404'] })],
      { status: '4xx', isStatusInferred: true },
    ],
    ['no kind if the status implies it', [foundCode('user_not_found', { statuses: ['404'] })], { kind: null }],
    [
      'the kind if it differs from that of the status',
      [foundCode('card_declined', { statuses: ['400'], description: 'Rate limit exceeded.' })],
      { status: '400', kind: 'payment' },
    ],
    [
      'no kind from the description alone if the status is known',
      [foundCode('xyzzy', { statuses: ['400'], description: 'Access denied.' })],
      { kind: null },
    ],
    ['a name in words', [foundCode('-1121', { name: 'BAD_SYMBOL' })], { name: 'Bad symbol' }],
    [
      'the descriptions of all its mentions',
      [
        foundCode('a', { description: 'One.' }),
        foundCode('a', { description: 'Two' }),
        foundCode('a', { description: 'one' }),
      ],
      { description: 'One. Or: Two.' },
    ],
    [
      "the list's description rather than a sample's",
      [foundCode('a', { description: 'x 7', isFromExample: true }), foundCode('a', { description: 'X.' })],
      { description: 'X.', isFromExample: false },
    ],
  ])('%s', (_, codes, row) => {
    expect(rowsFrom(codes).codes[0]).toMatchObject(row)
  })
})

test.each(['created', 'NO_CONTENT', 'not_modified', '0', 'success'])("%s isn't an error", (code) => {
  const { codes, remarks } = rowsFrom([foundCode(code), foundCode('real_error')])
  expect(codes.map((row) => row.code)).toEqual(['real_error'])
  expect(remarks).toEqual([`\`${code}\`: left out, because it isn't an error.`])
})

test("a code that the content contract doesn't allow is left out", () => {
  expect(rowsFrom([foundCode('two words'), foundCode('—')]).codes).toEqual([])
})

describe('the meaning of a status is', () => {
  test.each<[string, (string | null)[], string]>([
    ['what most operations say', ['No such user.', 'No such user.', 'Gone.'], 'No such user.'],
    [
      "the standard's where they only say its name",
      ['Not Found', 'not found.'],
      "The server has nothing at this URL, or won't reveal whether it does.",
    ],
    [
      "the standard's if each says something different",
      ['No user.', 'No order.'],
      "The server has nothing at this URL, or won't reveal whether it does.",
    ],
  ])('%s', (_, meanings, meaning) => {
    const statuses = meanings.map((text) => ({ status: '404', meaning: text, retry: null }))
    expect(rowsFrom([], statuses).statuses).toEqual([{ status: '404', name: 'Not Found', meaning, retry: '—' }])
  })
})

test('statuses are in order, successes are left out, and a code with the same address has the page', () => {
  const statuses = ['5xx', '200', '429', '404'].map((status) => ({ status, meaning: null, retry: null }))
  const { statuses: rows, remarks } = rowsFrom([foundCode('429', { statuses: ['429'] })], statuses)
  expect(rows.map(({ status }) => status)).toEqual(['404', '5xx'])
  expect(remarks).toEqual([
    '429 is both a status and a code, so one page covers both and the status has no row of its own.',
  ])
})

test('a long list is cut', () => {
  expect([listed(['a', 'b'], 2), listed(['a', 'b', 'c'], 2)]).toEqual(['a, b', 'a, b and 1 more'])
})
