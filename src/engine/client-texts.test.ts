import { expect, test } from 'vitest'
import { diagnose } from './index.ts'
import type { Kind, Verdict } from './model.ts'

/** What clients print where there is no response to read, or none with a status: the class of the exception and its sentence. */
// prettier-ignore
test.each<[paste: string, kind: Kind, verdict: Verdict, message: string | null]>([
  ['openai.APITimeoutError: Request timed out.', 'timeout', 'backoff', 'Request timed out.'],
  ['openai.APIConnectionError: Connection error.', 'unavailable', 'backoff', 'Connection error.'],
  ['stripe.error.CardError: Request req_1a2b3c: Your card was declined.', 'payment', 'never', 'Your card was declined.'],
  ['stripe.error.RateLimitError: Too many requests', 'rate-limited', 'backoff', 'Too many requests'],
  ['stripe.error.InvalidRequestError: No such customer', 'bad-request', 'fix', 'No such customer'],
  ['StripeAuthenticationError: Invalid API Key provided', 'unauthenticated', 'reauth', 'Invalid API Key provided'],
  ['botocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL: "https://s3.example.test/"', 'unavailable', 'backoff', 'Could not connect to the endpoint URL: "https://s3.example.test/"'],
  ['error: You must be logged in to the server (Unauthorized)', 'unauthenticated', 'reauth', 'You must be logged in to the server (Unauthorized)'],
  ['error: You must be logged in to the server (the server has asked for the client to provide credentials)', 'unauthenticated', 'reauth', 'You must be logged in to the server (the server has asked for the client to provide credentials)'],
  ['The Pod "a" is invalid: \n* spec.x: Required value\n* spec.y: Forbidden: no', 'validation', 'fix', 'The Pod "a" is invalid: \n* spec.x: Required value\n* spec.y: Forbidden: no'],
  ['server returned an error response: error code -32601: the method a does not exist/is not available', 'not-found', 'never', 'the method a does not exist/is not available'],
  ['McpError: MCP error -32602: Tool a not found', 'validation', 'fix', 'Tool a not found'],
  ['Request textDocument/hover failed.\n  Message: Unhandled method textDocument/hover\n  Code: -32601', 'not-found', 'never', 'Unhandled method textDocument/hover'],
  ['azure.core.exceptions.HttpResponseError: (AuthorizationFailed) The client may not do this', 'forbidden', 'never', 'The client may not do this'],
  ['psycopg2.errors.UniqueViolation: duplicate key value violates unique constraint "a"', 'conflict', 'never', 'duplicate key value violates unique constraint "a"'],
  ['kafka.errors.KafkaTimeoutError: Failed to update metadata after 60.0 secs.', 'timeout', 'backoff', 'Failed to update metadata after 60.0 secs.'],
  ['MongoServerError: E11000 duplicate key error collection: a.b index: email_1', 'conflict', 'never', 'E11000 duplicate key error collection: a.b index: email_1'],
  ['ProvisionedThroughputExceededException: The level of throughput was exceeded.', 'rate-limited', 'backoff', 'The level of throughput was exceeded.'],
  ['ThrottlingException: Rate exceeded', 'rate-limited', 'backoff', 'Rate exceeded'],
  ['javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path', 'unavailable', 'never', 'PKIX path building failed: unable to find valid certification path'],
  ['org.apache.http.NoHttpResponseException: a.test:443 failed to respond', 'unavailable', 'backoff', 'a.test:443 failed to respond'],
  ['System.Threading.Tasks.TaskCanceledException: The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing.', 'timeout', 'backoff', 'The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing.'],
  ['AbortError: This operation was aborted', 'canceled', 'backoff', 'This operation was aborted'],
  ['AxiosError: Network Error', 'unavailable', 'backoff', 'Network Error'],
  ['AxiosError: timeout of 5000ms exceeded', 'timeout', 'backoff', 'timeout of 5000ms exceeded'],
  ['TypeError: Failed to fetch', 'unavailable', 'backoff', 'Failed to fetch'],
  ['FetchError: request to https://a.test/ failed, reason: connect ECONNREFUSED 127.0.0.1:443', 'unavailable', 'backoff', 'connect ECONNREFUSED 127.0.0.1:443'],
  ['urllib.error.HTTPError: HTTP Error 403: Forbidden', 'forbidden', 'never', null],
  ['requests.exceptions.HTTPError: 403 Client Error: rate limit exceeded for url: https://a.test/x', 'rate-limited', 'backoff', 'rate limit exceeded'],
  ["aiohttp.client_exceptions.ClientResponseError: 503, message='Service Unavailable', url=URL('https://a.test/x')", 'unavailable', 'backoff', null],
  ['Faraday::TooManyRequestsError: the server responded with status 429', 'rate-limited', 'backoff', null],
])('%s', (paste, kind, verdict, message) => {
  const { facts, retry, ...diagnosis } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
  expect([diagnosis.kind, retry.verdict, facts.message]).toEqual([kind, verdict, message])
})

