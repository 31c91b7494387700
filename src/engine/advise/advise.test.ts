import { describe, expect, test } from 'vitest'
import { date, given, now, rule } from './given.fixture.ts'
import { advise } from './index.ts'

const retryAfter = { 'retry-after': '60', date }

describe('the ladder', () => {
  test("the response ranks above the API's rule, and that above the default", () => {
    const entry = rule('backoff', { floorSeconds: 2 }, 'code', '10ex docs for rate_limited')
    expect(advise(given({ status: 429, headers: retryAfter, entry })).decidedBy).toBe('Retry-After header')
    expect(advise(given({ status: 429, entry })).decidedBy).toBe('10ex docs for rate_limited')
    expect(advise(given({ status: 429 })).decidedBy).toBe('default for status 429')
  })

  test('if the row of the code has no rule, the row of the status decides', () => {
    const entry = { rule: null, by: 'code', label: 'the docs for X' } as const
    const advice = advise(given({ status: 409, entry, statusRule: rule('fix', {}, 'status', 'the docs for 409') }))
    expect(advice).toMatchObject({ verdict: 'fix', decidedBy: 'the docs for 409', decidedBySpan: [9, 12] })
    expect(advise(given({ status: 409, entry })).decidedBy).toBe('default for status 409')
  })

  test('the rule of a code points at the code in the paste', () => {
    expect(advise(given({ status: 429, entry: rule('backoff', {}, 'code') })).decidedBySpan).toEqual([20, 24])
  })

  test('what is inferred from silent docs is called so', () => {
    const advice = advise(
      given({
        status: 403,
        entry: rule(
          'never',
          { actor: 'admin', origin: 'inferred', words: "Don't retry (inferred)" },
          'code',
          'Connectors API docs for forbidden',
        ),
      }),
    )
    expect(advice).toMatchObject({
      verdict: 'never',
      actor: 'admin',
      decidedBy: 'inferred from Connectors API docs for forbidden',
    })
    expect(advice.because[0]).toBe(
      "The Connectors API docs for forbidden don't say whether to retry. Inferred: Don't retry.",
    )
  })
})

describe("the API's rule", () => {
  test.each([
    ['with an "else" time', rule('wait', { elseSeconds: 60 }), 'wait', 60, [60, 66]],
    [
      '"after waiting" without any time is backoff from 1 s',
      rule('wait', { floorSeconds: 1 }),
      'backoff',
      null,
      [1, 2],
    ],
    ['"from 5 s" is the least wait', rule('backoff', { floorSeconds: 5 }), 'backoff', null, [5, 10]],
    ['below 1 s is lifted to 1 s at a 429', rule('backoff', { floorSeconds: 0.2 }), 'backoff', null, [1, 2]],
  ] as const)('%s', (_, entry, verdict, waitSeconds, [minSeconds, maxSeconds]) => {
    const advice = advise(given({ status: 429, entry }))
    expect(advice).toMatchObject({ verdict, waitSeconds })
    expect(advice.attempts[0]).toEqual({ n: 1, minSeconds, maxSeconds })
  })

  test.each([
    ['0', 5],
    ['2', 5],
    ['5', 5],
    ['60', 60],
  ])('"from 5 s" bounds a Retry-After of %s from below at a 429', (value, seconds) => {
    expect(
      advise(given({ status: 429, headers: { 'retry-after': value }, entry: rule('wait', { floorSeconds: 5 }) }))
        .waitSeconds,
    ).toBe(seconds)
  })

  test('attempts and added jitter of a rule make the schedule', () => {
    const entry = rule('backoff', { tries: 3, addedJitterSeconds: 1 })
    expect(advise(given({ status: 503, method: 'GET', entry })).attempts).toEqual([
      { n: 1, minSeconds: 1, maxSeconds: 2 },
      { n: 2, minSeconds: 2, maxSeconds: 3 },
    ])
  })

  test('"with caution" is said, and means few attempts', () => {
    const advice = advise(given({ status: 502, method: 'GET', entry: rule('backoff', { withCare: true }) }))
    expect(advice.attempts).toHaveLength(2)
    expect(advice.caveats.join(' ')).toContain('asks for caution')
  })

  test.each(['never', 'fix', 'reauth', 'reconcile'] as const)('%s is taken as it is', (verdict) => {
    const advice = advise(given({ status: 409, entry: rule(verdict) }))
    expect(advice.verdict).toBe(verdict)
    expect(advice.attempts).toHaveLength(verdict === 'reauth' ? 1 : 0)
  })
})

