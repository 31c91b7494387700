import { describe, expect, test } from 'vitest'
import { diagnose } from '../index.ts'
import type { Entry } from '../model.ts'

const entry = (changes: Partial<Entry>): Entry => ({
  api: 'acme',
  code: 'BAD_FIELD',
  status: { from: 400, to: 400 },
  moreStatuses: [],
  kind: 'validation',
  name: 'Bad field',
  description: 'A field is bad.',
  resolution: null,
  retry: null,
  url: '/e/acme/bad_field/',
  row: '/apis/acme/#bad_field',
  ...changes,
})

const api = {
  id: 'acme',
  name: 'Acme API',
  envelopes: ['flat-code'],
  marks: [],
  hosts: ['api.acme.test'],
  headers: [],
  url: '/apis/acme/',
  group: 'api' as const,
}

const act = (paste: string, changes: Partial<Entry> = {}) =>
  diagnose(paste, { apis: [api], entries: [entry(changes)], statuses: [] }, { now: 0 }).act

const body = (members: object, status = '400 Bad Request') =>
  `HTTP/1.1 ${status}\nHost: api.acme.test\n\n${JSON.stringify({ code: 'BAD_FIELD', message: 'm', ...members })}`

const withFills: Partial<Entry> = {
  resolution: 'Supply what `which` names (`rule`).',
  fills: [
    ['what `which` names', 'member:which'],
    ['`rule`', 'member:rule'],
  ],
}

test.each<[string, object, string]>([
  ['both values', { which: 'role_id', rule: 'required' }, 'Supply `role_id` (`required`).'],
  ['one of two values', { which: 'role_id' }, 'Supply `role_id` (`rule`).'],
  ['no value', {}, 'Supply what `which` names (`rule`).'],
  ['a number', { which: 7, rule: 'required' }, 'Supply `7` (`required`).'],
  ['a list', { which: ['a', 'b'] }, 'Supply `a`, `b` (`rule`).'],
  ['an object where a text was', { which: { toString: 'x' } }, 'Supply what `which` names (`rule`).'],
  ['a text with backticks', { which: '`a`' }, "Supply `'a'` (`rule`)."],
  ['a text that no sentence takes', { which: 'x'.repeat(81) }, 'Supply what `which` names (`rule`).'],
  ['the words of the other place', { which: '`rule`', rule: 'r' }, "Supply `'rule'` (`r`)."],
])('a resolution takes %s of the response', (_, members, sentence) => {
  expect(act(body(members), withFills)).toEqual({ text: sentence, source: '/apis/acme/#bad_field' })
})

test('a resolution takes a header field and a member of each item', () => {
  const fills: Entry['fills'] = [
    ['what each item needs', 'member:errors[].needs'],
    ['the scope', 'header:x-needed-scope'],
  ]
  const paste = `HTTP/1.1 400 Bad Request\nX-Needed-Scope: leads:write\n\n{"code":"BAD_FIELD","message":"m","errors":[{"needs":"a"},{"needs":"b"}]}`
  expect(act(paste, { resolution: 'Supply what each item needs, and the scope.', fills })?.text).toBe(
    'Supply `a`, `b`, and `leads:write`.',
  )
})

test.each<[string, string, string | null]>([
  [
    'several fields are named',
    'HTTP/1.1 422 X\n\n{"errors":[{"field":"email","message":"is invalid"},{"field":"limit","message":"is too large"}]}',
    'Fix 2 fields: `email`, `limit`.',
  ],
  [
    'one field is named with what is wrong',
    'HTTP/1.1 422 X\n\n{"errors":[{"field":"email","message":"is invalid"}]}',
    'Fix `email`: it is invalid.',
  ],
  [
    'a scope is needed',
    'HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error="insufficient_scope", scope="leads:write leads:read"\n\n{"message":"m"}',
    'Ask your administrator for the scopes `leads:write`, `leads:read`.',
  ],
  [
    'a method is allowed',
    'HTTP/1.1 405 Method Not Allowed\nAllow: GET, HEAD\n\n{"message":"m"}',
    'Use a method that this resource supports: `GET`, `HEAD`.',
  ],
  ['a wait names its own time', 'HTTP/1.1 429 X\nRetry-After: 5\n\n{"message":"m"}', null],
  ['nothing failed', 'HTTP/1.1 200 OK\n\n{"a":1}', null],
])('where %s, the act says so', (_, paste, sentence) => {
  expect(act(paste)?.text ?? null).toBe(sentence)
})

