import { describe, expect, test } from 'vitest'
import { diagnose } from '../index.ts'
import type { Json } from '../model.ts'
import { date, given, now, rule, type Given } from './given.fixture.ts'
import { advise } from './index.ts'

/**
 * Every rung against the one below it, and the cases that only words tell apart. The forms of each header are in `retry-after.test.ts`,
 * `rate-limit.test.ts`, `body-hint.test.ts` and `message-hint.test.ts`, each status's default in `status-default.test.ts`, methods in
 * `guard-method.test.ts`, values of specifications in `spec-vectors.test.ts`.
 */
describe('each rung ranks above the next', () => {
  const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '50' }
  // prettier-ignore
  test.each<[decidedBy: string, above: string, source: string, Given]>([
    ['x-should-retry header', "a body's word", 'openai-node, shouldRetry', { headers: { 'x-should-retry': 'false' }, json: { retryable: true } }],
    ['retryable in the body', 'every time', 'Cloudflare, error bodies for agents', { headers: { 'retry-after': '5' }, json: { retryable: false } }],
    ['grpc-retry-pushback-ms header', 'milliseconds', 'gRFC A6', { headers: { 'grpc-retry-pushback-ms': '70', 'retry-after-ms': '5' } }],
    ['retry-after-ms header', 'Retry-After', 'openai-node, Azure core-rest-pipeline', { headers: { 'retry-after-ms': '5', 'retry-after': '7' } }],
    ['x-ms-retry-after-ms header', 'Retry-After', 'Azure core-rest-pipeline', { headers: { 'x-ms-retry-after-ms': '5', 'retry-after': '7' } }],
    ['X-Amz-Retry-After header', 'Retry-After', 'smithy-typescript, 2026', { headers: { 'x-amz-retry-after': '5', 'retry-after': '7' } }],
    ['Retry-After header', 'the body', 'retry.md, section 6', { headers: { 'retry-after': '7' }, json: { retry_after: 20 } }],
    ['retry_after in the body', 'RateLimit', 'retry.md, section 6', { headers: { ratelimit: '"d";r=0;t=30' }, json: { retry_after: 20 } }],
    ['RateLimit header', 'X-RateLimit-Reset', 'draft ratelimit-headers, section 4', { headers: { ratelimit: '"d";r=0;t=30', ...reset } }],
    ['X-RateLimit-Reset header', 'prose', 'retry.md, section 6', { headers: reset, message: 'try again in 20s' }],
    ['a sentence in the message', "the API's rule", "OpenAI's messages", { message: 'try again in 20s', entry: rule('backoff', {}, 'code') }],
    ["the code's row", "the status's row", 'content/README.md', { entry: rule('backoff', {}, 'code', "the code's row"), statusRule: rule('never') }],
    ["the status's row", 'the default', 'content/README.md', { entry: rule('backoff', {}, 'status', "the status's row") }],
    ['default for status 429', 'nothing', 'RFC 6585, section 4', {}],
  ])('%s above %s (%s)', (decidedBy, _above, _source, more) => {
    expect(advise(given({ status: 429, ...more })).decidedBy).toBe(decidedBy)
  })
})

const retryOf = (paste: string, method?: string) =>
  diagnose(paste, { apis: [], entries: [], statuses: [] }, { now, ...(method ? { method } : {}) }).retry
const answer = (status: number, body: Json) =>
  `HTTP/1.1 ${status}\r\nDate: ${date}\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(body)}`

describe('409 in its meanings', () => {
  // prettier-ignore
  test.each<[source: string, body: Json, verdict: string, words: string]>([
    ['draft idempotency-key-header, 2.7', { type: 'https://developer.example.com/idempotency', title: 'A request is outstanding for this Idempotency-Key' }, 'backoff', 'same idempotency key'],
    ['Stripe, lock_timeout', { error: { code: 'lock_timeout', message: 'x' } }, 'backoff', 'holds a lock'],
    ['idempotency key in use', { code: 'idempotency_key_in_use', message: 'x' }, 'backoff', 'same idempotency key'],
    ['PostgreSQL 23505', { code: '23505', details: null, hint: null, message: 'x' }, 'never', 'already exists'],
    ['duplicate', { code: 'duplicate_name', message: 'x' }, 'never', 'already exists'],
    ['by words alone', { error: 'A user with this name already exists' }, 'never', 'already exists'],
    ['Kubernetes client-go, retry on conflict', { error: { code: 'x', message: 'the object has been modified; apply your changes to the latest version' } }, 'fix', 'current version'],
    ['Square, VERSION_MISMATCH', { code: 'VERSION_MISMATCH', message: 'x' }, 'fix', 'current version'],
    ['wrong state', { code: 'invalid_state', message: 'x' }, 'fix', 'state'],
    ['AWS, ResourceInUseException', { code: 'ResourceInUseException', message: 'x' }, 'fix', 'state'],
    ['none of them', { code: 'conflict', message: 'x' }, 'reconcile', 'Another request may have changed'],
  ])('%s', (_, body, verdict, words) => {
    const advice = retryOf(answer(409, body), 'POST')
    expect(advice).toMatchObject({ verdict, processed: 'no' })
    expect([...advice.because, ...advice.caveats].join(' ')).toContain(words)
  })
})