// prettier-ignore
test.each<[paste: string, status: number | null, message: string | null]>([
  ['level=error msg="booking failed" err="row 9 is full" path=/v1/rows/9 status=409', 409, 'row 9 is full'],
  ['time=2026-11-03T10:22:11Z level=warn msg="row 9 is full" status=409', 409, 'row 9 is full'],
  ['time=2026-11-03T10:22:11Z level=warn msg="request completed" status=409', 409, null],
  ['Resolved [org.springframework.web.server.ResponseStatusException: 409 CONFLICT "Row 9 is full"]', 409, 'Row 9 is full'],
  ['There was an unexpected error (type=Conflict, status=409).\nRow 9 is full', 409, 'Row 9 is full'],
  ['Symfony\\Component\\HttpKernel\\Exception\\HttpException: Row 9 is full. in file /srv/app/Row.php on line 9', null, 'Row 9 is full.'],
  ['Error Domain=test.seats Code=9 "Row 9 is full" UserInfo={NSLocalizedDescription=Row 9 is full}', null, 'Row 9 is full'],
  ['Page not found (404)\nNo row matches the query.\nRequest Method:\tGET\nRequest URL:\thttps://x.test/rows/12/', 404, 'No row matches the query.'],
  ["Access to fetch at 'https://x.test/rows' from origin 'http://y.test' has been blocked by CORS policy: No header.\nGET https://x.test/rows net::ERR_FAILED", null, "Access to fetch at 'https://x.test/rows' from origin 'http://y.test' has been blocked by CORS policy: No header."],
  ['[10:12] Ann\nwe got this:\nHTTP 500 - "The row is not set to a seat."\n[10:15] Ben\nagain', 500, 'HTTP 500 - "The row is not set to a seat."'],
  ['retrofit2.HttpException: HTTP 409 ', 409, null],
  ['HTTP error: Service Unavailable', 503, 'HTTP error: Service Unavailable'],
  ['upload failed\nForbidden', 403, 'upload failed\nForbidden'],
  ['Not every Conflict\nis one', null, 'Not every Conflict\nis one'],
])('the status and the sentence of %s', (paste, status, message) => {
  const { response, facts } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
  expect([response.status, facts.message]).toEqual([status, message])
})

