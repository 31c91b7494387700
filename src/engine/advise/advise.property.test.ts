import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kinds, type Json } from '../model.ts'
import { given, rule, type Given } from './given.fixture.ts'
import { advise } from './index.ts'

const longest = 365 * 24 * 3600
const seconds = fc.integer({ min: 0, max: 999_999_999 })
const names = [
  'retry-after',
  'retry-after-ms',
  'x-ratelimit-reset',
  'ratelimit',
  'x-should-retry',
  'date',
  'age',
  'x-ratelimit-remaining',
]
const values = fc.oneof(
  fc.string(),
  seconds.map(String),
  fc.double().map(String),
  fc.constantFrom('true', 'false', '0', '6m0s', '2, 3', '-1', '"d";r=0;t=9'),
  fc.date({ noInvalidDate: true }).map((at) => at.toUTCString()),
  fc.bigInt().map(String),
)
const verdicts = fc.constantFrom('never', 'fix', 'reauth', 'wait', 'backoff', 'reconcile', 'none' as const)
const anyRule = fc
  .tuple(verdicts, fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })), fc.option(seconds), fc.boolean())
  .map(([verdict, floorSeconds, elseSeconds, anyMethod]) =>
    rule(verdict as 'wait', { floorSeconds, elseSeconds, anyMethod }),
  )
const anything = fc.record({
  status: fc.option(fc.integer({ min: -1, max: 1000 })),
  method: fc.option(fc.constantFrom('GET', 'POST', 'DELETE', '')),
  headers: fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), values)) as fc.Arbitrary<
    [string, string][]
  >,
  json: fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom('retry_after', 'retryDelay', 'retryable', 'error'), fc.jsonValue()),
  ) as fc.Arbitrary<Json>,
  kind: fc.constantFrom(...kinds),
  message: fc.oneof(
    fc.string(),
    seconds.map((n) => `try again in ${n}s`),
  ),
  entry: fc.option(anyRule),
  isError: fc.boolean(),
  originKind: fc.constantFrom('api', 'intermediary', 'unknown'),
  now: fc.oneof(fc.constant(NaN), fc.double(), fc.integer({ min: 0, max: 4e12 })),
}) as fc.Arbitrary<unknown> as fc.Arbitrary<Given>

test('advise answers any headers and body, with waits that can be kept and sentences that can be read', () => {
  fc.assert(
    fc.property(anything, (input) => {
      const advice = advise(given(input))
      const branches = [advice, ...(advice.byMethod ? [advice.byMethod.idempotent, advice.byMethod.other] : [])]
      for (const { waitSeconds, attempts, because, caveats, verdict } of branches) {
        if (waitSeconds !== null) expect(waitSeconds >= 0 && waitSeconds <= longest).toBe(true)
        for (const { minSeconds, maxSeconds } of attempts)
          expect(minSeconds >= 0 && minSeconds <= maxSeconds && maxSeconds <= longest).toBe(true)
        expect(because.length).toBeGreaterThan(0)
        for (const sentence of [...because, ...caveats]) expect(sentence).toMatch(/^\S.*\.$/s)
        if (verdict === 'wait') expect(waitSeconds).not.toBeNull()
        if (verdict === 'never' || verdict === 'fix' || verdict === 'reconcile' || verdict === 'none')
          expect(attempts).toEqual([])
      }
      expect(advice.decidedBy).not.toBe('')
    }),
    { numRuns: 2000 },
  )
})

test('a longer Retry-After never gives a shorter wait', () => {
  fc.assert(
    fc.property(seconds, seconds, fc.option(anyRule), fc.constantFrom(429, 503, 500, 403), (a, b, entry, status) => {
      const [short, long] = [Math.min(a, b), Math.max(a, b)].map((value) =>
        advise(given({ status, headers: { 'retry-after': String(value) }, entry, method: 'GET' })),
      )
      expect(short!.verdict).toBe('wait')
      expect(long!.waitSeconds).toBeGreaterThanOrEqual(short!.waitSeconds!)
      expect(long!.attempts[0]?.minSeconds ?? 0).toBeGreaterThanOrEqual(short!.attempts[0]?.minSeconds ?? 0)
    }),
  )
})

test('no attempt comes sooner than the floor, nor within a second of a 429', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.option(seconds),
      fc.constantFrom('wait' as const, 'backoff' as const),
      (floorSeconds, wait, verdict) => {
        const headers = wait === null ? {} : { 'retry-after': String(wait) }
        const { attempts } = advise(given({ status: 429, headers, entry: rule(verdict, { floorSeconds }) }))
        for (const { minSeconds } of attempts)
          expect(minSeconds).toBeGreaterThanOrEqual(Math.max(1, Math.floor(floorSeconds * 1000) / 1000))
      },
    ),
  )
})
