import { describe, expect, test } from 'vitest'
import { kinds, type Kind } from '../model.ts'
import { given } from './given.fixture.ts'
import { advise } from './index.ts'
import { defaultFor } from './status-default.ts'

describe('the default for a status, for a GET', () => {
  // retry.md, section 6: the sources stand in each row.
  test.each([
    [400, 'fix', 'caller', 'no', 'none of eleven clients retries it'],
    [401, 'reauth', 'caller', 'no', 'RFC 9110, 15.5.2'],
    [402, 'never', 'admin', 'no', 'Stripe, OpenAI: billing'],
    [403, 'never', 'admin', 'no', 'RFC 9110, 15.5.4: SHOULD NOT with the same credentials'],
    [404, 'never', 'caller', 'no', 'AIP-194'],
    [405, 'fix', 'caller', 'no', 'RFC 9110, 15.5.6'],
    [406, 'fix', 'caller', 'no', 'RFC 9110, 15.5.7'],
    [407, 'reauth', 'caller', 'no', 'RFC 9110, 15.5.8'],
    [408, 'backoff', 'caller', 'maybe', 'RFC 9110, 15.5.9: MAY repeat'],
    [409, 'reconcile', 'caller', 'no', 'RFC 9110, 15.5.10; Kubernetes client-go'],
    [410, 'never', 'caller', 'no', 'RFC 9110, 15.5.11'],
    [411, 'fix', 'caller', 'no', 'RFC 9110, 15.5.12'],
    [412, 'fix', 'caller', 'no', 'RFC 9110, 15.5.13'],
    [413, 'fix', 'caller', 'no', 'RFC 9110, 15.5.14'],
    [414, 'fix', 'caller', 'no', 'RFC 9110, 15.5.15'],
    [415, 'fix', 'caller', 'no', 'RFC 9110, 15.5.16'],
    [416, 'fix', 'caller', 'no', 'RFC 9110, 15.5.17'],
    [417, 'fix', 'caller', 'no', 'RFC 9110, 15.5.18'],
    [418, 'never', 'caller', 'no', 'RFC 9110, 15.5.19: unused'],
    [421, 'backoff', 'caller', 'no', 'RFC 9110, 15.5.20: MAY retry, any method'],
    [422, 'fix', 'caller', 'no', 'none of eleven clients retries it'],
    [423, 'backoff', 'caller', 'no', 'RFC 4918, 11.3'],
    [424, 'backoff', 'caller', 'no', 'RFC 4918, 11.4'],
    [425, 'backoff', 'caller', 'no', 'RFC 8470, 5.2: SHOULD retry automatically'],
    [426, 'fix', 'caller', 'no', 'RFC 9110, 15.5.22'],
    [428, 'fix', 'caller', 'no', 'RFC 6585, 3'],
    [429, 'backoff', 'caller', 'no', 'Notion, OpenAI, Azure: any method'],
    [431, 'fix', 'caller', 'no', 'RFC 6585, 5'],
    [451, 'never', 'caller', 'no', 'RFC 7725'],
    [499, 'backoff', 'caller', 'maybe', 'AIP-194: the caller cancelled'],
    [500, 'backoff', 'provider', 'maybe', 'all eleven clients'],
    [501, 'never', 'provider', 'no', 'Azure and go-retryablehttp leave it out'],
    [502, 'backoff', 'provider', 'maybe', 'all eleven clients'],
    [503, 'backoff', 'provider', 'maybe', 'all eleven clients'],
    [504, 'backoff', 'provider', 'maybe', 'all eleven clients'],
    [505, 'never', 'provider', 'no', 'Azure leaves it out'],
    [506, 'never', 'provider', 'no', 'RFC 2295, 8.1'],
    [507, 'never', 'admin', 'no', 'RFC 4918, 11.5: MUST NOT repeat by itself'],
    [508, 'never', 'provider', 'no', 'RFC 5842, 7.2'],
    [510, 'never', 'provider', 'no', 'RFC 2774, 7'],
    [511, 'fix', 'caller', 'no', 'RFC 6585, 6'],
    [520, 'backoff', 'provider', 'maybe', 'Cloudflare'],
    [521, 'backoff', 'provider', 'no', 'Cloudflare: refused'],
    [522, 'backoff', 'provider', 'no', 'Cloudflare: not connected'],
    [523, 'backoff', 'provider', 'no', 'Cloudflare: not connected'],
    [524, 'backoff', 'provider', 'maybe', 'Cloudflare: connected, no answer'],
    [525, 'never', 'provider', 'no', 'Cloudflare: TLS'],
    [526, 'never', 'provider', 'no', 'Cloudflare: certificate'],
    [529, 'backoff', 'provider', 'no', 'Anthropic, Notion: refused'],
    [530, 'backoff', 'provider', 'no', 'Cloudflare: not connected'],
    [499, 'backoff', 'caller', 'maybe', 'nginx'],
    [477, 'fix', 'caller', 'no', 'RFC 9110, 15: an unknown 4xx is a 400'],
    [577, 'backoff', 'provider', 'maybe', 'RFC 9110, 15: an unknown 5xx is a 500'],
  ])('%d: %s, %s fixes it, processed: %s (%s)', (status, verdict, actor, processed) => {
    expect(advise(given({ status, method: 'GET' }))).toMatchObject({
      verdict,
      actor,
      processed,
      waitSeconds: null,
      decidedBy: `default for status ${status}`,
      decidedBySpan: [9, 12],
      byMethod: null,
    })
  })
})

describe('the default for a kind', () => {
  test.each<[number | null, Kind, string, string]>([
    [403, 'rate-limited', 'backoff', 'default for the kind "rate limited"'], // GitHub, Google, Salesforce
    [400, 'rate-limited', 'backoff', 'default for the kind "rate limited"'], // AWS, Linear
    [200, 'rate-limited', 'backoff', 'default for the kind "rate limited"'], // Slack
    [429, 'quota-exhausted', 'never', 'default for the kind "quota exhausted"'], // OpenAI insufficient_quota
    [429, 'payment', 'never', 'default for the kind "payment required"'],
    [400, 'validation', 'fix', 'default for the kind "validation failed"'],
    [null, 'not-found', 'never', 'default for the kind "not found"'],
    [null, 'internal', 'backoff', 'default for the kind "internal error"'],
    [null, 'unknown', 'none', 'default for the kind "unknown"'],
    [200, 'unknown', 'none', 'default for status 200'],
    [503, 'unknown', 'backoff', 'default for status 503'],
  ])('status %s of kind %s: %s', (status, kind, verdict, decidedBy) => {
    expect(advise(given({ status, kind, method: 'GET' }))).toMatchObject({ verdict, decidedBy })
  })

  test.each(kinds)('%s has a reason to tell', (kind) => {
    expect(advise(given({ status: null, kind })).because[0]).toMatch(/^[A-Z].*\.$/)
  })

  test('a 500 may have been applied whatever its code, a rate limit at 503 was not', () => {
    expect(defaultFor(500, 'unavailable').processed).toBe('maybe')
    expect(defaultFor(503, 'rate-limited').processed).toBe('no')
  })

  test('a 500 gets three attempts in all, a 502 four', () => {
    expect([500, 502].map((status) => advise(given({ status, method: 'GET' })).attempts.length)).toEqual([2, 3])
  })
})