/** The code of the vendor, where its client prints no body. */
// prettier-ignore
test.each<[paste: string, status: number | null, code: string | null, message: string | null]>([
  ['[HTTP 400] 21608 : Unable to create record\nThe number is unverified.', 400, '21608', 'Unable to create record'],
  ['Twilio returned the following information:\n\nUnable to create record: no\n\nMore information may be available here:\n\nhttps://www.twilio.com/docs/errors/21408', null, '21408', 'Unable to create record: no'],
  ['tweepy.errors.Forbidden: 403 Forbidden\n453 - You currently have access to a subset.', 403, '453', 'You currently have access to a subset.'],
  ['praw.exceptions.RedditAPIException: RATELIMIT: "Take a break for 6 minutes before trying again." on field \'ratelimit\'', null, 'RATELIMIT', 'Take a break for 6 minutes before trying again.'],
  ['Error: Unexpected API Response [409 Conflict] (item_name_in_use: "Item with the same name already exists")', 409, 'item_name_in_use', 'Item with the same name already exists'],
  ['Restforce::UnauthorizedError: INVALID_SESSION_ID: Session expired or invalid', null, 'INVALID_SESSION_ID', 'Session expired or invalid'],
  ['registering resource provider "Microsoft.Cdn": unexpected status 403 (403 Forbidden) with error: AuthorizationFailed: The client may not do this.', 403, 'AuthorizationFailed', 'The client may not do this.'],
  ['✘ [ERROR] A request to the Cloudflare API (/accounts/a/workers) failed.\n\n  Authentication error [code: 10000]', null, '10000', 'Authentication error'],
  [' ›   Error: Invalid credentials provided.\n ›\n ›   Error ID: unauthorized', null, 'unauthorized', 'Invalid credentials provided.'],
  ['Error: GET https://api.example.test/v1/rows/9: 404 (request "b1-c2") There is no such row.', 404, null, 'There is no such row.'],
  ['Unhandled Exception: [seat_plugin/row-locked] The row is locked for now.', null, 'row-locked', 'The row is locked for now.'],
  ['Error: Operation failed: QueueDeclare; 404 (NOT-FOUND) with message "NOT_FOUND - no queue \'rows\'"', 404, 'NOT_FOUND', "no queue 'rows'"],
  ['RowLockedException: 403 the row is locked by another user', 403, null, 'the row is locked by another user'],
  ['The operation failed with an error. [422] Row 9 has no seat', 422, null, 'Row 9 has no seat'],
  ['ERROR:  23505: duplicate key value violates unique constraint "rows_key"\nDETAIL:  Key (row)=(9) already exists.', null, '23505', 'duplicate key value violates unique constraint "rows_key"'],
  ['ERROR 1213 (40001) at line 3: Deadlock found', null, '1213', 'Deadlock found'],
  ["error: deadlock detected\n    at /srv/pg.js:1:2 {\n  severity: 'ERROR',\n  code: '40P01'\n}", null, '40P01', 'deadlock detected'],
  ['2026/11/12 10:00:01 [error] 3#3: *9 client intended to send too large body: 9 bytes, client: 192.0.2.1, server: x.test, request: "POST /rows HTTP/1.1"', null, null, 'client intended to send too large body: 9 bytes'],
  ['[Thu Nov 12 10:00:01 2026] [proxy:error] [pid 8:tid 1] [client 192.0.2.1:5] AH01114: HTTP: failed to make connection to backend', null, 'AH01114', 'HTTP: failed to make connection to backend'],
  ['Error Domain=NSURLErrorDomain Code=-1001 "The request timed out." UserInfo={}', null, '-1001', 'The request timed out.'],
  ['ERROR ApiClient - http_status=422 error_code=ERR_ROW error_msg="Row 9 is not on sale" request_id=91aa', 422, 'ERR_ROW', 'Row 9 is not on sale'],
  ['LAST SEEN   TYPE      REASON      MESSAGE\n2m11s       Warning   Unhealthy   Readiness probe failed: statuscode: 503', 503, 'Unhealthy', 'Readiness probe failed: statuscode: 503'],
  ['SeatInUse: Seat 4 is taken\n\tstatus code: 409, request id: 5KX2', 409, 'SeatInUse', 'Seat 4 is taken'],
  ['We cannot book since Monday; it says "Seat 4 is taken" with status 409 (code SEAT_TAKEN, reference 7a).', 409, 'SEAT_TAKEN', null],
  ['com.stripe.exception.InvalidRequestException: Too little; try later.; code: balance_insufficient; request-id: req_1', null, 'balance_insufficient', 'Too little; try later.'],
])('%s', (paste, status, code, message) => {
  const { response, facts } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
  expect([response.status, facts.code, facts.message]).toEqual([status, code, message])
})

