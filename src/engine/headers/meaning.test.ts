import { describe, expect, test } from 'vitest'
import type { HeaderEntry, Response } from '../model.ts'
import { cpuTime } from '../../cpu-time.fixture.ts'
import { read } from '../read/index.ts'
import { explainHeaders } from './index.ts'

const date = 'Sat, 21 Nov 2026 06:30:00 GMT'
const now = Date.UTC(2026, 10, 21, 6, 35)

const response = (headers: Response['headers'], method: string | null = null): Response => ({
  ...read('HTTP/1.1 429 Too Many Requests\n\n').response,
  method,
  headers,
})

const said = (name: string, value: string, others: Response['headers'] = [['date', date]], method?: string) =>
  explainHeaders(response([[name, value], ...others], method), [], [], now)[0]!.means

describe("times count from the response's own date", () => {
  test.each([
    ['retry-after', '37', 'Wait until 37 seconds after the response, at 06:30:37 UTC.'],
    ['retry-after', 'Sat, 21 Nov 2026 06:32:00 GMT', 'Wait until 2 minutes after the response, at 06:32:00 UTC.'],
    ['retry-after', 'Sat, 21 Nov 2026 06:29:00 GMT', 'The wait was over 1 minute before the response, at 06:29:00 UTC.'],
    ['retry-after', '172800', 'Wait until 2 days after the response, at 06:30 UTC on November 23, 2026.'],
    ['retry-after-ms', '1500', 'Wait 1.5 seconds.'],
    ['x-ratelimit-reset', '1795242660', 'The limit resets 1 minute after the response, at 06:31:00 UTC.'],
    ['x-ratelimit-reset', '1795242660000', 'The limit resets 1 minute after the response, at 06:31:00 UTC.'],
    ['x-ratelimit-reset-tokens', '6m0s', 'The limit resets 6 minutes after the response, at 06:36:00 UTC.'],
    ['anthropic-ratelimit-tokens-reset', '2026-11-21T06:31:00Z', 'The limit resets 1 minute after the response, at 06:31:00 UTC.'],
    ['expires', 'Sat, 21 Nov 2026 07:30:00 GMT', 'A copy is fresh until 1 hour after the response, at 07:30:00 UTC.'],
    ['sunset', 'Mon, 21 Dec 2026 06:30:00 GMT', 'Its planned removal is 30 days after the response, at 06:30 UTC on December 21, 2026.'],
    ['deprecation', '@1793000000', 'Deprecated 25 days 23 hours before the response, at 07:33 UTC on October 26, 2026.'],
  ])('%s: %s', (name, value, means) => expect(said(name, value)).toBe(means)) // prettier-ignore

  test.each([
    ['retry-after', '37', 'Wait until 37 seconds after the response.'],
    ['x-ratelimit-reset', '1795242960', 'The limit resets in 1 minute, at 06:36:00 UTC.'],
    ['x-ratelimit-reset', '1795242660', 'The limit reset 4 minutes ago, at 06:31:00 UTC.'],
  ])("without one, a moment counts from the reader's clock: %s: %s", (name, value, means) =>
    expect(said(name, value, [])).toBe(means),
  )

  test('the date itself is as long ago as it is', () =>
    expect(said('date', date, [])).toBe('Sent 5 minutes ago, at 06:30:00 UTC.'))
})

describe('limits', () => {
  test.each([
    ['x-ratelimit-limit', '100', 'At most 100.'],
    ['x-ratelimit-limit-tokens', '90000', 'At most 90000 tokens.'],
    ['ratelimit-limit', '100, 100;w=60', 'At most 100 in 1 minute.'],
    ['x-ratelimit-remaining', '0', 'None left.'],
    ['x-ratelimit-remaining-requests', '12', '12 requests left.'],
    ['x-rate-limit-used', '7', '7 used.'],
    ['ratelimit', '"burst";r=0;t=2', '`burst`: 0 left, resets 2 seconds after the response, at 06:30:02 UTC.'],
    ['ratelimit', 'limit=100, remaining=3, reset=50', '3 left of 100, resets 50 seconds after the response, at 06:30:50 UTC.'],
    ['ratelimit-policy', '"burst";q=100;w=60,"daily";q=1000;w=86400', '`burst`: at most 100 in 1 minute; `daily`: at most 1000 in 1 day.'],
    ['ratelimit-policy', '100;w=60', 'at most 100 in 1 minute.'],
  ])('%s: %s', (name, value, means) => expect(said(name, value)).toBe(means)) // prettier-ignore
})

