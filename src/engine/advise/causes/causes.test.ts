import { describe, expect, test } from 'vitest'
import { diagnose } from '../../index.ts'
import { date, now } from '../given.fixture.ts'

const seen = (paste: string) => {
  const { kind, retry, facts, explanation } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now })
  const said = [...retry.because, ...retry.caveats].join(' ')
  return { kind, retry, facts, said, told: explanation.map(({ text }) => text).join(' ') }
}
const answer = (status: number, body: unknown, ...headers: string[]) =>
  [`HTTP/1.1 ${status}`, `Date: ${date}`, 'Content-Type: application/json', ...headers, '', JSON.stringify(body)].join(
    '\n',
  )
const says = (status: number, message: string) => seen(answer(status, { message }))

describe('a lock is not an idempotency key', () => {
  test.each([
    'Order is locked by another user.',
    'Stack is currently locked',
    "Couldn't acquire lock on order 5",
    'Error acquiring the state lock',
  ])('%s', (message) => {
    const { retry, said } = says(409, message)
    expect(retry.decidedBy).toBe('a temporary conflict: something holds a lock')
    expect(said).not.toMatch(/idempotency|first attempt/)
  })

  test.each(['Request with this Idempotency-Key is being processed', 'The deployment is still running'])(
    'an earlier request: %s',
    (message) => expect(says(409, message).said).toContain('same idempotency key, if you sent one'),
  )

  test.each(['User already exists', 'The invoice conflicts with another'])('another conflict: %s', (message) => {
    expect(says(409, message).said).toContain('the first attempt succeeded')
  })
})

test.each([
  [409, 'Another operation is in progress.', 'backoff'],
  [409, 'The database is being created', 'backoff'],
  [409, 'Edits conflict, please try again later', 'backoff'],
  [409, 'Restriction already imposed', 'fix'],
  [409, 'The cluster is already-bootstrapped', 'fix'],
  [409, 'The name is taken', 'fix'],
  [400, 'The username has already been taken', 'fix'],
  [409, 'A user with this email already exists', 'never'],
  [400, 'A user with this email already exists', 'never'],
  [409, 'The two orders conflict', 'reconcile'],
])('%d %s: %s', (status, message, verdict) => {
  expect(says(status, message)).toMatchObject({ kind: 'conflict', retry: { verdict } })
})

test.each([
  [500, "Duplicate entry 'a@b.test' for key 'users.email'", 'reconcile'],
  [500, 'duplicate key value violates unique constraint "users_email_key"', 'reconcile'],
  [500, 'null value in column "name" of relation "users" violates not-null constraint', 'fix'],
  [500, 'SQLSTATE[22001]: String data, right truncated', 'fix'],
  [500, 'ORA-01400: cannot insert NULL into ("A"."B"."C")', 'fix'],
  [500, 'The duplicate report failed', 'backoff'],
  [500, 'The constraint solver failed', 'backoff'],
])('%d %s, from a database: %s', (status, message, verdict) => {
  expect(says(status, message).retry.verdict).toBe(verdict)
})

test.each([
  [403, 'Request has expired', 'the signature: it has expired'],
  [403, 'The link has expired.', 'the signature: it has expired'],
  [403, 'The difference between the request time and the current time is too large.', "the client's clock"],
  [410, 'This version of the API is no longer supported. Use v2.', 'a retired version of the API'],
  [400, 'API version v1 is deprecated and has been shut down', 'a retired version of the API'],
  [403, 'Missing required parameter: id', 'default for the kind "validation failed"'],
  [400, 'Your account is suspended', 'default for the kind "forbidden"'],
  [402, 'Your payment was declined by the bank', 'default for the kind "payment required"'],
  [414, 'Too long', 'default for status 414'],
])('%d %s is decided by %s', (status, message, decidedBy) => {
  expect(says(status, message).retry.decidedBy).toContain(decidedBy)
})

describe('what JSON-RPC servers send for every failure', () => {
  const rpc = (code: number, message: string) =>
    seen(JSON.stringify({ jsonrpc: '2.0', id: 4, error: { code, message } }))
  test.each([
    [-32603, 'Tool failed: Request failed with status code 403', 'forbidden', 'never'],
    [-32000, 'upstream answered HTTP 429', 'rate-limited', 'backoff'],
    [-32603, 'Something broke', 'internal', 'backoff'],
    [-32603, 'row 401 is broken', 'internal', 'backoff'],
    [-32602, 'Request failed with status code 401', 'validation', 'fix'],
  ])('%d %s: %s', (code, message, kind, verdict) =>
    expect(rpc(code, message)).toMatchObject({ kind, retry: { verdict } }),
  )

  test('as its client prints it', () =>
    expect(seen('McpError: MCP error -32603: search: HTTP 404 Not Found').kind).toBe('not-found'))
})