describe('a time from the server', () => {
  // Only if waiting can fix the failure; 429, 503, 413 and 3xx by RFC 9110 and 6585, the others if they stand for a limit.
  test.each([
    [429, 'wait'],
    [503, 'wait'],
    [413, 'wait'],
    [408, 'wait'],
    [423, 'wait'],
    [500, 'wait'],
    [502, 'wait'],
    [529, 'wait'],
    [403, 'wait'],
    [400, 'fix'],
    [507, 'never'],
    [409, 'wait'],
    [401, 'reauth'],
    [422, 'fix'],
    [404, 'never'],
    [410, 'never'],
    [402, 'never'],
    [405, 'fix'],
    [501, 'never'],
    [526, 'never'],
  ])('at %d: %s', (status, verdict) => {
    expect(advise(given({ status, headers: retryAfter, method: 'GET' })).verdict).toBe(verdict)
  })

  test('does not turn a fix into a wait, but applies to the fixed request', () => {
    const advice = advise(given({ status: 401, headers: retryAfter }))
    expect(advice).toMatchObject({
      verdict: 'reauth',
      waitSeconds: 60,
      attempts: [{ n: 1, minSeconds: 60, maxSeconds: 60 }],
    })
    expect(advice.caveats.join(' ')).toContain("Waiting alone doesn't fix this")
    expect(advise(given({ status: 422, headers: retryAfter }))).toMatchObject({
      verdict: 'fix',
      waitSeconds: 60,
      attempts: [],
    })
    expect(advise(given({ status: 404, headers: retryAfter }))).toMatchObject({ verdict: 'never', waitSeconds: null })
  })

  test('does not fix a 400 whose code says what to fix', () => {
    expect(advise(given({ status: 400, headers: retryAfter, kind: 'validation' })).verdict).toBe('fix')
    expect(advise(given({ status: 400, headers: retryAfter, entry: rule('fix', {}, 'code') })).verdict).toBe('fix')
  })

  // retry.md, 9.2: a 429 that must never be repeated.
  test('fixes a used-up quota only perhaps, and a payment never', () => {
    const quota = advise(given({ status: 429, headers: retryAfter, kind: 'quota-exhausted' }))
    expect(quota).toMatchObject({ verdict: 'wait', waitSeconds: 60 })
    expect(quota.caveats.join(' ')).toContain('the quota must reset or be raised first')
    const message = 'try again in 20s'
    expect(advise(given({ status: 429, kind: 'quota-exhausted', message }))).toMatchObject({
      verdict: 'wait',
      waitSeconds: 20,
    })
    const entry = rule('never', {}, 'code')
    expect(advise(given({ status: 429, kind: 'quota-exhausted', message, entry })).verdict).toBe('never')
    expect(
      advise(given({ status: 429, headers: retryAfter, kind: 'quota-exhausted', entry: rule('never', {}, 'code') }))
        .verdict,
    ).toBe('never')
    expect(advise(given({ status: 429, headers: retryAfter, kind: 'payment' })).verdict).toBe('never')
  })

  test("overrides the API's documentation, and the advice says so", () => {
    const advice = advise(given({ status: 429, headers: retryAfter, entry: rule('never', { words: 'No' }) }))
    expect(advice.verdict).toBe('wait')
    expect(advice.caveats.join(' ')).toContain('According to 10ex docs for 429: No.')
  })

  test('of 0 is still a second after a rate limit', () => {
    const advice = advise(given({ status: 429, headers: { 'retry-after': '0' } }))
    expect(advice).toMatchObject({ verdict: 'wait', waitSeconds: 0 })
    expect(advice.attempts[0]).toEqual({ n: 1, minSeconds: 1, maxSeconds: 1.1 })
  })
})