describe('the rest', () => {
  test.each([
    ['www-authenticate', 'Bearer realm="api", error="invalid_token"', 'The server asks for `Bearer` credentials for `api` and says `invalid_token`: the token is expired, revoked or malformed, or was issued for another API.'],
    ['www-authenticate', 'Bearer scope="leads:write", Basic', 'The server asks for `Bearer` credentials with the scope `leads:write`. The server asks for `Basic` credentials.'],
    ['via', '1.1 vegur, HTTP/2 edge.example (varnish)', 'The response came through `vegur` and `edge.example`; the last one is nearest to you.'],
    ['cache-control', 'no-store', 'No cache may store the response.'],
    ['cache-control', 'private, max-age=60', 'Only your own client may reuse the response for 1 minute.'],
    ['cache-control', 'public, max-age=0', 'Any cache may store the response, but must check with the server each time.'],
    ['x-cache', 'MISS, HIT', "The response is from a cache: this request didn't reach the API."],
    ['x-cache', 'Miss from cloudfront', 'The response is not from a cache: the request was passed on.'],
    ['x-cache', 'Error from cloudfront', 'An error from CloudFront itself or from the server behind it.'],
    ['cf-cache-status', 'DYNAMIC', 'The response is not from a cache: the request was passed on.'],
    ['cache-status', 'Edge; hit; ttl=30', "The response is from a cache: this request didn't reach the API."],
    ['cache-status', 'Edge; fwd=uri-miss; stored', 'The response is not from a cache: the request was passed on.'],
    ['age', '90', 'A cache has stored the response for 1 minute 30 seconds.'],
    ['expires', '-1', 'A copy is immediately stale.'],
    ['content-length', '1234', '1.2 kB.'],
    ['access-control-allow-origin', '*', 'Pages of any origin can read the response.'],
    ['access-control-allow-origin', 'https://a.example', 'Only pages of `https://a.example` can read the response.'],
    ['x-envoy-upstream-service-time', '12', '12 ms.'],
  ])('%s: %s', (name, value, means) => expect(said(name, value)).toBe(means)) // prettier-ignore

  test('a method that is not allowed is named, where it is known', () => {
    expect(said('allow', 'GET, HEAD', [], 'POST')).toBe('This resource supports `GET` and `HEAD`, but not `POST`.')
    expect(said('allow', 'GET', [])).toBe('This resource supports `GET`.')
  })
})

test.each([
  ['retry-after', 'soon'], ['x-ratelimit-reset', '99999999'], ['x-ratelimit-reset', '1e99'], ['x-ratelimit-reset', '9'.repeat(90)], ['ratelimit', ';;;'], ['x-ratelimit-limit', 'unlimited'],
  ['content-length', '12'], ['age', '0'], ['x-cache', 'whatever'], ['traceparent', 'x'], ['x-acme', '1'], ['etag', '"a"'],
])('%s: %s means nothing more than it says', (name, value) => expect(said(name, value)).toBeNull()) // prettier-ignore

test('a backtick of the paste ends no literal', () =>
  expect(said('access-control-allow-origin', 'a`b`c')).toBe('Only pages of `abc` can read the response.'))

test('long values cost linear time', () => {
  const names = ['via', 'allow', 'ratelimit', 'www-authenticate', 'cache-control', 'x-cache', 'retry-after'] // prettier-ignore
  const long = ['a,', '1 a, ', '"a', ';dur=1', ' '].map((text) => text.repeat(100_000))
  expect(cpuTime(() => names.forEach((name) => long.forEach((value) => said(name, value))))).toBeLessThan(500)
})

describe('what a header is, its table says', () => {
  const entry = (...names: string[]): HeaderEntry => ({
    names,
    about: `about ${names[0]}`,
    standard: 'RFC 1',
    standardUrl: 'https://a.example/',
    row: `/headers/#${names[0]}`,
  })
  const entries = [entry('*-request-id', 'x-*-id'), entry('x-acme-request-id'), entry('retry-after')]
  const found = (name: string) => explainHeaders(response([[name, 'x']]), [], entries, now)[0]!.entry?.names[0] ?? null

  test.each([
    ['retry-after', 'retry-after'],
    ['x-acme-request-id', 'x-acme-request-id'],
    ['stripe-request-id', '*-request-id'],
    ['x-span-id', '*-request-id'],
    ['request-id', null],
    ['constructor', null],
  ])('%s', (name, first) => expect(found(name)).toBe(first))

  test('each has the place of its value', () => {
    const paste = 'HTTP/1.1 429 X\nRetry-After: 37\nX-A: b\nX-A: c\n\n'
    const { response, headerSpans } = read(paste)
    const notes = explainHeaders(response, headerSpans, undefined, now)
    expect(notes.map(({ name, span }) => [name, span && paste.slice(...span)])).toEqual([
      ['retry-after', '37'],
      ['x-a', 'b'],
      ['x-a', 'c'],
    ])
  })
})
