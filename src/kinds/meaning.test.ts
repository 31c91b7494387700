import { describe, expect, test } from 'vitest'
import type { Entry, Kind } from '../engine/model.ts'
import { content } from '../site/content.ts'
import { elsewhere } from '../site/entries.ts'
import { meaningOf } from './meaning.ts'

const row = (kind: Kind, code: string | null, status = 400, name = ''): Entry =>
  ({ kind, code, name, status: { from: status, to: status } }) as Entry

describe('these mean the same', () => {
  test.each([
    [
      'rate-limited',
      ['rate_limited', 'RATE_LIMIT_EXCEEDED', 'TooManyRequestsException', 'ThrottledException', 'SlowDown'],
    ],
    ['internal', ['InternalServerError', 'INTERNAL', 'server_error', 'InternalFailure']],
    ['conflict', ['AlreadyExists', 'ALREADY_EXISTS', 'already-exists']],
    ['validation', ['INVALID_ARGUMENT', 'validation_error', 'InvalidParameterValue', 'UNPROCESSABLE_ENTITY']],
    ['unauthenticated', ['ExpiredToken', 'ExpiredTokenException', 'expired_token']],
  ] as const)('%s: %j', (kind, codes) => {
    const meanings = codes.map((code) => meaningOf(row(kind, code)))
    expect(meanings[0]).toBeTruthy()
    expect(new Set(meanings).size).toBe(1)
  })

  test('a number means what its name says', () => {
    expect(meaningOf(row('internal', '-32603', 200, 'Internal error'))).toBe(
      meaningOf(row('internal', 'internal_error')),
    )
  })

  test('a bare status means its kind', () => {
    expect(meaningOf(row('rate-limited', null, 429))).toBe(meaningOf(row('rate-limited', 'rate_limited')))
  })
})

describe('these mean something else', () => {
  test.each([
    ['bad-request', 'unsupported_token_type', 'EntityTooSmall'],
    ['rate-limited', 'https://iana.org/assignments/http-problem-types#abnormal-usage-detected', 'rate_limited'],
    ['precondition', 'FAILED_PRECONDITION', 'PreconditionFailed'],
    ['conflict', 'BucketNotEmpty', 'CONFLICT'],
    ['unauthenticated', 'SignatureDoesNotMatch', 'RequestTimeTooSkewed'],
    ['not-found', 'NoSuchUpload', 'NOT_FOUND'],
  ] as const)('%s: %s and %s', (kind, one, other) => {
    expect(meaningOf(row(kind, one))).not.toBe(meaningOf(row(kind, other)))
  })

  test('a status of another kind, a class of statuses, and a code without a word have no meaning to compare', () => {
    expect(meaningOf(row('rate-limited', null, 403))).toBeNull()
    expect(meaningOf({ ...row('internal', null), status: { from: 500, to: 599 } })).toBeNull()
    expect(meaningOf(row('unknown', 'Exception'))).toBeNull()
  })
})

test('what a page calls the same error elsewhere means the same, and is of another API', () => {
  const shown = content.codes.flatMap(({ entry }) => elsewhere(entry).map((other) => [entry, other] as const))
  expect(shown.length).toBeGreaterThan(200)
  expect(shown.filter(([entry, other]) => meaningOf(entry) !== meaningOf(other) || entry.api === other.api)).toEqual([])
})

test('what only shares a kind is not the same error', () => {
  const of = (url: string) => content.catalogue.entries.find((entry) => entry.url === url)
  const lonely = ['/e/oauth2/unsupported_token_type/', '/e/problem-types/abnormal-usage-detected/']
  for (const url of lonely) expect(elsewhere(of(url)!), url).toEqual([])
})