describe('no response came', () => {
  // retry.md, section 6: never sent is safe with any method; broken later may have been applied.
  // prettier-ignore
  test.each<[paste: string, get: string, post: string, source: string]>([
    ['Error: connect ECONNREFUSED 127.0.0.1:3000', 'backoff', 'backoff', 'urllib3 _is_connection_error'],
    ['curl: (7) Failed to connect to api.example.com port 443: Connection refused', 'backoff', 'backoff', 'curl'],
    ['curl: (6) Could not resolve host: api.example.com', 'backoff', 'backoff', 'AWS: EAI_AGAIN, ENOTFOUND'],
    ['Error: getaddrinfo ENOTFOUND api.example.com', 'backoff', 'backoff', 'got, AWS, undici'],
    ['Post "https://api.example.com/x": dial tcp 10.0.0.1:443: connect: connection refused', 'backoff', 'backoff', 'Go'],
    ['Error: connect ETIMEDOUT 10.0.0.1:443', 'backoff', 'backoff', 'Node: before anything was sent'],
    ['curl: (92) HTTP/2 stream 1 was not closed cleanly: REFUSED_STREAM (err 7)', 'backoff', 'backoff', 'RFC 9113, 8.7'],
    ['http2: Transport received Server\'s graceful shutdown GOAWAY', 'backoff', 'backoff', 'RFC 9113, 6.8'],
    ['Error: read ECONNRESET', 'backoff', 'reconcile', 'urllib3 _is_read_error'],
    ['Error: socket hang up', 'backoff', 'reconcile', 'Node'],
    ['curl: (28) Operation timed out after 10001 milliseconds with 0 bytes received', 'backoff', 'reconcile', 'curl'],
    ['curl: (56) Recv failure: Connection reset by peer', 'backoff', 'reconcile', 'curl'],
    ['curl: (60) SSL certificate problem: unable to get local issuer certificate', 'never', 'never', 'is-retry-allowed: certificates'],
    ['curl: (28) Failed to connect to api.example.com port 443 after 130000 ms: Connection timed out', 'backoff', 'backoff', 'curl: before anything was sent'],
    ['curl: (28) Connection timed out after 5001 milliseconds', 'backoff', 'backoff', 'curl: while connecting'],
    ['cURL error 7: Failed to connect to api.example.com port 443 (see https://curl.haxx.se/libcurl/c/libcurl-errors.html)', 'backoff', 'backoff', 'Guzzle'],
    ['cURL error 28: Operation timed out after 10000 milliseconds with 0 bytes received', 'backoff', 'reconcile', 'Guzzle'],
    ['Get "https://api.example.com/x": dial tcp 10.0.0.1:443: i/o timeout', 'backoff', 'backoff', 'Go: dialling'],
    ['Get "https://api.example.com/x": net/http: TLS handshake timeout', 'backoff', 'backoff', 'Go: before anything was sent'],
    ['read tcp 10.0.0.2:5555->10.0.0.1:443: i/o timeout', 'backoff', 'reconcile', 'Go: reading'],
    ['java.net.SocketTimeoutException: connect timed out', 'backoff', 'backoff', 'Java: connecting'],
    ['java.net.SocketTimeoutException: Read timed out', 'backoff', 'reconcile', 'Java: reading'],
    ['Net::OpenTimeout: execution expired', 'backoff', 'backoff', 'Ruby: connecting'],
    ['httpx.RemoteProtocolError: Server disconnected without sending a response.', 'backoff', 'reconcile', 'httpx'],
    ['psycopg2.errors.SerializationFailure: could not serialize access due to concurrent update', 'backoff', 'backoff', 'PostgreSQL: rolled back'],
  ])('%s', (paste, get, post) => {
    expect(retryOf(paste, 'GET').verdict).toBe(get)
    expect(retryOf(paste, 'POST').verdict).toBe(post)
  })

  test('a response about such a failure behind the API is a response', () => {
    const advice = retryOf(answer(500, { error: 'connect ECONNREFUSED 10.0.0.5:5432' }), 'POST')
    expect(advice).toMatchObject({ verdict: 'reconcile', processed: 'maybe' })
  })
})