test.each([
  ['must be a number', 'it must be a number.'],
  ["can't be blank", "it can't be blank."],
  ['has already been taken', 'it has already been taken.'],
  ["isn't a valid date!", "it isn't a valid date!"],
  ['"email" is required', 'it is required.'],
  ['Must be 256 or fewer in length.', 'Must be 256 or fewer in length.'],
  ['Field required', 'Field required.'],
  ['island', 'island.'],
  ['required', 'required.'],
])('what is wrong with a field is a sentence: %s', (message, sentence) => {
  expect(act(`HTTP/1.1 422 X\n\n${JSON.stringify({ errors: [{ field: 'email', message }] })}`)?.text).toBe(
    `Fix \`email\`: ${sentence}`,
  )
})

describe('a fix in the table that says nothing new is left out of the explanation', () => {
  const rule = (verdict: 'wait' | 'backoff' | 'fix') => ({
    verdict, actor: 'caller', floorSeconds: null, capSeconds: null, elseSeconds: null, tries: null,
    addedJitterSeconds: null, anyMethod: false, withCare: false, origin: 'documented', words: 'w',
  }) as const // prettier-ignore
  const explained = (paste: string, changes: Partial<Entry>) =>
    diagnose(paste, { apis: [api], entries: [entry(changes)], statuses: [] }, { now: 0 })
      .explanation.map(({ text }) => text)
      .join(' ')

  test.each<[string, string | null]>([
    ['Try again later.', null],
    ['Retry with backoff.', null],
    ['Wait, then retry with exponential backoff.', null],
    ['Retry after a short pause.', null],
    ['Wait as many seconds as `details.retryAfterSeconds` says, then retry.', null],
    ['Retry later. Ask for a higher limit.', 'Ask for a higher limit.'],
    ['Retry with backoff; if the error persists, report it.', 'Retry with backoff; if the error persists, report it.'],
    ['Retry the whole transaction.', 'Retry the whole transaction.'],
    ['Wait until the other operation finishes, then retry.', 'Wait until the other operation finishes, then retry.'],
  ])('beside a time to retry: %s', (resolution, left) => {
    const failed = `${body({}, '503 X').replace('\n', '\nRetry-After: 5\n')}`
    const row = { resolution, retry: rule('backoff'), kind: 'unavailable', status: { from: 503, to: 503 } } as const
    expect(explained(failed, row)).toBe(['A field is bad.', ...(left === null ? [] : [left])].join(' '))
  })

  test.each<[string, boolean]>([
    ['Fix each value that has an `_errors` list at its path in `errors`.', true],
    ['Correct every field that `details` names.', true],
    ['Correct the address.', true],
    ['Correct the name: lowercase, with `-` as separator.', false],
    ['Correct the value, or remove the field.', false],
    ['Send an email address that you own.', false],
  ])('beside fields to fix: %s', (resolution, isLeftOut) => {
    const row = { resolution, retry: rule('fix') }
    const named = body({ errors: [{ field: 'a', message: 'is bad' }] })
    expect(explained(named, row)).toBe(isLeftOut ? 'A field is bad.' : `A field is bad. ${resolution}`)
    expect(act(body({}), row)?.text).toBe(resolution)
  })
})

test.each([
  ['Wait as long as `Retry-After` says, then send fewer.', null],
  ['Wait as long as `delay` says. If the quota is used up, ask for more.', 'If the quota is used up, ask for more.'],
  ['If the quota is used up, ask for more.', 'If the quota is used up, ask for more.'],
])('a response without a time is not told to wait for it: %s', (resolution, wanted) => {
  const retry = {
    verdict: 'wait', actor: 'caller', floorSeconds: null, capSeconds: null, elseSeconds: null, tries: null,
    addedJitterSeconds: null, anyMethod: false, withCare: false, origin: 'documented', words: 'Wait, then retry',
  } as const // prettier-ignore
  const row = { resolution, retry, kind: 'rate-limited', status: { from: 429, to: 429 } } as const
  expect(act(body({}, '429 Too Many Requests'), row)?.text ?? null).toBe(wanted)
})

test("a row with another verdict than the response doesn't say what to do", () => {
  const retry = {
    verdict: 'backoff', actor: 'caller', floorSeconds: null, capSeconds: null, elseSeconds: null, tries: null,
    addedJitterSeconds: null, anyMethod: false, withCare: false, origin: 'documented', words: 'Retry with backoff',
  } as const // prettier-ignore
  const row = { resolution: 'Send it again.', retry, kind: 'internal', status: { from: 500, to: 500 } } as const
  const failed = body({}, '500 Internal Server Error')
  expect(act(failed, row)?.text).toBe('Send it again.')
  expect(act(`POST /orders HTTP/1.1\nHost: api.acme.test\n\n${failed}`, row)).toBe(null)
})
