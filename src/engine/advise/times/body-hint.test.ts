import { describe, expect, test } from 'vitest'
import type { Json } from '../../model.ts'
import { given, now } from '../given.fixture.ts'
import { advise } from '../index.ts'

const at429 = (json: Json) => advise(given({ status: 429, json }))

describe('a wait in the body', () => {
  // envelopes.md, section 7: who sends which, and in which unit.
  test.each<[Json, number, string]>([
    [{ message: 'x', retry_after: 64.57, global: false }, 64.57, 'retry_after'], // Discord
    [{ ok: false, error_code: 429, parameters: { retry_after: 5 } }, 5, 'retry_after'], // Telegram
    [{ error: { code: 'x', details: { limit: 100, retry_after: 60 } } }, 60, 'retry_after'],
    [{ kind: 'Status', details: { retryAfterSeconds: 2 } }, 2, 'retryAfterSeconds'], // Kubernetes
    [{ errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: 2500 }, 2.5, 'retry_after_ms'], // Matrix
    [{ error: { data: { backoff_seconds: 45 } } }, 45, 'backoff_seconds'],
    [{ retryInMs: 1200 }, 1.2, 'retryInMs'],
    [{ 'Retry-After-Seconds': '9' }, 9, 'Retry-After-Seconds'],
    [{ error: { details: [{ '@type': 'x' }, { retryDelay: '13s' }] } }, 13, 'retryDelay'], // Google RetryInfo
    [{ errors: [{ extensions: { retryAfter: 7 } }] }, 7, 'retryAfter'], // GraphQL
    [{ error: { retryDelay: { seconds: 13, nanos: 0 } } }, 13, 'retryDelay'],
    [{ retry_after: '60' }, 60, 'retry_after'],
    [{ retry_after: '60s' }, 60, 'retry_after'],
    [{ retry_after: now / 1000 + 30 }, 30, 'retry_after'],
    [{ retry_after: '2026-11-21T06:31:00Z' }, 60, 'retry_after'],
    [{ errors: [{ retry_after: 2 }, { retry_after: 9 }, { retry_after: 3 }] }, 9, 'retry_after'],
    [{ retry_after: 2, details: { retry_after: 9 } }, 2, 'retry_after'],
  ])('%j asks for %d seconds', (json, seconds, key) => {
    expect(at429(json)).toMatchObject({ verdict: 'wait', waitSeconds: seconds, decidedBy: `${key} in the body` })
  })

  // prettier-ignore
  test.each<Json>([
    { retry_after: -1 }, { retry_after: 'soon' }, { retry_after: null }, { retry_after: true }, { retry_after: [60] }, { retryDelay: 13 },
    { detail: [{ type: 'missing', input: { retry_after: 60 } }] }, { a: { b: { c: { d: { e: { retry_after: 60 } } } } } }, '60', 60, null,
  ])('%j has none', (json) => expect(at429(json)).toMatchObject({ verdict: 'backoff', waitSeconds: null }))

  test('its place in the paste is given', () =>
    expect(at429({ error: { retry_after: 1 } }).decidedBySpan).toEqual([100, 102]))

  test('a Retry-After header ranks above it', () => {
    const advice = advise(given({ status: 429, headers: { 'retry-after': '65' }, json: { retry_after: 64.57 } }))
    expect(advice).toMatchObject({ waitSeconds: 65, decidedBy: 'Retry-After header' })
    expect(advice.caveats.join(' ')).not.toContain('A longer time')
  })

  test('a body of a million members costs no more than its first ones', () => {
    const list: Json[] = Array.from({ length: 1_000_000 }, () => ({ a: 1 }))
    let isReached = false
    Object.defineProperty(list, 2000, { get: () => (isReached = true) })
    expect(at429({ list, retry_after: 3 }).waitSeconds).toBe(3)
    expect(isReached).toBe(false)
  })
})

describe('a yes or no in the body', () => {
  test.each<[number, Json, string]>([
    [500, { retryable: false }, 'never'],
    [429, { error: { retryable: false }, retry_after: 5 }, 'never'],
    [400, { error: { is_transient: true } }, 'backoff'], // Facebook
    [400, { error: { is_transient: false } }, 'fix'],
    [403, { retryable: true, retry_after: 30 }, 'wait'], // Cloudflare's edge
    [500, { errors: [{ retryable: true }, { retryable: false }] }, 'backoff'],
    [500, { retryable: 'false' }, 'backoff'],
    [500, { error: { is_retriable: false } }, 'never'],
    [500, { error: { should_retry: false } }, 'never'],
    [500, { error: { advice_code: 'do_not_try_again' } }, 'never'], // Stripe
    [500, { error: { advice_code: 'try_again_later' } }, 'backoff'],
  ])('status %d with %j: %s', (status, json, verdict) =>
    expect(advise(given({ status, json, method: 'GET' })).verdict).toBe(verdict),
  )
})
