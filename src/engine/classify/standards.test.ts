import { describe, expect, test } from 'vitest'
import { content } from '../../site/content.ts'
import { diagnose } from '../index.ts'

const { catalogue } = content
const look = (paste: string) => diagnose(paste, catalogue, { now: Date.UTC(2026, 10, 21) })
const best = (paste: string) => {
  const match = look(paste).matches[0]
  return match ? `${match.api} ${match.code ?? match.status}` : 'none'
}
const http = (status: number, body: string, ...headers: string[]) =>
  [`HTTP/1.1 ${status} X`, ...headers, '', body].join('\n')

describe("a standard's code in the standard's envelope matches it, and well", () => {
  test.each([
    ['{"error":"invalid_grant","error_description":"m"}', 'oauth2 invalid_grant'],
    ['{"error":"slow_down"}', 'oauth2 slow_down'],
    ['{"error":{"code":429,"message":"m","status":"RESOURCE_EXHAUSTED"}}', 'google-rpc RESOURCE_EXHAUSTED'],
    ['{"code":5,"message":"m","details":[]}', 'google-rpc NOT_FOUND'],
    ['{"code":"failed_precondition","message":"m"}', 'google-rpc FAILED_PRECONDITION'],
    ['{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"m"}}', 'json-rpc -32602'],
    ['{"jsonrpc":"2.0","id":1,"error":{"code":-32007,"message":"m"}}', 'json-rpc -320xx'],
    [
      '{"kind":"Status","apiVersion":"v1","status":"Failure","message":"m","reason":"Forbidden","code":403}',
      'kubernetes Forbidden',
    ],
    [
      http(400, '{"__type":"ns.v1#ThrottlingException","message":"m"}', 'Content-Type: application/x-amz-json-1.1'),
      'aws ThrottlingException',
    ],
    [
      http(
        403,
        '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>m</Message></Error><RequestId>r</RequestId></ErrorResponse>',
        'Content-Type: text/xml',
      ),
      'aws AccessDenied',
    ],
    [
      http(
        403,
        '<Error><Code>AccessDenied</Code><Message>m</Message><RequestId>r</RequestId><HostId>h</HostId></Error>',
        'Content-Type: application/xml',
      ),
      's3 AccessDenied',
    ],
    [
      '{"type":"https://iana.org/assignments/http-problem-types#quota-exceeded","title":"m","status":429}',
      'problem-types https://iana.org/assignments/http-problem-types#quota-exceeded',
    ],
  ])('%s', (paste, expected) => {
    expect(best(paste)).toBe(expected)
    expect(look(paste).matches[0]?.score).toBeGreaterThanOrEqual(0.75)
  })
})

describe("the same word in an API's own envelope stays that API's", () => {
  test.each([
    ['{"error":{"code":"invalid_grant","message":"m","trace_id":"t"}}', 'connectors invalid_grant'],
    ['{"error":{"code":"not_found","message":"m","trace_id":"t"}}', 'connectors not_found'],
    ['{"code":"NOT_FOUND","message":"m","request_id":"r"}', 'incidents NOT_FOUND'],
    ['{"code":"CONFLICT","message":"m"}', 'incidents CONFLICT'],
    ['{"code":"FORBIDDEN","message":"m"}', 'incidents FORBIDDEN'],
  ])('%s', (paste, expected) => {
    expect(best(paste)).toBe(expected)
  })
})

test("a standard's code in another envelope is not the standard's", () => {
  const paypal = look(http(400, '{"name":"INVALID_REQUEST","message":"m","debug_id":"d"}'))
  expect(paypal.matches.map(({ api }) => api)).toEqual(['paypal'])
  const { matches } = look(http(403, '{"code":"AccessDenied","detail":"m"}'))
  expect(matches.filter(({ api }) => api === 'aws' || api === 's3')).toEqual([])
})

test("a gateway that speaks in a standard's codes is named, and its code found", () => {
  const { origin, matches } = look(
    http(403, '{"message":"Forbidden"}', 'x-amz-apigw-id: a=', 'x-amzn-ErrorType: ForbiddenException'),
  )
  expect(origin).toMatchObject({ kind: 'intermediary', name: 'AWS API Gateway' })
  expect(matches.map(({ api, code }) => [api, code])).toEqual([['aws', 'ForbiddenException']])
})

