import { expect, test } from 'vitest'
import { cpuTime } from '../../../cpu-time.fixture.ts'
import { read } from '../index.ts'
import { statusIn } from './status-candidates.ts'

// prettier-ignore
test.each<[number, string]>([
  [504, 'try 1: the gateway returned 502\ntry 2: the gateway returned 502\ntry 3: the gateway returned 504'],
  [403, '10:01:02 WARN  sync - upload answered with status 429, trying again in 2s\n10:01:04 WARN  sync - upload answered with status 429, trying again in 4s\n10:01:08 ERROR sync - upload failed: HTTP 403'],
  [422, 'msg="will retry" attempt=1 status=503\nmsg="will retry" attempt=2 status=503\nmsg="gave up" attempt=3 status=422'],
  [204, 'attempt 1: got 500\nattempt 2: got 204'],
  [401, 'WARN call failed with 503, retrying\nINFO POST /token returned 200\n'.repeat(2) + 'ERROR call failed with 401'],
  [409, '503 Service Unavailable, retrying (2 left)\nError: giving up: 409 Conflict'],
  // Not attempts of one call.
  [500, 'OrderError: failed with status 500\nCaused by: StockError: failed with status 404'],
  [500, 'the call failed with status 500, retry later\n  caused by: the stock service returned 404'],
  [404, 'GET /a returned 404\nPOST /b returned 409'],
  [503, 'upload failed with status 503, retrying\nPOST /token returned 200'],
  [422, 'PUT /a/1 returned 422, will retry\nPUT /a/2 returned 409'],
])('what came of it is %s: %j', (status, text) => {
  expect(statusIn(text)?.value).toBe(status)
})

test.each<[number, string]>([
  [
    401,
    'requests.exceptions.HTTPError: 502 Server Error: Bad Gateway for url: https://a.test/x\nrequests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://a.test/x',
  ],
  [403, 'PUT /v1/me 401\nPOST /v1/token 200\nPUT /v1/me 403\nGET /v1/other 404'],
  [404, 'GET /a 404\nGET /b 500\nGET /c 200'],
])('of a client or a log it is %s: %j', (status, text) => {
  expect(read(text).response.status).toBe(status)
})

test('many attempts take linear time', () => {
  expect(cpuTime(() => statusIn('attempt 1: got 503, retrying\n'.repeat(600)))).toBeLessThan(2000)
  expect(cpuTime(() => statusIn('attempt got 503 '.repeat(600)))).toBeLessThan(2000)
})
