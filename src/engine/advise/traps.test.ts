import { describe, expect, test } from 'vitest'
import { diagnose, type Options } from '../index.ts'
import { date, now } from './given.fixture.ts'

/** The fifteen traps of our research on retries (section 9), each through the whole engine, with no API's page to go by. */
const none = { apis: [], entries: [], statuses: [] }
const answer = (status: number, headers: string[] = [], body: unknown = undefined) =>
  [
    `HTTP/1.1 ${status}`,
    `Date: ${date}`,
    ...headers,
    ...(body === undefined ? [] : ['Content-Type: application/json']),
    '',
    body === undefined ? '' : JSON.stringify(body),
  ].join('\r\n')
const retryOf = (paste: string, more: Partial<Options> = {}) => diagnose(paste, none, { now, ...more }).retry

test('1: an old paste counts from its own Date, and says how old it is', () => {
  const paste = answer(429, ['X-RateLimit-Remaining: 0', 'X-RateLimit-Reset: 1795242660'])
  const late = retryOf(paste, { now: now + 86_400_000 })
  expect(late).toMatchObject({ verdict: 'wait', waitSeconds: 60, dueAt: now + 60_000 })
  expect(late.caveats.join(' ')).toContain('This response is from 06:30 UTC on November 21, 2026.')
  expect(retryOf(answer(429, ['X-RateLimit-Remaining: 0', 'X-RateLimit-Reset: 1470173023'])).waitSeconds).toBe(0)
})