test.each([
  'An error occurred with your deployment\n\nFUNCTION_INVOCATION_TIMEOUT\n\nfra1::46n92-1753107905195-02e151215b22',
  '404: NOT_FOUND\nCode: FUNCTION_INVOCATION_TIMEOUT\nID: bom1::q9szz-1779538607519-189394a328b7',
])("the code of a page that Vercel's router writes as text: %s", (paste) =>
  expect(diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 }).facts.code).toBe('FUNCTION_INVOCATION_TIMEOUT'),
) // prettier-ignore

/** Who has to act, and how long to wait. */
// prettier-ignore
test.each<[paste: string, kind: Kind, verdict: Verdict, actor: string, wait: number | null]>([
  ['stripe._error.CardError: Your card was declined.', 'payment', 'never', 'caller', null],
  ['HTTP/1.1 402 Payment Required\n\n{"code":"card_declined","message":"m"}', 'payment', 'never', 'caller', null],
  ['HTTP/1.1 402 Payment Required\n\n{"message":"Payment required: the invoice is overdue"}', 'payment', 'never', 'admin', null],
  ['Stripe::CardError: (Status 402) (Request req_1) Your card has insufficient funds.', 'payment', 'never', 'caller', null],
  ['error: You must be logged in to the server (Unauthorized)', 'unauthenticated', 'reauth', 'caller', null],
  ['discord.errors.LoginFailure: Improper token has been passed.', 'unauthenticated', 'reauth', 'caller', null],
  ['{"object":"error","message":"Requests rate limit exceeded","type":"invalid_request_error","param":null,"code":null}', 'rate-limited', 'backoff', 'caller', null],
  ['Error making API request.\n\nURL: POST http://vault:8200/v1/auth/login\nCode: 503. Errors:\n\n* Vault is sealed', 'unavailable', 'never', 'admin', null],
  ['HTTP/1.1 503 Service Unavailable\n\n{"errors":["Vault is sealed"]}', 'unavailable', 'never', 'admin', null],
  ['{"error_message":"You have exceeded your daily request quota for this API.","results":[],"status":"OVER_QUERY_LIMIT"}', 'quota-exhausted', 'never', 'admin', null],
  ['{"error_message":"The provided API key is invalid.","results":[],"status":"REQUEST_DENIED"}', 'unauthenticated', 'reauth', 'caller', null],
  ['{"error_message":"This IP is not authorized to use this API key.","results":[],"status":"REQUEST_DENIED"}', 'forbidden', 'never', 'admin', null],
  ['{"error":{"message":"Insufficient Balance","type":"unknown_error","param":null,"code":"invalid_request_error"}}', 'payment', 'never', 'admin', null],
  ['praw.exceptions.RedditAPIException: RATELIMIT: "Take a break for 6 minutes before trying again." on field \'ratelimit\'', 'rate-limited', 'wait', 'caller', 360],
  ['{"error":"GET https://git.example.test/api/v4/jobs: 429 {message: {error: This endpoint has been requested too many times.}}","level":"warning","msg":"pulling"}', 'rate-limited', 'backoff', 'caller', null],
])('%s', (paste, kind, verdict, actor, wait) => {
  const { retry, ...diagnosis } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
  expect([diagnosis.kind, retry.verdict, retry.actor, retry.waitSeconds]).toEqual([kind, verdict, actor, wait])
})

/** What servers write as plain text, without their name or status in it. */
// prettier-ignore
test.each<[paste: string, kind: Kind, verdict: Verdict]>([
  ['404 page not found', 'not-found', 'never'],
  ['Cannot POST /v1/leads', 'not-found', 'never'],
  ['no healthy upstream', 'unavailable', 'backoff'],
  ['upstream request timeout', 'gateway-timeout', 'backoff'],
  ['error code: 1015', 'rate-limited', 'backoff'],
  ['error code: 1020', 'forbidden', 'never'],
  ['Error 1015 Ray ID: 7d8a1b2c3d4e5f60 • You are being rate limited', 'rate-limited', 'backoff'],
  ['AADSTS700082: The refresh token has expired due to inactivity.', 'unauthenticated', 'reauth'],
  ['AADSTS50057: The user account is disabled.', 'forbidden', 'never'],
  ['AADSTS65001: The user has not consented to use the application.', 'forbidden', 'never'],
  ['{"detail":"Not found."}', 'not-found', 'never'],
  ['{"message":"Unauthorized"}', 'unauthenticated', 'reauth'],
  ['1 upstream timed out (110: Connection timed out) while reading response header from upstream, client: 192.0.2.1, server: a, request: "POST /v1/leads HTTP/1.1"', 'timeout', 'reconcile'],
  ['1 connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.1, server: a, request: "POST /v1/leads HTTP/1.1"', 'unavailable', 'backoff'],
])('%s', (paste, kind, verdict) => {
  const { retry, ...diagnosis } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
  expect([diagnosis.kind, retry.verdict]).toEqual([kind, verdict])
})