describe("a client that names a service of a standard's sender, or its protocol, leads to that standard", () => {
  test.each([
    ['An error occurred (AccessDenied) when calling the PutObject operation: m', 's3 AccessDenied'],
    ['An error occurred (AccessDenied) when calling the GetBucketAcl operation: m', 's3 AccessDenied'],
    ['m (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: 1)', 's3 AccessDenied'],
    ['error: You must be logged in to the server (Unauthorized)', 'kubernetes Unauthorized'],
    ['error: Apply failed with 2 conflicts: conflicts with "a" using apps/v1:', 'kubernetes Conflict'],
    ['The Deployment "a" is invalid: spec.selector: m', 'kubernetes Invalid'],
    [
      'The Deployment "a" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"b"}}: field is immutable',
      'kubernetes Invalid',
    ],
    ['McpError: MCP error -32602: m', 'json-rpc -32602'],
  ])('%s', (paste, expected) => {
    expect(best(paste)).toBe(expected)
    expect(look(paste).matches[0]?.score).toBeGreaterThanOrEqual(0.5)
    expect(look(paste).matches[1]?.score ?? 0).toBeLessThan(0.5)
  })
})

describe('a code alone, or the address of its page, leads to the standard', () => {
  test.each([
    ['RESOURCE_EXHAUSTED', 'google-rpc RESOURCE_EXHAUSTED'],
    ['ThrottlingException', 'aws ThrottlingException'],
    ['NoSuchKey', 's3 NoSuchKey'],
    ['quota-exceeded', 'problem-types https://iana.org/assignments/http-problem-types#quota-exceeded'],
    ['https://errata.example/e/json-rpc/-32601/', 'json-rpc -32601'],
    ['/e/problem-types/about-blank/', 'problem-types about:blank'],
    ['/e/oauth2/invalid_grant/', 'oauth2 invalid_grant'],
  ])('%s', (paste, expected) => {
    expect(best(paste)).toBe(expected)
  })
})

test.each([
  ['rpc error: code = ResourceExhausted desc = quota exceeded', 'google-rpc RESOURCE_EXHAUSTED'],
  ['rpc error: code = PermissionDenied desc = no', 'google-rpc PERMISSION_DENIED'],
  ['Status(StatusCode="DeadlineExceeded", Detail="Deadline Exceeded")', 'google-rpc DEADLINE_EXCEEDED'],
  ['Error: 9 FAILED_PRECONDITION: shelves/42 is not empty', 'google-rpc FAILED_PRECONDITION'],
  ['ERROR:\n  Code: NotFound\n  Message: no such shelf', 'google-rpc NOT_FOUND'],
  ['oauth2: "invalid_grant" "Token has been expired or revoked."', 'oauth2 invalid_grant'],
])('a code is found however a library sets its words off from each other: %s', (paste, expected) => {
  expect(best(paste)).toBe(expected)
  expect(look(paste).matches[0]?.score).toBeGreaterThanOrEqual(0.5)
})

test.each([
  [
    'HTTP/2 200\ncontent-type: application/grpc\ngrpc-status: 5\ngrpc-message: no%20such%20shelf\n\n',
    'google-rpc NOT_FOUND',
    '5',
    'no such shelf',
  ],
  [
    'HTTP/1.1 200 OK\nContent-Type: application/grpc-web+proto\ngrpc-status: 8\ngrpc-message: 100%\n\n',
    'google-rpc RESOURCE_EXHAUSTED',
    '8',
    '100%',
  ],
  [
    'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="x", error="invalid_token"\n\n',
    'oauth2 invalid_token',
    'invalid_token',
    null,
  ],
  [
    'HTTP/1.1 400 Bad Request\nWWW-Authenticate: Bearer error="invalid_request", error_description="two tokens"\n\n',
    'oauth2 invalid_request',
    'invalid_request',
    'two tokens',
  ],
])('a code in the header that a standard has for it is at home there: %s', (paste, expected, code, message) => {
  const { facts, matches } = look(paste)
  expect(best(paste)).toBe(expected)
  expect(matches[0]?.score).toBeGreaterThanOrEqual(0.5)
  expect(facts.code).toBe(code)
  if (message) expect(facts.message).toBe(message)
  expect(paste.slice(...facts.spans.code!)).toBe(code)
})

test('a gRPC call that succeeded has no code', () => {
  const { facts, outcome } = look('HTTP/2 200\ncontent-type: application/grpc\ngrpc-status: 0\n\n')
  expect([facts.code, outcome]).toEqual([null, 'succeeded'])
})

test.each([
  '{"error":{"code":500,"message":"Unknown Error.","status":"UNKNOWN"}}',
  '{"code":"unknown","message":"sql: no rows in result set"}',
])('what a list of codes has is a code, though the word says nothing elsewhere: %s', (body) => {
  expect(best(http(500, body))).toBe('google-rpc UNKNOWN')
})

test.each(['authorization_pending', 'slow_down'])('an unfinished device flow is said to be no failure: %s', (error) => {
  const { explanation } = look(http(400, JSON.stringify({ error })))
  expect(explanation.map(({ text }) => text).join()).toContain('Not a failure')
})