describe("2: a 429 that waiting doesn't fix is not retried", () => {
  const perDay = { quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier' }
  const google = (...details: unknown[]) => ({
    error: { code: 429, message: 'x', status: 'RESOURCE_EXHAUSTED', details },
  })
  const failure = { '@type': 'type.googleapis.com/google.rpc.QuotaFailure', violations: [perDay] }
  const hint = { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '36s' }
  // prettier-ignore
  test.each<[string, unknown]>([
    ['OpenAI', { error: { message: 'x', type: 'insufficient_quota', param: null, code: 'insufficient_quota' } }],
    ['the type alone', { error: { message: 'x', type: 'insufficient_quota', code: null } }],
    ['the type beside a number', { error: { message: 'x', type: 'insufficient_quota', code: '429' } }],
    ['Anthropic', { type: 'error', error: { type: 'rate_limit_error', message: 'x', details: { error_code: 'enforced_spend_limit_reached' } } }],
    ['Google, by the day', google(failure)],
    ['Google, by the day, although it names 36 s', google(failure, hint)],
    ['a plan that is used up', { error: { message: 'You have reached your monthly usage limit.' } }],
  ])('%s', (_, body) => expect(retryOf(answer(429, [], body))).toMatchObject({ verdict: 'never', attempts: [] }))

  test.each(['Retry-After: 7', 'Retry-After: 86400', 'retry-after-ms: 500'])(
    'also if the limiter in front gives a time (%s), when a payment is missing',
    (header) => {
      const body = { error: { message: 'x', type: 'insufficient_quota', param: null, code: 'insufficient_quota' } }
      const advice = retryOf(answer(429, [header], body))
      expect(advice).toMatchObject({ verdict: 'never', waitSeconds: null, attempts: [] })
      expect(advice.caveats.join(' ')).toContain("waiting doesn't fix this")
    },
  )

  test('unless a reset is given', () => {
    const body = { type: 'error', error: { type: 'rate_limit_error', message: 'x', details: { error_code: 'enforced_spend_limit_reached' } } } // prettier-ignore
    expect(retryOf(answer(429, ['Retry-After: 7200'], body))).toMatchObject({ verdict: 'wait', waitSeconds: 7200 })
  })
})

describe('3: a rate limit is one at any status', () => {
  // prettier-ignore
  test.each<[string, number, string[], unknown, string]>([
    ['AWS', 400, ['x-amzn-RequestId: a'], { __type: 'ThrottlingException', message: 'Rate exceeded' }, 'backoff'],
    ['Linear', 400, [], { errors: [{ message: 'x', extensions: { code: 'RATELIMITED' } }] }, 'backoff'],
    ['Facebook', 400, [], { error: { message: '(#4) Application request limit reached', type: 'OAuthException', code: 4, fbtrace_id: 'x' } }, 'backoff'],
    ['Google', 403, [], { error: { errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded' }], code: 403, message: 'x' } }, 'backoff'],
    ['Salesforce', 403, [], [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }], 'backoff'],
    ['GitHub, secondary', 403, ['Retry-After: 60'], { message: 'You have exceeded a secondary rate limit.' }, 'wait'],
    ['GitHub, secondary without a time', 403, [], { message: 'You have exceeded a secondary rate limit.' }, 'backoff'],
    ['Slack', 200, [], { ok: false, error: 'ratelimited' }, 'backoff'],
    ['GitHub, GraphQL', 200, ['x-ratelimit-remaining: 0', 'x-ratelimit-reset: 1795242660'], { errors: [{ type: 'RATE_LIMITED', message: 'x' }] }, 'wait'],
    ['Shopify', 200, [], { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }], extensions: { cost: { requestedQueryCost: 202, throttleStatus: { currentlyAvailable: 2, restoreRate: 50 } } } }, 'wait'],
    ['503', 503, [], { error: { code: 'SlowDown', message: 'x' } }, 'backoff'],
    ['409', 409, [], { error: { code: 'rate_limited', message: 'x' } }, 'backoff'],
  ])('%s', (_, status, headers, body, verdict) => {
    expect(retryOf(answer(status, headers, body)).verdict).toBe(verdict)
  })
})

test.each([202, 201, 301])('4: Retry-After on a %d is no wait of an error', (status) => {
  expect(retryOf(answer(status, ['Retry-After: 10']))).toMatchObject({ verdict: 'none', attempts: [] })
})

test('5: limits of a cached response are ignored', () => {
  expect(retryOf(answer(429, ['Age: 20', 'RateLimit: "d";r=0;t=30']))).toMatchObject({
    verdict: 'backoff',
    waitSeconds: null,
  })
})

test('6: a wait of a day is a time to schedule for', () => {
  expect(retryOf(answer(429, ['Retry-After: 86400'])).because.join(' ')).toContain('06:30 UTC on November 22, 2026.')
})

test('7: of conflicting times the higher rung counts, and of two that rounding tells apart the longer', () => {
  const discord = { message: 'You are being rate limited.', retry_after: 64.57, global: false }
  expect(retryOf(answer(429, ['Retry-After: 1', 'retry-after-ms: 2000'], discord)).waitSeconds).toBe(2)
  expect(retryOf(answer(429, ['Retry-After: 65'], discord)).waitSeconds).toBe(65)
  expect(retryOf(answer(429, ['Retry-After: 64'], discord)).waitSeconds).toBe(64.57)
})

test('8: an unknown method gets both branches', () => {
  expect(retryOf('{"error":{"code":"internal_error","message":"x"},"status":500}').byMethod).toMatchObject({
    idempotent: { verdict: 'backoff' },
    other: { verdict: 'reconcile' },
  })
})

describe('9: after a partial success, only the failed parts are retried', () => {
  // prettier-ignore
  test.each<[string, number, unknown]>([
    ['GraphQL', 200, { data: { a: 1, b: null }, errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }],
    ['GraphQL without a code', 200, { data: { a: 1, b: null }, errors: [{ message: 'x', path: ['b'] }] }],
    ['bulk', 200, { took: 3, errors: true, items: [{ index: { _id: '1', status: 201 } }, { index: { _id: '2', status: 429, error: { type: 'es_rejected_execution_exception', reason: 'x' } } }] }],
    ['207', 207, { results: [{ status: 200 }, { status: 429, error: { code: 'rate_limited' } }] }],
  ])('%s', (_, status, body) => {
    const advice = retryOf(answer(status, [], body), { method: 'POST' })
    expect(advice).toMatchObject({ verdict: 'reconcile', processed: 'yes', attempts: [] })
    expect(advice.caveats.join(' ')).toContain('retry only those')
  })

  test('a 207 without a failed part is none', () => {
    expect(retryOf(answer(207, [], { results: [{ status: 200 }] })).verdict).toBe('none')
  })
})

test('10: an error after the response had started may be billed', () => {
  const paste = 'HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\nevent: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n' // prettier-ignore
  const advice = retryOf(paste, { method: 'POST' })
  expect(advice).toMatchObject({ verdict: 'reconcile', processed: 'maybe' })
  expect(advice.caveats.join(' ')).toContain('billed')
})

test.each([['Retry-After: 0'], ['retry-after-ms: 1'], ['X-Any: 1']])(
  '11: never under a second after a 429 (%s)',
  (header) => {
    for (const { minSeconds } of retryOf(answer(429, [header])).attempts) expect(minSeconds).toBeGreaterThanOrEqual(1)
  },
)

describe('12: a wrong clock is fixed, not waited for', () => {
  // prettier-ignore
  test.each<[string, number, string[], unknown]>([
    ['Signature expired', 403, ['x-amzn-RequestId: a'], { __type: 'InvalidSignatureException', message: 'Signature expired: 20261121T060000Z is now earlier than 20261121T061500Z' }],
    ['RequestTimeTooSkewed', 403, [], { code: 'RequestTimeTooSkewed', message: 'x' }],
    ['iat', 401, [], { error: 'invalid_token', error_description: 'Token used before issued (iat)' }],
    ['nbf', 401, ['WWW-Authenticate: Bearer error="invalid_token", error_description="The token is not valid before 06:35"'], undefined],
  ])('%s', (_, status, headers, body) => {
    const advice = retryOf(answer(status, headers, body))
    expect(advice).toMatchObject({ verdict: 'fix', attempts: [] })
    expect(advice.caveats.join(' ')).toContain('clock')
  })

  test("a signature that is wrong for another reason doesn't count", () => {
    const body = { __type: 'SignatureDoesNotMatch', message: 'The request signature we calculated does not match' }
    expect(retryOf(answer(403, [], body)).caveats.join(' ')).not.toContain('clock')
  })
})

test("13: the 403 of a CDN isn't about a permission of the API", () => {
  const paste = 'HTTP/1.1 403 Forbidden\nServer: CloudFront\nX-Cache: Error from cloudfront\nContent-Type: text/html\n\n<HTML><BODY><H1>403 ERROR</H1>Request blocked. Generated by cloudfront (CloudFront)</BODY></HTML>' // prettier-ignore
  const advice = retryOf(paste)
  expect(advice).toMatchObject({ verdict: 'never', actor: 'provider' })
  expect(advice.because[0]).toContain('in front of the API')
})

describe('14: nobody is told to loop', () => {
  test('401: once, then stop', () => {
    const advice = retryOf(answer(401))
    expect(advice).toMatchObject({ verdict: 'reauth', attempts: [{ n: 1 }] })
    expect(advice.caveats.join(' ')).toContain('Retry once')
  })

  test('403: not at all', () => expect(retryOf(answer(403))).toMatchObject({ verdict: 'never', attempts: [] }))

  test('403 for a limit, and 429: few attempts', () => {
    expect(retryOf(answer(403, [], { message: 'API rate limit exceeded' })).caveats.join(' ')).toContain('may ban')
    expect(retryOf(answer(429)).attempts).toHaveLength(3)
  })
})

test('15: the receiver of a webhook learns whose error it is', () => {
  const advice = retryOf(answer(400, [], { error: 'Webhook signature verification failed' }))
  expect(advice.verdict).toBe('fix')
  expect(advice.caveats.join(' ')).toContain('If you are the receiver')
})

test.each([
  'rpc error: code = ResourceExhausted desc = grpc: received message larger than max (5242880 vs. 4194304)',
  'io.grpc.StatusRuntimeException: RESOURCE_EXHAUSTED: gRPC message exceeds maximum size 4194304: 5000000',
  'Error: 8 RESOURCE_EXHAUSTED: Received message larger than max (5242880 vs 4194304)',
])("also: a message too large for gRPC isn't a rate limit: %s", (paste) => {
  const { kind, retry } = diagnose(paste, none, { now })
  expect([kind, retry.verdict, retry.attempts]).toEqual(['too-large', 'fix', []])
})

test('a rate limit that gRPC reports stays one', () => {
  const paste = 'rpc error: code = ResourceExhausted desc = rate limit exceeded'
  expect(diagnose(paste, none, { now }).kind).toBe('rate-limited')
})
