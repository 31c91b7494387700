import { describe, expect, test } from 'vitest'
import { given, rule } from './given.fixture.ts'
import { advise } from './index.ts'

const retryAfter = { 'retry-after': '60' }

describe('a method that is safe to retry', () => {
  // RFC 9110, 9.2.1 and 9.2.2; QUERY as in undici and ky.
  test.each(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY', 'PUT', 'DELETE', 'get'])(
    '%s backs off after a 502',
    (method) => {
      expect(advise(given({ status: 502, method }))).toMatchObject({ verdict: 'backoff', byMethod: null })
    },
  )

  test.each(['POST', 'PATCH', 'CONNECT', 'PROPPATCH'])('%s does not', (method) => {
    expect(advise(given({ status: 502, method }))).toMatchObject({
      verdict: 'reconcile',
      attempts: [],
      decidedBy: `a ${method} that got a 502 response`,
      byMethod: null,
    })
  })
})

describe('a POST', () => {
  test.each([
    [408, {}, 'reconcile', 'maybe'],
    [500, {}, 'reconcile', 'maybe'],
    [500, retryAfter, 'reconcile', 'maybe'],
    [502, {}, 'reconcile', 'maybe'],
    [503, {}, 'reconcile', 'maybe'],
    [503, retryAfter, 'wait', 'no'],
    [504, {}, 'reconcile', 'maybe'],
    [520, {}, 'reconcile', 'maybe'],
    [524, {}, 'reconcile', 'maybe'],
    [429, {}, 'backoff', 'no'],
    [429, retryAfter, 'wait', 'no'],
    [421, {}, 'backoff', 'no'],
    [425, {}, 'backoff', 'no'],
    [521, {}, 'backoff', 'no'],
    [522, {}, 'backoff', 'no'],
    [523, {}, 'backoff', 'no'],
    [529, {}, 'backoff', 'no'],
    [400, {}, 'fix', 'no'],
    [401, {}, 'reauth', 'no'],
    [403, {}, 'never', 'no'],
    [404, {}, 'never', 'no'],
    [422, {}, 'fix', 'no'],
  ])('that ended in %d with %j: %s, processed: %s', (status, headers, verdict, processed) => {
    expect(advise(given({ status, headers, method: 'POST' }))).toMatchObject({ verdict, processed, byMethod: null })
  })

  test("keeps the server's time for a request that was not applied", () => {
    const advice = advise(given({ status: 500, headers: retryAfter, method: 'POST' }))
    expect(advice.waitSeconds).toBe(60)
    expect(advice.because[1]).toBe(
      "Check whether the request was applied; retry only if it wasn't, after at least 60 seconds.",
    )
  })

  test.each(['idempotency-key', 'x-idempotency-key', 'if-match', 'if-none-match', 'if-unmodified-since'])(
    'with %s is safe to retry',
    (name) => {
      const advice = advise(given({ status: 502, method: 'POST', requestHeaders: { [name]: 'k1' } }))
      expect(advice.verdict).toBe('backoff')
      expect(advice.caveats.join(' ')).toMatch(name.startsWith('if') ? /412/ : /same idempotency key and the same body/)
    },
  )

  test('with a redacted key is safe to retry', () => {
    expect(advise(given({ status: 502, method: 'POST', requestHeaders: { 'idempotency-key': '' } })).verdict).toBe(
      'backoff',
    )
  })

  // DESIGN, section 4: an API's "with backoff" does not say that it is safe; "any method" does.
  test.each([
    [rule('backoff'), 'api', 'reconcile'],
    [rule('backoff', { anyMethod: true }), 'api', 'backoff'],
    [rule('backoff', { anyMethod: true }), 'unknown', 'backoff'],
    [rule('backoff', { anyMethod: true }), 'intermediary', 'reconcile'],
  ] as const)('is lifted only by the API\'s own "any method" (%#)', (entry, originKind, verdict) => {
    expect(advise(given({ status: 500, method: 'POST', entry, originKind })).verdict).toBe(verdict)
  })

  test.each(['x-should-retry', 'stripe-should-retry'])(
    'is not overridden by %s: true, which says that a retry could help',
    (name) => {
      expect(advise(given({ status: 500, method: 'POST', headers: { [name]: 'true' } })).verdict).toBe('reconcile')
    },
  )

  test.each([
    ['timeout', 'a timeout'],
    ['internal', 'an internal error'],
    ['bad-gateway', 'a bad gateway'],
  ] as const)('without a status, of kind %s, names what it met', (kind, met) => {
    expect(advise(given({ status: null, kind, method: 'POST' })).decidedBy).toBe(`a POST that ended in ${met}`)
  })
})

describe('an unknown method', () => {
  test('gets the advice for one that is safe to retry, both branches and a caveat', () => {
    const advice = advise(given({ status: 502 }))
    expect(advice).toMatchObject({
      verdict: 'backoff',
      decidedBy: 'default for status 502',
      byMethod: { idempotent: { verdict: 'backoff' }, other: { verdict: 'reconcile', attempts: [] } },
    })
    expect(advice.caveats[0]).toBe("The method isn't known, and the advice depends on it.")
  })

  test.each([401, 403, 404, 409, 422, 429, 521, 529])('makes no difference at %d', (status) => {
    expect(advise(given({ status })).byMethod).toBeNull()
  })

  test('makes no difference if the API documents that a retry is safe', () => {
    expect(advise(given({ status: 500, entry: rule('backoff', { anyMethod: true }) })).byMethod).toBeNull()
  })
})

test('a retried DELETE may find nothing left, which is its goal', () => {
  expect(advise(given({ status: 504, method: 'DELETE' })).caveats.join(' ')).toContain('404 or 410')
})
