import { describe, expect, test } from 'vitest'
import { given } from './given.fixture.ts'
import { advise } from './index.ts'
import { attemptsOf, planOf, withJitter } from './schedule.ts'

/**
 * Values of published specifications. HTTP dates with RFC 9110's own examples stand in `http-date.test.ts`, `Retry-After` in
 * `retry-after.test.ts`.
 */
const plan = (baseSeconds: number, capSeconds: number, tries: number) => ({
  ...planOf({ floorSeconds: 0, capSeconds, tries, addedJitterSeconds: null }, null),
  baseSeconds,
  tries,
})
const longest = (base: number, cap: number, tries: number) =>
  attemptsOf(plan(base, cap, tries)).map((each) => each.maxSeconds)

describe('full jitter draws from 0 to what AWS draws from', () => {
  // Mapping: t = U(0,1) × min(x × 2^i, 20 s) is our `full` with base x, cap 20 s, no floor, i = n − 1; with U = 1, our maxSeconds.
  // prettier-ignore
  test.each<[source: string, base: number, expected: number[]]>([
    ['botocore test_standard_retry_v2_1.py, transient, rand = 1', 0.05, [0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 20, 20]],
    ['smithy-typescript retries.integ.spec.ts, 500 twice', 0.05, [0.05, 0.1]],
    ['smithy-typescript, throttling', 1, [1, 2, 4, 8, 16, 20, 20]],
    ['smithy-typescript, DynamoDB', 0.025, [0.025, 0.05, 0.1]],
    ['botocore until 2026', 1, [1, 2]],
  ])('%s', (_, base, expected) => {
    expect(longest(base, 20, expected.length + 1)).toEqual(expected)
    expect(attemptsOf(plan(base, 20, expected.length + 1)).every(({ minSeconds }) => minSeconds === 0)).toBe(true)
  })
})

describe('the other jitters', () => {
  // prettier-ignore
  test.each([
    ['equal', 'Azure core-rest-pipeline: half + U(0, half) of 1 s × 2^n, cap 64 s', plan(1, 64, 4), [[0.5, 1], [1, 2], [2, 4]]],
    ['decorrelated', 'aws-arch-backoff-simulator: min(C, U(b, 3 × before))', plan(1, 20, 5), [[1, 3], [1, 9], [1, 20], [1, 20]]],
    ['none', 'undici: 500 ms × 2^(n−1), cap 30 s', plan(0.5, 30, 4), [[0.5, 0.5], [1, 1], [2, 2]]],
  ] as const)('%s: %s', (jitter, _, base, expected) => {
    expect(attemptsOf(withJitter(base, jitter)).map(({ minSeconds, maxSeconds }) => [minSeconds, maxSeconds])).toEqual(expected)
  })
})

describe('gRPC pushback (gRFC A6)', () => {
  const pushed = (value: string) =>
    advise(given({ status: 200, isError: false, kind: 'unknown', headers: { 'grpc-status': '14', 'grpc-retry-pushback-ms': value }, method: 'GET' })) // prettier-ignore

  test.each([
    ['1500', 1.5],
    ['0', 0],
    ['60000', 60],
  ])('%s is waited exactly', (value, seconds) => {
    const advice = pushed(value)
    expect(advice).toMatchObject({ verdict: 'wait', waitSeconds: seconds, decidedBy: 'grpc-retry-pushback-ms header' })
    expect(advice.attempts[0]).toEqual({ n: 1, minSeconds: seconds, maxSeconds: seconds })
  })

  test.each(['-1', '-100', 'soon', '', '1.5', '1e3'])('%j forbids every repeat', (value) => {
    expect(pushed(value)).toMatchObject({ verdict: 'never', attempts: [], decidedBy: 'grpc-retry-pushback-ms header' })
  })
})

describe('gRPC status, for a method that is safe to retry (AIP-194)', () => {
  test.each([
    [14, 'backoff', 'UNAVAILABLE: the one to retry'],
    [8, 'backoff', 'RESOURCE_EXHAUSTED: only if the limit is short'],
    [15, 'never', 'DATA_LOSS: must not'],
    [3, 'fix', 'INVALID_ARGUMENT: must not'],
    [5, 'never', 'NOT_FOUND'],
    [6, 'reconcile', 'ALREADY_EXISTS'],
    [7, 'never', 'PERMISSION_DENIED'],
    [9, 'fix', 'FAILED_PRECONDITION'],
    [10, 'reconcile', 'ABORTED: the whole transaction, from its first read'],
    [12, 'never', 'UNIMPLEMENTED'],
    [16, 'reauth', 'UNAUTHENTICATED'],
    [0, 'none', 'OK'],
  ])('%d: %s', (code, verdict) => {
    const headers = { 'grpc-status': String(code) }
    expect(advise(given({ status: 200, isError: false, kind: 'unknown', headers, method: 'GET' })).verdict).toBe(
      verdict,
    )
  })
})

describe('the IETF drafts of RateLimit', () => {
  // draft-ietf-httpapi-ratelimit-headers; seconds to wait, `null`: the limit says nothing about this failure.
  // prettier-ignore
  test.each<[draft: string, headers: Record<string, string>, number | null]>([
    ['-03', { 'ratelimit-limit': '100, 100;w=60', 'ratelimit-remaining': '0', 'ratelimit-reset': '50' }, 50],
    ['-03, comment in a policy', { 'ratelimit-limit': '10, 10;w=1;comment="a, b"', 'ratelimit-remaining': '0', 'ratelimit-reset': '1' }, 1],
    ['-03, something left', { 'ratelimit-limit': '100', 'ratelimit-remaining': '7', 'ratelimit-reset': '50' }, null],
    ['-07', { 'ratelimit': 'limit=100, remaining=0, reset=50', 'ratelimit-policy': '100;w=60' }, 50],
    ['-07, other order', { ratelimit: 'reset=50,remaining=0,limit=100' }, 50],
    ['-10', { 'ratelimit-policy': '"burst";q=100;w=60', 'ratelimit': '"burst";r=0;t=30' }, 30],
    ['-10, several policies', { ratelimit: '"burst";r=5;t=3, "daily";r=0;t=3600' }, 3600],
    ['-10, partition key', { ratelimit: '"default";r=0;t=30;pk=:dHJpYWwxMjEzMjM=:' }, 30],
    ['-10, t before r', { ratelimit: '"default";t=30;r=0' }, 30],
    ['-10, spaces', { ratelimit: '"default"; r=0;  t=30' }, 30],
    ['-10, a name that looks like parameters', { ratelimit: '"a, b;r=0;t=5";r=3;t=9' }, null],
    ['-10, no t', { ratelimit: '"default";r=0' }, null],
    ['malformed, to be ignored', { ratelimit: '"default;r=0;t=x' }, null],
  ])('%s', (_, headers, seconds) => {
    expect(advise(given({ status: 429, headers }))).toMatchObject({ verdict: seconds === null ? 'backoff' : 'wait', waitSeconds: seconds })
  })
})