describe('words that say more than status and code', () => {
  // prettier-ignore
  test.each<[source: string, status: number, body: Json, verdict: string, wait: number | null]>([
    ['PostgreSQL 40001', 400, { code: '40001', details: null, hint: null, message: 'could not serialize access due to concurrent update' }, 'backoff', null],
    ['PostgreSQL 40P01', 500, { code: '40P01', message: 'deadlock detected' }, 'backoff', null],
    ['40001 of another API', 401, { code: 40001, message: 'invalid credential' }, 'reauth', null],
    ['draft idempotency-key-header, 2.7: missing', 400, { type: 'https://developer.example.com/idempotency', title: 'Idempotency-Key is missing' }, 'fix', null],
    ['draft idempotency-key-header, 2.7: reused', 422, { type: 'https://developer.example.com/idempotency', title: 'Idempotency-Key is already used' }, 'fix', null],
    ['Stripe, idempotency_error', 400, { error: { type: 'idempotency_error', message: 'x' } }, 'fix', null],
    ['Hugging Face, a model that loads', 503, { error: 'Model gpt2 is currently loading', estimated_time: 20.5 }, 'wait', 20.5],
    ['RFC 8628, 3.5 and GitHub', 400, { error: 'slow_down', interval: 10 }, 'wait', 10],
    ['Anthropic, no credit', 400, { type: 'error', error: { type: 'invalid_request_error', message: 'Your credit balance is too low to access the Anthropic API.' } }, 'never', null],
    ['Slack in a 200', 200, { ok: false, error: 'missing_scope', needed: 'chat:write', provided: 'x' }, 'never', null],
    ['Slack in a 200', 200, { ok: false, error: 'invalid_auth' }, 'reauth', null],
    ['JSON-RPC 2.0, 5.1', 200, { jsonrpc: '2.0', id: 1, error: { code: -32602, message: 'Invalid params' } }, 'fix', null],
    ['EIP-1474', 200, { jsonrpc: '2.0', id: 1, error: { code: -32005, message: 'Limit exceeded' } }, 'backoff', null],
    ['Stripe, lock_timeout at 429', 429, { error: { code: 'lock_timeout', message: 'x', type: 'invalid_request_error' } }, 'backoff', null],
    ["draft ratelimit-headers, 6: a window's quota", 429, { type: 'https://iana.org/assignments/http-problem-types#quota-exceeded', title: 'x' }, 'backoff', null],
    ['a request limit at 403, in words', 403, { message: 'The request limit was reached. Try again later.' }, 'backoff', null],
    ['DigitalOcean: a job that is not done', 412, { id: 'x', message: 'The file is not yet available. Retry once the job has completed.' }, 'backoff', null],
    ['not ready, by its code', 409, { code: 'report_not_ready', message: 'x' }, 'backoff', null],
    ['Google: a sentence says the wait more exactly', 429, { error: { code: 429, message: 'Please retry in 48.94s.', status: 'RESOURCE_EXHAUSTED', details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '48s' }] } }, 'wait', 48.94],
    ['YouTube, a used-up quota', 403, { error: { code: 403, message: 'x', errors: [{ message: 'x', domain: 'youtube.quota', reason: 'quotaExceeded' }] } }, 'never', null],
  ])('%s', (_, status, body, verdict, wait) => {
    expect(retryOf(answer(status, body))).toMatchObject({ verdict, waitSeconds: wait })
  })
})

