import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requestInText } from './request-in-text.ts'
import { statusCandidates, statusIn } from './status-candidates.ts'
import { cpuTime } from '../../../cpu-time.fixture.ts'

// prettier-ignore
test.each<[number | null, string]>([
  [503, 'expected status 200 but got 503'],
  [502, 'status code 200 expected, but was 502'],
  [404, '<-- 404 https://seats.test/v1/rows/9 (81ms)'],
  [503, '[net] response 503 after two tries'],
  [403, 'it answers {"code":"x"} with 403'],
  [null, 'went from row 401 <- 402 seats'],
  [503, 'failed to get a 200 OK response: Response {503 Service Unavailable}'],
  [null, 'Process completed with exit code 128.'],
  [null, 'listening on port 443, 200 items read in 350 ms'],
  [null, 'at line 404 of /srv/app.js'],
  [500, 'GET /a 200 12ms\nPOST /c 500 33ms'],
  [404, 'Failed to fetch http://x.test/a.deb  404  Not Found [IP: 203.0.113.7 80]'],
  [401, 'HttpClientErrorException: 401 null'],
  [403, 'Net::HTTPServerException: 403 "Forbidden"'],
  [401, 'Sonarr : 401: Unauthorized'],
  [403, 'npm ERR! code E403'],
  [401, 'resulted in 401 (null)'],
  [403, 'call failed status=[403] body=[]'],
  [429, 'GoogleError - [429] Quota exceeded'],
  [400, '[400: PUT] https://gitlab.test/api/v4/projects/7'],
  [400, '2 < 400\n2 < Content-Type: application/json'],
  [403, 'status: [4](https://ci.test/runs/9#step:4:4)03'],
  [429, 'too many 429 error responses'],
  [503, 'at=error code=H12 service=30000ms status=503 bytes=0'],
  [null, '/srv/web/pay.ts:409:12\n\n  send it'],
  [409, 'https://pay.test:8443/v1: 409'],
  [413, "Client error '413 Request Entity Too Large' for url"],
  [408, 'Error: 408 Request Timeout'],
  [431, 'got 431 Request Header Fields Too Large'],
  [null, '431 requests, 408 request ids'],
  [409, 'HttpClientErrorException$Conflict: 409 : "{}"'],
  [503, 'HttpServerErrorException$ServiceUnavailable: 503 : [no body]'],
  [504, 'Received HTTP response headers after 30021.7ms - 504'],
  [403, 'Request finished HTTP/1.1 DELETE http://a.test/v1/x - - - 403 - - 2.9ms'],
  [415, 'Request finished HTTP/2 PUT https://a.test/v1/x text/xml 452 - 415 0 - 1.4ms'],
  [422, '[GIN] 2026/02/03 - 04:05:06 | 422 |   1.204ms |   192.0.2.9 | PUT      "/v1/x"'],
  [429, '04:05:06 | 429 |   2ms | 192.0.2.9 | POST | /v1/x | -'],
  [409, '"PATCH http://a.test/v1/x HTTP/1.1" from 192.0.2.9:50110 - 409 120B in 3.5ms'],
  [502, "Execution attempt. Result: '502', Handled: 'True', Attempt: '0'"],
  [404, '2026-02-03 04:05:06 10.0.0.9 GET /v1/x id=7 443 - 192.0.2.9 Go-http-client/2.0 - 404 0 2 15'],
  [503, 'h2 2026-02-03T04:05:06.1Z app/b/1 192.0.2.9:4181 10.0.0.9:80 0 0 0 503 503 77 411 "PUT https://a.test:443/x HTTP/2.0" "-"'],
  [504, '2026-02-03T04:05:06.1Z lb 192.0.2.9:2817 - -1 -1 -1 504 0 0 0 "GET http://a.test:80/ HTTP/1.1" "-" - -'],
  [401, 'PUT /v1/x got 401 from 10.0.0.9 at once'],
  [null, 'read() failed (104: Connection reset by peer)'],
  [null, "OSError(113, 'No route to host')"],
  [100, 'HTTP/1.1 100 Continue'],
  [403, 'acme: error: 403 :: urn:ietf:params:acme:error:caa :: Invalid response from http://a.test/x: 404'],
  [401, 'ERR_PNPM_FETCH_401  PUT https://a.test/x: Unauthorized - 401\n\nmore'],
  [500, 'HTTP Error 500.19 - Internal configuration'],
  [403, '403.14 - Forbidden: the directory is not listed'],
  [null, 'took 403.14 seconds, version 500.3'],
  [503, '503. That’s an error.\n\nMore'],
  [404, 'Сервер отдаёт ошибку 404'],
  [502, 'код ответа: 502'],
  [401, '请求失败，状态码：401'],
  [500, '接口返回 500 错误'],
  [504, '504エラーになります'],
  [429, 'ステータスコード 429 です'],
  [409, '「409 競合」と出ます'],
  [403, '403 에러'],
  [422, 'o servidor dá erro 422'],
  [504, '`DELETE /v1/x` → **504**'],
  [409, 'PUT /v1/x -> `409`'],
  [406, 'why 406 when asking for csv'],
  [503, 'PUT /carts keeps 503ing'],
  [409, 'a 409 again'],
  [451, 'what does 451 mean'],
  [403, 'seeing 403s since noon'],
  [null, 'a 500 item list, 404 rows'],
  [null, 'a timeout of 500s'],
])('the status is %s: %j', (status, text) => {
  expect(statusIn(text)?.value ?? null).toBe(status)
})

test.each<[string | null, string | null, string, number | null]>([
  ['GET', 'https://x.test/a', 'GET 403 https://x.test/a', 4],
  ['POST', 'https://x.test/a', 'POST(https://x.test/a)', null],
  ['POST', 'https://x.test/a', 'Invoke-RestMethod -Method POST -Uri https://x.test/a', null],
  ['GET', 'http://x.test/v1', "<Request('GET', 'http://x.test/v1')> 401", null],
  ['GET', 'https://x.test/v2', 'GET on "https://x.test/v2" resulted in 401', null],
  ['PUT', null, 'npm ERR! Failed PUT 403', null],
  ['POST', '/c', 'GET /a 200 12ms\nPOST /c 500 33ms', 24],
  ['PUT', '/v1/x', '| 422 | 1ms | 192.0.2.9 | PUT      "/v1/x"', 2],
  ['POST', '/v1/x', '| 429 | 2ms | POST | /v1/x | -', 2],
  ['PATCH', null, 'a PATCH request was cut off', null],
  ['POST', null, 'broken pipe on our POST, what now', null],
  [null, null, 'the patch after the post', null],
  [null, null, 'the POST, PUT methods', null],
  ['DELETE', null, 'METHOD: HttpMethod(value=DELETE)', null],
  ['PUT', 'https://a.test/x', 'creating: PUT\nhttps://a.test/x\n---', null],
  [null, null, 'see doc_url: https://docs.test/a', null],
])('%s %s: %j', (method, url, text, statusAt) => {
  expect(requestInText(text, statusAt)).toEqual({ method, url })
})

test('any text is read, and each candidate is at its place', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      for (const { value, start, end } of statusCandidates(text)) {
        expect(value).toBeGreaterThanOrEqual(100)
        expect(text.slice(start, end)).toContain(String(value)[0])
      }
      requestInText(text, null)
    }),
  )
})

test('a long line takes linear time', () => {
  expect(cpuTime(() => statusCandidates('GET /aaaaaaaa 404 '.repeat(500) + 'x/'.repeat(4000)))).toBeLessThan(2000)
})