test.each(['no healthy upstream', 'Cannot POST /v1/leads'])('the text of a server stays the body: %s', (paste) => {
  const { response } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
  expect(response.body).toBe(paste)
})

test('an exception of which nothing is known is a failure, and no more is said of it', () => {
  const { kind, retry } = diagnose(
    'MyOwnError: the flux is depleted',
    { apis: [], entries: [], statuses: [] },
    { now: 0 },
  )
  expect([kind, retry.verdict, retry.decidedBy]).toEqual(['unknown', 'none', 'default for the kind "unknown"'])
})

test('what comes before an address is a method only if HTTP has it', () => {
  const paste =
    'Could not fetch URL https://a.test/simple/: 404 Client Error: Not Found for url: https://a.test/simple/'
  const { response } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
  expect([response.method, response.status]).toEqual([null, 404])
})

test.each([
  'redis.exceptions.ConnectionError: Error 111 connecting to redis:6379.',
  'connect ECONNREFUSED 127.0.0.1:443',
  'connect ECONNREFUSED ::1:500',
  'dial tcp [::1]:503',
])("no status is made of a port or the number of a system's error: %s", (paste) =>
  expect(diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 }).response.status).toBeNull(),
)

/** Each client's words for a connection that broke before the response was complete. */
test.each([
  'hyper::Error(IncompleteMessage)',
  'reqwest::Error { kind: Request, source: hyper_util::client::legacy::Error(SendRequest, hyper::Error(IncompleteMessage)) }',
  'java.io.IOException: unexpected end of stream on https://api.example.test/...',
  'EOFError: end of file reached',
  'System.Net.Http.HttpIOException: The response ended prematurely. (ResponseEnded)',
  'FetchError: Invalid response body while trying to fetch https://a.test/x: Premature close',
  'http.client.IncompleteRead: IncompleteRead(0 bytes read)',
  'httpx.RemoteProtocolError: peer closed connection without sending complete message body (incomplete chunked read)',
  'TypeError: terminated',
])('a broken connection: %s', (paste) => {
  const { kind, retry } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
  expect([kind, retry.decidedBy]).toEqual(['unavailable', 'the connection: it broke'])
})

test.each([
  '{"code":"IncompleteMessage","message":"x","status":400}',
  'HTTP/1.1 400 Bad Request\n\nThe upload ended prematurely',
  'HTTP/1.1 409 Conflict\n\nThe subscription was terminated',
])('a response came: %s', (paste) => {
  const { retry } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
  expect(retry.decidedBy).not.toContain('the connection')
})

test("the request in a client's error isn't its response", () => {
  const sent = `headers: { 'content-type': 'application/json', accept: '*/*' }, body: '{"error":{"code":"sent","message":"m"}}', method: 'POST'`
  const codeOf = (paste: string) => diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 }).facts.code
  expect(codeOf(`HTTPError: Response code 422 {\n  options: Options { _internals: { ${sent} } }\n}`)).not.toBe('sent')
  expect(codeOf(`{ status: 500, fetchOptions: { ${sent} }, error: { code: 'came', message: 'm' } }`)).toBe('came')
  expect(codeOf(`{ config: { ${sent} }, response: { status: 400, headers: { 'content-type': 'application/json', date: 'x' }, data: { error: { code: 'came' } } } }`)).toBe('came') // prettier-ignore
})