describe('a plain yes or no', () => {
  test.each([
    [{ 'x-should-retry': 'false' }, 500, 'never', 'x-should-retry header'],
    [{ 'x-should-retry': 'false', ...retryAfter }, 429, 'never', 'x-should-retry header'],
    [{ 'stripe-should-retry': 'false' }, 429, 'never', 'stripe-should-retry header'],
    [{ 'x-should-retry': 'true' }, 409, 'backoff', 'x-should-retry header'],
    [{ 'x-should-retry': 'true' }, 501, 'backoff', 'x-should-retry header'],
    [{ 'x-should-retry': 'TRUE', ...retryAfter }, 422, 'wait', 'Retry-After header'],
    [{ 'x-should-retry': 'false' }, 400, 'fix', 'default for status 400'],
    [{ 'x-should-retry': 'false' }, 401, 'reauth', 'default for status 401'],
    [{ 'x-should-retry': 'maybe' }, 500, 'backoff', 'default for status 500'],
  ])('%j at %d: %s', (headers, status, verdict, decidedBy) => {
    expect(advise(given({ status, headers, method: 'GET' }))).toMatchObject({ verdict, decidedBy })
  })
})

describe("what isn't a failure", () => {
  // retry.md, 9.4: Retry-After on 202 and 3xx is not the wait of an error.
  test.each([
    [200, {}, null, 'yes', 'status 200'],
    [202, retryAfter, 60, 'yes', 'Retry-After header'],
    [301, retryAfter, 60, 'unknown', 'Retry-After header'],
    [201, retryAfter, null, 'yes', 'status 201'],
    [100, {}, null, 'unknown', 'status 100'],
    [null, {}, null, 'unknown', 'the response: nothing in it failed'],
  ])('%s with %j: none, wait %s', (status, headers, waitSeconds, processed, decidedBy) => {
    expect(advise(given({ status, headers, isError: false }))).toMatchObject({
      verdict: 'none',
      waitSeconds,
      processed,
      decidedBy,
      attempts: [],
    })
  })

  // retry.md, 9.9.
  test.each([
    [207, undefined],
    [200, { data: { a: 1 }, errors: [{ message: 'x' }] }],
  ])('a partial success (%d) was processed', (status, json) => {
    expect(advise(given({ status, ...(json ? { json } : {}), kind: 'internal', method: 'GET' })).processed).toBe('yes')
  })
})

describe('a paste of another day', () => {
  test('that is old has its wait counted from its own Date, and says when it is from', () => {
    const advice = advise(given({ status: 429, headers: retryAfter, now: now + 7_200_000 }))
    expect(advice.waitSeconds).toBe(60)
    expect(advice.caveats).toContain('This response is from 06:30 UTC.')
  })

  test('that is dated ahead of the reader says that a clock is wrong', () => {
    const advice = advise(given({ status: 429, headers: retryAfter, now: now - 3_600_000 }))
    expect(advice.caveats.join(' ')).toContain('3600 seconds (1 hour) ahead of your clock')
  })

  test('whose wait is still running says nothing of it', () => {
    expect(advise(given({ status: 429, headers: retryAfter, now: now + 30_000 })).caveats.join(' ')).not.toContain(
      'over',
    )
  })
})

test('a 403 of a firewall before the API is no permission of the API', () => {
  const advice = advise(given({ status: 403, originKind: 'intermediary' }))
  expect(advice).toMatchObject({ verdict: 'never', actor: 'provider' })
  expect(advice.because[0]).toContain('in front of the API')
})
