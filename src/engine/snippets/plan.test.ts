import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnosed, pastes, planned } from './plan.fixture.ts'
import { planOf, type SnippetPlan } from './plan.ts'

describe('what a plan says', () => {
  // prettier-ignore
  test.each<[keyof typeof pastes, Partial<SnippetPlan>]>([
    ['limited', { verdict: 'wait', waitSeconds: 60, tries: 4, floorSeconds: 1, statuses: [429], repeats: 'any', guard: 'status', deadlineSeconds: 240, fallbackSeconds: null, source: { in: 'header', name: 'retry-after', unit: 'retry-after' }, code: { value: 'rate_limited', path: ['error', 'code'] } }],
    ['limitedBare', { verdict: 'backoff', waitSeconds: null, statuses: [429], repeats: 'any', source: null, code: null }],
    ['inBody', { waitSeconds: 7.5, source: { in: 'body', path: ['retry_after'], unit: 'seconds' } }],
    ['inDuration', { waitSeconds: 13, source: { in: 'body', path: ['error', 'details', 0, 'retryDelay'], unit: 'duration' } }],
    ['inMilliseconds', { waitSeconds: 1.5, source: { in: 'header', name: 'retry-after-ms', unit: 'milliseconds' } }],
    ['atEpoch', { waitSeconds: 400, statuses: [403], guard: 'code', source: { in: 'header', name: 'x-ratelimit-reset', unit: 'epoch' }, deadlineSeconds: 900 }],
    ['inSentence', { waitSeconds: 20, source: null, fallbackSeconds: 20 }],
    ['forAnHour', { waitSeconds: 3600, deadlineSeconds: 900 }],
    ['unavailable', { verdict: 'backoff', statuses: [503], repeats: 'safe', needsKey: false, floorSeconds: 0, deadlineSeconds: 60 }],
    ['unavailableFor', { verdict: 'wait', waitSeconds: 5, repeats: 'any-when-timed' }],
    ['getGateway', { verdict: 'backoff', method: 'GET', repeats: 'safe', needsKey: false }],
    ['postGateway', { verdict: 'reconcile', method: 'POST', repeats: 'safe', needsKey: true, tries: 4, keyHeader: 'idempotency-key' }],
    ['keyedGateway', { verdict: 'backoff', method: 'POST', repeats: 'safe', needsKey: true, keyHeader: 'idempotency-key' }],
    ['expired', { verdict: 'reauth', statuses: [401], tries: 2, guard: 'status' }],
  ])('%s', (name, expected) => expect(planned(pastes[name])).toMatchObject(expected))

  test.each([
    [
      'a wrong request',
      'HTTP/1.1 422 Unprocessable Entity\n\n{"detail":[{"loc":["body","name"],"msg":"Field required","type":"missing"}]}',
    ],
    ['a missing thing', 'HTTP/1.1 404 Not Found\n\n'],
    ['a success', 'HTTP/1.1 200 OK\n\n{}'],
    ['a conflict that somebody has to look into', 'PUT /x HTTP/1.1\nHost: a.b\n\nHTTP/1.1 409 Conflict\n\n'],
    ['nothing', ''],
  ])('no plan for %s', (_, paste) => expect(planOf(diagnosed(paste))).toBeNull())
})

test('no paste makes it throw, and every number is fit for a timer', () => {
  const paste = fc.record({
    status: fc.integer({ min: 200, max: 599 }),
    retryAfter: fc.oneof(fc.string(), fc.nat().map(String)),
    body: fc.oneof(fc.json(), fc.string()),
  })
  fc.assert(
    fc.property(paste, ({ status, retryAfter, body }) => {
      const plan = planOf(diagnosed(`HTTP/1.1 ${status} X\nRetry-After: ${retryAfter}\n\n${body}`))
      if (!plan) return
      expect(plan.deadlineSeconds).toBeLessThanOrEqual(900)
      expect(plan.tries).toBeLessThanOrEqual(10)
      for (const seconds of [plan.baseSeconds, plan.floorSeconds, plan.capSeconds])
        expect(seconds).toBeGreaterThanOrEqual(0)
    }),
  )
})