describe('an intermediary that did not pass the request on', () => {
  const page = (title: string, server: string) =>
    `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n<hr><center>${server}</center>\n</body>\n</html>\n`
  const envoy = (reason: string) => `upstream connect error or disconnect/reset before headers. reset reason: ${reason}`
  // prettier-ignore
  test.each<[source: string, status: number, server: string, body: string, post: string, processed: string]>([
    ['Envoy, response flag UH', 503, 'envoy', 'no healthy upstream', 'backoff', 'no'],
    ['Envoy, response flag UF', 503, 'envoy', envoy('connection failure, transport failure reason: delayed connect error: 111'), 'backoff', 'no'],
    ['Envoy, before 1.24', 503, 'istio-envoy', envoy('connection failure'), 'backoff', 'no'],
    ['Envoy, response flag UO', 503, 'envoy', envoy('overflow'), 'backoff', 'no'],
    ['Envoy, response flag UC: broken while at work', 503, 'envoy', envoy('connection termination'), 'reconcile', 'maybe'],
    ['Envoy, response flag UT', 504, 'envoy', 'upstream request timeout', 'reconcile', 'maybe'],
    ['nginx, limit_req_status', 503, 'nginx', page('503 Service Temporarily Unavailable', 'nginx'), 'backoff', 'no'],
    ['nginx: the server behind failed', 502, 'nginx', page('502 Bad Gateway', 'nginx'), 'reconcile', 'maybe'],
    ['nginx: the server behind is slow', 504, 'nginx', page('504 Gateway Time-out', 'nginx'), 'reconcile', 'maybe'],
    ['AWS load balancer without targets', 503, 'awselb/2.0', '<html>\n<head><title>503 Service Temporarily Unavailable</title></head>\n<body>\n<center><h1>503 Service Temporarily Unavailable</h1></center>\n</body>\n</html>', 'backoff', 'no'],
    ['HAProxy, errorfile 503', 503, '', '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>', 'backoff', 'no'],
    ['Cloudflare 521', 521, 'cloudflare', 'error code: 521', 'backoff', 'no'],
    ['Cloudflare 520', 520, 'cloudflare', 'error code: 520', 'reconcile', 'maybe'],
    ['Cloudflare 524', 524, 'cloudflare', 'error code: 524', 'reconcile', 'maybe'],
  ])('%s', (_, status, server, body, verdict, processed) => {
    const type = body.startsWith('<') ? 'text/html' : 'text/plain'
    const paste = `HTTP/1.1 ${status}\r\n${server && `Server: ${server}\r\n`}Content-Type: ${type}\r\n\r\n${body}`
    expect(retryOf(paste, 'POST')).toMatchObject({ verdict, processed })
  })

  // grpc-go's "Error while dialing" and grpc-core's "failed to connect to all addresses": the call never left the client (gRFC A6).
  // prettier-ignore
  test.each<[paste: string, post: string]>([
    ['rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp 10.0.0.1:50051: connect: connection refused"', 'backoff'],
    ['14 UNAVAILABLE: No connection established. Last error: connect ECONNREFUSED 10.0.0.1:50051', 'backoff'],
    ['rpc error: code = Unavailable desc = transport is closing', 'reconcile'],
    ['rpc error: code = Unavailable desc = error reading from server: read tcp: connection reset by peer', 'reconcile'],
  ])('%s', (paste, verdict) => expect(retryOf(paste, 'POST').verdict).toBe(verdict))

  test("an API's message about a connection of its own proves nothing", () => {
    const advice = retryOf(
      answer(503, { error: { code: 'unavailable_x', message: 'Error while dialing the database' } }),
      'POST',
    )
    expect(advice).toMatchObject({ verdict: 'reconcile', processed: 'maybe' })
  })
})

describe('what decided is marked in the paste', () => {
  // prettier-ignore
  test.each<[paste: string, kind: string, words: string]>([
    ['curl: (28) Operation timed out after 5001 milliseconds with 0 bytes received', 'timeout', 'Operation timed out'],
    ['Error: connect ECONNREFUSED 127.0.0.1:3000', 'unavailable', 'ECONNREFUSED'],
    [answer(429, { error: { message: 'x', type: 'insufficient_quota', param: null, code: 'insufficient_quota' } }), 'quota-exhausted', 'insufficient_quota'],
    [answer(409, { code: 'x', message: 'This name already exists' }), 'conflict', 'already exists'],
    ['HTTP/1.1 503 Service Unavailable\r\nServer: envoy\r\n\r\nno healthy upstream', 'unavailable', 'no healthy upstream'],
    [answer(403, { __type: 'RequestTimeTooSkewed', message: 'x' }), 'forbidden', 'RequestTimeTooSkewed'],
  ])('%s', (paste, kind, words) => {
    const diagnosis = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now, method: 'GET' })
    expect(diagnosis.kind).toBe(kind)
    expect(paste.slice(...(diagnosis.retry.decidedBySpan ?? [0, 0]))).toBe(words)
  })
})

// prettier-ignore
test.each<[name: string, status: number, body: Json, caveat: string, isThere: boolean]>([
  ['new credentials are used once', 401, { code: 'token_expired', message: 'x' }, 'Retry once: if the new credentials', true],
  ["a signature to fix isn't about new credentials", 403, { __type: 'RequestTimeTooSkewed', message: 'x' }, 'Retry once: if the new credentials', false],
  ['what is new may not be visible yet', 404, { error: { code: 'DeploymentNotFound', message: 'If you created it within the last 5 minutes, please wait a moment and try again.' } }, 'created a moment ago', true],
  ['what is not there is not', 404, { error: { code: 'NotFound', message: 'No such thing.' } }, 'created a moment ago', false],
])('a caveat: %s', (_, status, body, caveat, isThere) => {
  expect(retryOf(answer(status, body)).caveats.join(' ').includes(caveat)).toBe(isThere)
})