test.each([
  ['{"error":"cURL error 35: SSL connect error"}', 'the connection: it was never made'],
  ['{"error":"cURL error 56: Recv failure: Connection reset by peer"}', 'the connection: it broke'],
  [
    'HTTP/1.1 500 Internal Server Error\n\n{"error":"cURL error 7: Failed to connect to a.test"}',
    'default for status 500',
  ],
])("libcurl's sentence in an object: %s", (paste, decidedBy) => expect(seen(paste).retry.decidedBy).toBe(decidedBy))

describe('what clients say where no response came', () => {
  test.each<[decidedBy: string, processed: string, paste: string]>([
    [
      'the certificate',
      'no',
      'FetchError: request to https://a.test/ failed, reason: unable to get local issuer certificate',
    ],
    ['the certificate', 'no', 'request failed: UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['the certificate', 'no', 'javax.net.ssl.SSLPeerUnverifiedException: Hostname b.test not verified'],
    ['the certificate', 'no', 'GET https://a.test/ net::ERR_CERT_COMMON_NAME_INVALID'],
    ['the TLS handshake', 'no', 'Put "https://a.test/k": remote error: tls: protocol version not supported'],
    ['the TLS handshake', 'no', 'Error: write EPROTO 80B: SSL routines:ssl_choose_client_version:unsupported protocol'],
    ['the connection: it was never made', 'no', 'dial tcp: lookup db.test on 10.0.0.2:53: server misbehaving'],
    ['the connection: it was never made', 'no', ';; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 77'],
    [
      'the connection: it was never made',
      'no',
      'Error Domain=NSURLErrorDomain Code=-1004 "Could not connect." UserInfo={_kCFStreamErrorCodeKey=61}',
    ],
    ['the connection: it was never made', 'no', "SocketException: Failed host lookup: 'b.test' (errno = 8)"],
    ['the connection: it was never made', 'no', 'PATCH https://a.test/v1/x net::ERR_NAME_NOT_RESOLVED'],
    [
      'the connection: it was never made',
      'no',
      'POST /v1/pay failed: Connect Timeout Error (attempted address: a.test:443)',
    ],
    [
      'the connection: it was never made',
      'no',
      'DioException [connection timeout]: The request took longer than 0:00:09',
    ],
    ['the connection: no response came', 'maybe', 'Http failure response for https://a.test/y: 0 Unknown Error'],
    [
      'the connection: no response came',
      'maybe',
      'HttpErrorResponse {status: 0, statusText: "Unknown Error", name: "HttpErrorResponse", message: "Http failure response for /y: 0 Unknown Error"}',
    ],
    ['the connection: no response came', 'maybe', '{"readyState":4,"status":0,"statusText":"error"}'],
    ['the connection: no response came', 'maybe', 'GET https://a.test/y net::ERR_FAILED'],
    ['the browser: it blocked the request', 'no', 'GET https://ads.test/p net::ERR_BLOCKED_BY_CLIENT'],
    ['the connection: it broke', 'maybe', 'GET https://a.test/y net::ERR_HTTP2_PROTOCOL_ERROR'],
  ])('%s, %s: %s', (decidedBy, processed, paste) => expect(seen(paste).retry).toMatchObject({ decidedBy, processed }))

  test.each([
    'the process ended with exit status 0',
    '{"status":0,"message":"Wrong PIN"}',
    '{"code":"ERR_FAILED","message":"The export failed"}',
    '{"detail":"cannot read the server certificate file"}',
  ])('not one: %s', (paste) => expect(seen(paste).retry.decidedBy).not.toMatch(/connection|certificate|handshake/))

  test('a response came, and the browser hid it', () =>
    expect(seen('GET https://a.test/y net::ERR_FAILED 503 (Service Unavailable)').retry.decidedBy).toBe(
      'default for status 503',
    ))

  test("a response about the server's own connection", () =>
    expect(says(502, 'upstream: tls: handshake failure').retry.decidedBy).toBe('default for status 502'))
})

describe('package registries and stores', () => {
  test.each([
    [
      'npm error code E403\nnpm error 403 403 Forbidden - PUT https://r.test/x - You cannot publish over the previously published versions: 0.9.2.',
      'conflict',
      'fix',
    ],
    [
      'ERROR    HTTPError: 403 Forbidden from https://up.test/legacy/\n         Invalid or non-existent authentication information.',
      'unauthenticated',
      'reauth',
    ],
    [
      "error: Response status code does not indicate success: 409 (Conflict - The feed already contains 'B 1.0.0'.)",
      'conflict',
      'never',
    ],
    [
      'npm error code E403\nnpm error 403 403 Forbidden - PUT https://r.test/x - You do not have permission to publish "x".',
      'forbidden',
      'never',
    ],
  ])('%s: %s, %s', (paste, kind, verdict) => expect(seen(paste)).toMatchObject({ kind, retry: { verdict } }))

  test.each([
    ['ERROR: S3 error: 404 (NoSuchUpload): Gone', 'NoSuchUpload'],
    ['upload failed: 503 (SlowDown)', 'SlowDown'],
    ['acme: error: 403 :: urn:ietf:params:acme:error:caa :: CAA forbids it', 'urn:ietf:params:acme:error:caa'],
    ['status: FailedPrecondition, message: "not ready", details: []', 'FailedPrecondition'],
    ['Handler returned message: "no" (RequestToken: 8, HandlerErrorCode: NotStabilized)', 'NotStabilized'],
    ['request failed: 404 (NotFound)', null],
    ['request failed: 404 (Not Found)', null],
  ])('the code in %s: %s', (paste, code) => expect(seen(paste).facts.code).toBe(code))

  test.each(['connect ECONNREFUSED 10.0.0.1:80', 'GET https://a.test/ net::ERR_FAILED'])(
    "a client's own code isn't looked for in tables: %s",
    (paste) => expect(seen(paste).told).not.toContain('No entry'),
  )

  test("a benchmark's summary isn't a rate limit", () =>
    expect(
      seen('Concurrency Level:      8\nFailed requests:        3\nRequests per second:    77.1 [#/sec] (mean)').kind,
    ).toBe('unknown'))
})

describe('an open circuit breaker sends nothing', () => {
  test.each([
    "CallNotPermittedException: CircuitBreaker 'stock' is OPEN and does not permit further calls",
    'Polly.CircuitBreaker.IsolatedCircuitException: The circuit is manually held open and is not allowing calls.',
    'HystrixRuntimeException: PriceCommand short-circuited and no fallback available.',
    'post "https://a.test/x": circuit breaker is open',
  ])('%s', (paste) =>
    expect(seen(paste)).toMatchObject({ kind: 'unavailable', retry: { verdict: 'backoff', processed: 'no' } }),
  )

  test.each(['The circuit board is open source', 'Open the circuit breaker panel', 'breaker bars are sold out'])(
    'not one: %s',
    (paste) => expect(seen(paste).kind).toBe('unknown'),
  )

  test("Elasticsearch's breaker rejects one request that is too large for its memory", () =>
    expect(
      seen(answer(429, { error: { type: 'circuit_breaking_exception', reason: '[parent] Data too large' } })).kind,
    ).toBe('rate-limited'))
})

describe('a quota of a minute is a rate limit, a limit of a day a quota', () => {
  test.each([
    ['Quota exceeded: 30 writes per minute and user', 'rate-limited', 'backoff', null],
    ['Quota exceeded for limit ExportsPerHourPerTenant', 'rate-limited', 'backoff', null],
    ['You have used up your quota, the quota is exceeded. Retry in 41.5s.', 'rate-limited', 'wait', 41.5],
    ['Rate limit exceeded: 90 lookups per day', 'quota-exhausted', 'never', null],
    ['Quota exceeded for limit SearchesPerDay. Retry in 12s.', 'quota-exhausted', 'never', null],
    ['Daily quota exceeded. Try again in 5 hours.', 'quota-exhausted', 'wait', 18_000],
    ['Rate limit exceeded: 5 per second, 900 per day', 'rate-limited', 'backoff', null],
    ['Quota exceeded for super secondary indexes', 'quota-exhausted', 'never', null],
  ])('%s', (message, kind, verdict, waitSeconds) =>
    expect(says(429, message)).toMatchObject({ kind, retry: { verdict, waitSeconds } }),
  )

  test('a rule about a value may name a day', () =>
    expect(says(400, 'interval must be at most 4 runs per day').kind).toBe('validation'))

  const google = (id: string) =>
    `google.api_core.exceptions.ResourceExhausted: 429 You exceeded your current quota. [violations {\n  quota_id: "${id}"\n}\n, retry_delay {\n  seconds: 21\n}\n]`
  test("what a client prints below Google's sentence", () => {
    expect(seen(google('TokensPerMinutePerProject'))).toMatchObject({
      kind: 'rate-limited',
      retry: { waitSeconds: 21 },
    })
    expect(seen(google('TokensPerDayPerProject'))).toMatchObject({
      kind: 'quota-exhausted',
      retry: { verdict: 'never' },
    })
  })

  test("a gRPC client's number is the code in its sentence", () => {
    const paste =
      "Error: 8 RESOURCE_EXHAUSTED: Quota exceeded for limit 'Reads per minute' {\n  code: 8,\n  details: 'Quota exceeded'\n}"
    expect(seen(paste)).toMatchObject({ kind: 'rate-limited', facts: { code: 'RESOURCE_EXHAUSTED' } })
  })
})

describe("a program's own mistake, without a status", () => {
  test.each([
    'TypeError: this.store.find is not a function\n    at handler (/app/a.js:3:9)',
    "AttributeError: 'dict' object has no attribute 'json'",
    'panic: runtime error: index out of range [4] with length 2',
    'PHP Fatal error:  Uncaught Error: Call to a member function getId() on null in /srv/a.php:7',
  ])('%s', (paste) => {
    const { kind, retry, said } = seen(paste)
    expect([kind, retry.verdict, retry.actor]).toEqual(['internal', 'never', 'caller'])
    expect(said).toContain('stack trace')
  })

  test('in a body it is the mistake of the server', () =>
    expect(
      seen('{"name":"ReferenceError","error":{"type":"ReferenceError","message":"tax is not defined"}}'),
    ).toMatchObject({
      kind: 'internal',
      retry: { verdict: 'backoff', actor: 'provider' },
    }))

  test.each([
    ['TypeError: Failed to fetch', 'unavailable'],
    ['pydantic.ValidationError: value_error.missing', 'validation'],
    ['KeyError: rate limit exceeded', 'rate-limited'],
  ])('its words say more: %s', (paste, kind) => expect(seen(paste).kind).toBe(kind))

  test('a status decides', () =>
    expect(says(422, 'TypeError: x is not a function')).toMatchObject({ kind: 'validation' }))
})

test.each([
  [400, 'The report cannot be built at the moment. Please try again later.', 'unavailable', 'backoff'],
  [400, 'The report cannot be built later than 2024', 'bad-request', 'fix'],
  [400, 'The start cannot be later than the end', 'validation', 'fix'],
])('%d %s: %s', (status, message, kind, verdict) =>
  expect(says(status, message)).toMatchObject({ kind, retry: { verdict } }),
)

describe('a CSRF token', () => {
  test.each([
    [403, 'CSRF verification failed. Request aborted.'],
    [403, 'invalid csrf token'],
    [403, 'CSRF Error'],
    [419, 'CSRF token mismatch.'],
    [422, "Can't verify CSRF token authenticity."],
    [400, 'The required anti-forgery token is not present'],
  ])('%d %s', (status, message) => {
    expect(says(status, message)).toMatchObject({ kind: 'forbidden', retry: { verdict: 'fix', actor: 'caller' } })
  })

  test('the code alone', () => {
    expect(seen(answer(403, { code: 'EBADCSRFTOKEN' })).retry.decidedBy).toBe('the CSRF token')
  })

  test.each([
    [400, 'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF). Please specify a content-type header'],
    [403, 'CSRF Failed: Origin checking failed - https://a.test does not match any trusted origins.'],
    [403, 'Cross-origin requests are blocked'],
  ])('no token is asked for: %d %s', (status, message) => {
    expect(says(status, message).retry.decidedBy).not.toContain('CSRF')
  }) // prettier-ignore
})

test.each([
  ['The plain HTTP request was sent to HTTPS port', true],
  ['Client sent an HTTP request to an HTTPS server.', true],
  ["You're speaking plain HTTP to an SSL-enabled server port.", true],
  ['This combination of host and port requires TLS.', true],
  ['The callback URL must use HTTPS', false],
])('400 %s: https:// is the fix: %s', (message, isPlain) => {
  expect(says(400, message).said.includes('Change `http://` to `https://`')).toBe(isPlain)
})

test.each([
  [400, 'No required SSL certificate was sent', true],
  [400, 'The SSL certificate error', true],
  [403, 'Client certificate required', true],
  [401, 'A client certificate is required.', true],
  [403, 'SSL client certificate is missing', true],
  [400, 'The certificate of the order is required', false],
  [400, 'Invalid client certificate name', false],
  [502, 'SSL certificate error', false],
])('%d %s: a client certificate is the fix: %s', (status, message, isCertificate) => {
  expect(says(status, message).said.includes('valid client certificate')).toBe(isCertificate)
})

describe('a token without the scope', () => {
  test.each([
    'requesting higher privileges than access token allows',
    'The request requires higher privileges than provided by the access token.',
    'The token is missing the scope write:orders',
  ])('%s', (message) => {
    expect(says(403, message)).toMatchObject({ kind: 'forbidden', retry: { verdict: 'reauth', actor: 'caller' } })
  })

  test.each(['Insufficient permissions', 'Plan does not include exports', 'Reset is disabled by config'])(
    'not: %s',
    (message) => {
      const { retry, said } = says(403, message)
      expect(retry).toMatchObject({ verdict: 'never', actor: 'admin' })
      expect(said).not.toContain('credentials')
    },
  )
})

test.each([
  ['insufficient funds for gas * price + value', 'caller'],
  ['Insufficient funds to complete the transfer', 'caller'],
  ['Your credit balance is too low', 'admin'],
  ['Insufficient credits', 'admin'],
])('%s: the %s can act', (message, actor) => {
  expect(says(400, message)).toMatchObject({ kind: 'payment', retry: { verdict: 'never', actor } })
})

test.each([
  ["Expected property name or '}' in JSON at position 1", true],
  ['Unexpected token } in JSON at position 22', true],
  ['Unexpected end of JSON input', true],
  ["invalid character 'a' looking for beginning of value", true],
  ['Expecting value: line 1 column 1 (char 0)', true],
  ['Something went wrong', false],
  ['The JSON file of the report is gone', false],
])('500 %s: the JSON that was sent: %s', (message, isJson) => {
  expect(says(500, message).said.includes('If you sent JSON')).toBe(isJson)
})

test.each([
  [415, '`Content-Type`', '`Accept`'],
  [406, '`Accept`', '`Content-Type`'],
])('%d names the header to change', (status, header, other) => {
  const { said } = says(status, 'm')
  expect(said).toContain(header)
  expect(said).not.toContain(other)
})

test("a time more than a year away isn't printed as a year", () => {
  const limit = ['HTTP/1.1 429', `Date: ${date}`, 'X-RateLimit-Remaining: 0', 'X-RateLimit-Reset: 1893456000']
  expect(seen([...limit, 'Retry-After: 60', '', ''].join('\n')).said).not.toMatch(/365|longer time/)
  expect(seen([...limit, '', ''].join('\n')).said).toContain('more than a year')
})

describe('a 207', () => {
  const parts = (...items: unknown[]) => seen(answer(207, { results: items }))
  const batch = (...items: unknown[]) => seen(answer(207, items))
  const call = { error: { message: 'm', code: -32004, data: { code: 'NOT_FOUND', httpStatus: 404, path: 'a' } } }

  test('where every part failed, none was applied', () => {
    for (const { retry, said } of [parts({ status: 404 }, { status: 404, message: 'm' }), batch(call, call)]) {
      expect(retry.processed).toBe('no')
      expect(said).not.toMatch(/others were applied|Part of the request/)
    }
    expect(batch(call, call).told).toContain('All calls in the batch failed.')
  })

  test('where a part succeeded, the others were applied', () => {
    expect(parts({ status: 404, message: 'm' }, { status: 201 }).said).toContain('the others were applied')
    expect(batch(call, { result: { data: 1 } }).told).toContain('1 of 2 calls')
    const lists = answer(207, { errors: [{ status: 404, message: 'm' }], created: [{ id: 1 }] })
    expect(seen(lists).said).toContain('the others were applied')
  })
})

test.each([[{ me: null }], [{}], [null]])('GraphQL: `data` of %j has no values', (data) => {
  expect(seen(answer(200, { data, errors: [{ message: 'm', path: ['me'] }] })).told).toContain('`data` has no values')
})

test.each<[string, string | null]>([
  [answer(500, { message: 'm', requestId: '00000000000000000000000000000000' }), null],
  [answer(500, { message: 'm' }, 'X-Request-Id: 00000000-0000-0000-0000-000000000000'), null],
  [answer(500, { message: 'm', requestId: '0000' }, 'X-Request-Id: r-1'), 'r-1'],
  ['ERROR failed status=500 request_id=00000000-0000-0000-0000-000000000000', null],
  [answer(500, { message: 'm', requestId: '00000001' }), '00000001'],
])('zeros are no request ID: %#', (paste, id) => expect(seen(paste).facts.requestId).toBe(id))
