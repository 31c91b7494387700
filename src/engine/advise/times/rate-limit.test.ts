import { describe, expect, test } from 'vitest'
import { advise } from '../index.ts'
import { date, given, now } from '../given.fixture.ts'

const at = (status: number, headers: Record<string, string>) => advise(given({ status, headers: { date, ...headers } }))

describe('RateLimit', () => {
  // IETF draft ratelimit-headers, list form and version 07.
  test.each([
    ['"default";r=0;t=30', 30],
    ['"burst";r=0;t=2, "daily";r=0;t=3600', 3600],
    ['"burst";r=0;t=2, "daily";r=50;t=3600', 2],
    ['limit=100, remaining=0, reset=50', 50],
  ])('%s asks for %d seconds', (value, seconds) => {
    expect(at(429, { ratelimit: value })).toMatchObject({
      verdict: 'wait',
      waitSeconds: seconds,
      decidedBy: 'RateLimit header',
    })
  })

  // prettier-ignore
  test.each([
    ['"burst";r=0', '"burst";q=100;w=60,"daily";q=1000;w=86400', 60],
    ['"only";r=0', '"other";q=100;w=60', 60],
    ['limit=100, remaining=0', '100;w=60, 1000;w=3600', 60],
    ['"burst";r=0;t=2', '"burst";q=100;w=60', 2],
    ['"a, b;r=9";r=0;t=7', '', 7],
  ])('%s with the policy %s: at most %d seconds', (ratelimit, policy, seconds) => {
    const advice = at(429, { ratelimit, 'ratelimit-policy': policy })
    expect(advice).toMatchObject({ verdict: 'wait', waitSeconds: seconds })
  })

  test('a time that only the policy gives is called the latest', () => {
    const advice = at(429, { ratelimit: '"burst";r=0', 'ratelimit-policy': '"burst";q=100;w=60' })
    expect(advice.because[0]).toBe('The limit resets in at most 60 seconds.')
    expect(advice.caveats.join(' ')).toContain('the latest')
  })

  test.each([
    [29_000, 'The limit resets in 30 seconds.'],
    [30_000, 'The limit has already reset.'],
  ])('%d ms after the response, the sentence about a reset in 30 seconds is in the right tense', (later, sentence) => {
    const input = given({ status: 429, headers: { date, ratelimit: '"default";r=0;t=30' }, now: now + later })
    expect(advise(input).because[0]).toBe(sentence)
  })

  test.each(['"a";q=1;w=2,"b";q=1;w=3', '"unreadable', '"a";q=1'])(
    'it is not known which of the policies %s is used up',
    (policy) => expect(at(429, { ratelimit: '"x";r=0', 'ratelimit-policy': policy }).waitSeconds).toBeNull(),
  )

  test.each([
    '"default";r=50;t=30',
    'limit=100, remaining=3, reset=50',
    'r=0',
    '"default";r=0;t=-1',
    '";;;,,,',
    '"default";r=0.5;t=3',
  ])('%s says nothing about this failure', (value) =>
    expect(at(429, { ratelimit: value })).toMatchObject({ verdict: 'backoff', waitSeconds: null }),
  )

  test('Retry-After takes precedence (the draft: MUST), and a much longer limit is mentioned', () => {
    const advice = at(429, { ratelimit: '"daily";r=0;t=3600', 'retry-after': '5' })
    expect(advice).toMatchObject({ waitSeconds: 5, decidedBy: 'Retry-After header' })
    expect(advice.caveats.join(' ')).toContain(
      'The response also gives a longer time (RateLimit header): 3600 seconds (1 hour).',
    )
  })

  test('from a cache it is ignored', () =>
    expect(at(429, { ratelimit: '"d";r=0;t=30', age: '12' })).toMatchObject({ verdict: 'backoff' }))
})

describe('RateLimit-Reset and its variants', () => {
  // retry.md, 3.7: the unit depends on the vendor; the page lists which vendor sends what.
  test.each([
    ['x-ratelimit-reset', '1795242660', 60],
    ['ratelimit-reset', '1795242660', 60],
    ['x-ratelimit-reset', '1795242660000', 60],
    ['x-ratelimit-reset', '1795242660.123', 61],
    ['ratelimit-reset', '53', 53],
    ['x-rate-limit-reset', '3', 3],
    ['x-ratelimit-reset-after', '64.57', 64.57],
    ['x-ratelimit-reset-requests', '6m0s', 360],
    ['anthropic-ratelimit-tokens-reset', '2026-11-21T06:31:00Z', 60],
    ['ratelimit-resettime', 'Sat, 21 Nov 2026 06:31:00 GMT', 60],
  ])('%s: %s is %d seconds after a 429 without a remaining count', (name, value, seconds) => {
    expect(at(429, { [name]: value })).toMatchObject({ verdict: 'wait', waitSeconds: seconds })
  })

  test.each([
    ['10000000', 'could be seconds, milliseconds or a date in the past'],
    ['999999999', 'could be seconds, milliseconds or a date in the past'],
    ['tomorrow', "isn't a time"],
    ['Tue Feb 16 2021 09:02:42 GMT+0100 (Central European Standard Time)', "isn't a time"],
  ])('%s is not used, and the advice says so', (value, caveat) => {
    const advice = at(429, { 'x-ratelimit-reset': value })
    expect(advice.verdict).toBe('backoff')
    expect(advice.caveats.join(' ')).toContain(caveat)
  })

  test('a wait of more than a day may be milliseconds', () => {
    expect(at(429, { 'x-rate-limit-reset': '600000' }).caveats.join(' ')).toContain('some servers mean milliseconds')
  })

  test.each([
    [429, { 'x-ratelimit-reset': '60', 'x-ratelimit-remaining': '0' }, 'wait'],
    [429, { 'x-ratelimit-reset': '60', 'x-ratelimit-remaining': '12' }, 'backoff'],
    [403, { 'x-ratelimit-reset': '60', 'x-ratelimit-remaining': '0' }, 'wait'], // GitHub's primary limit
    [403, { 'x-ratelimit-reset': '60' }, 'never'],
    [403, { 'x-ratelimit-reset': '60', 'x-ratelimit-remaining': '12' }, 'never'],
    [404, { 'x-ratelimit-reset': '60', 'x-ratelimit-remaining': '0' }, 'never'],
    [401, { 'x-ratelimit-reset': '60', 'x-ratelimit-remaining': '0' }, 'reauth'],
  ])('%d with %j: %s', (status, headers, verdict) => expect(at(status, headers).verdict).toBe(verdict))

  test('of several limits only one that is used up counts', () => {
    const headers = {
      'x-ratelimit-remaining-requests': '10',
      'x-ratelimit-reset-requests': '1h0m0s',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': '20s',
    }
    expect(at(429, headers)).toMatchObject({ waitSeconds: 20, decidedBy: 'X-RateLimit-Reset-Tokens header' })
  })

  test('a reset in the past is over', () => {
    const advice = at(429, { 'x-ratelimit-reset': '1470173023' })
    expect(advice).toMatchObject({ verdict: 'wait', waitSeconds: 0 })
    expect(advice.attempts[0]?.minSeconds).toBe(1)
  })
})
