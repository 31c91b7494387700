import { describe, expect, test } from 'vitest'
import { read } from './index.ts'
import '../index.ts'

const summary = (paste: string) => {
  const { input, response, json, bareCode } = read(paste)
  const { method, url, status, statusFrom, body } = response
  return { form: input.form, method, url, status, statusFrom, body, json, code: bareCode?.text ?? null }
}

const nothing = { method: null, url: null, status: null, statusFrom: null, body: null, json: undefined, code: null }
const text = (status: number) => ({ ...nothing, form: 'text', status, statusFrom: 'text' })
const ofClient = (status: number) => ({ ...text(status), form: 'exception' })
const ofLog = (status: number) => ({ ...text(status), form: 'log-line' })
const bareStatus = (status: number) => ({ ...nothing, form: 'bare-status', status, statusFrom: 'text' })
const bareCode = (code: string) => ({ ...nothing, form: 'bare-code', code })

describe('a status alone', () => {
  test.each([
    ['429', 429],
    [' 429\n', 429],
    ['HTTP 429', 429],
    ['Status: 429', 429],
    ['status code 404', 404],
    ['error 503', 503],
    ['429 Too Many Requests', 429],
    ['503 (Service Unavailable)', 503],
    ['Too Many Requests', 429],
    ['HTTP Error 404: Not Found', 404],
    ['/e/sessions/429/', 429],
  ])('%j', (paste, status) => expect(summary(paste)).toEqual(bareStatus(status)))
})

describe('a code alone', () => {
  test.each([
    ['rate_limited', 'rate_limited'],
    ['"rate_limited"', 'rate_limited'],
    ['`RATE-LIMIT-EXCEEDED`', 'RATE-LIMIT-EXCEEDED'],
    ['“forbidden_scope”,', 'forbidden_scope'],
    ['E429', 'E429'],
    ['999', '999'],
    ['50035', '50035'],
    ['RATE LIMIT EXCEEDED', 'RATE LIMIT EXCEEDED'],
    ['rate limit exceeded', 'rate limit exceeded'],
    ['/e/10ex/forbidden_scope/', 'forbidden_scope'],
    ['https://errata.example/base/e/sessions/not_found.html?x=1', 'not_found'],
    ['https://errata.example/e/sessions/not_found/index.json', 'not_found'],
  ])('%j', (paste, code) => {
    expect(summary(paste)).toEqual(bareCode(code))
    expect(paste.slice(...read(paste).bareCode!.span)).toBe(code)
  })
})

describe("what isn't a lone code or status", () => {
  test.each([
    ['', 'empty', null],
    [' \n\t', 'empty', null],
    ['null', 'json', 'null'],
    ['{}', 'json', '{}'],
    ['The server is sad.', 'text', 'The server is sad.'],
    ['The service was asked for 429 things', 'text', 'The service was asked for 429 things'],
    ['error code: 1020', 'text', 'error code: 1020'],
    ['oauth_problem=token_rejected&a=b', 'text', 'oauth_problem=token_rejected&a=b'],
  ])('%j', (paste, form, body) => {
    expect(summary(paste)).toMatchObject({ form, body, status: null, code: null })
  })
})

describe('texts of clients that carry only a status', () => {
  test.each([
    ['Request failed with status code 429', ofClient(429)],
    ['429 Client Error: Too Many Requests for url: https://a.test/x', { ...ofClient(429), url: 'https://a.test/x' }],
    ['curl: (22) The requested URL returned error: 503', ofClient(503)],
    [
      "fatal: unable to access 'https://a.test/b.git/': The requested URL returned error: 503",
      { ...text(503), method: 'GET', url: 'https://a.test/b.git/' },
    ],
    ['error: RPC failed; HTTP 503 curl 22 The requested URL returned error: 503', text(503)],
    ['429 Too Many Requests from GET https://a.test/x', { ...text(429), method: 'GET', url: 'https://a.test/x' }],
    [
      "httpx.HTTPStatusError: Client error '429 Too Many Requests' for url 'https://a.test/y'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/429",
      { ...ofClient(429), url: 'https://a.test/y' },
    ],
    ["429, message='Too Many Requests', url='http://a.test/z'", { ...text(429), url: 'http://a.test/z' }],
    [
      'HTTPError: Request failed with status code 404 (Not Found): GET http://a.test/x',
      { ...ofClient(404), method: 'GET', url: 'http://a.test/x' },
    ],
    ['POST https://a.test/y 429 (Too Many Requests)', { ...text(429), method: 'POST', url: 'https://a.test/y' }],
    [
      'java.io.IOException: Server returned HTTP response code: 502 for URL: https://a.test/q',
      { ...ofClient(502), url: 'https://a.test/q' },
    ],
    ['at=error code=H12 method=GET path="/x" status=503', { ...ofLog(503), method: 'GET', url: '/x' }],
    [
      '10.0.0.1 - - [21/Nov/2026:03:44:11 +0000] "POST /v1/x HTTP/1.1" 429 123',
      { ...ofLog(429), method: 'POST', url: '/v1/x' },
    ],
  ])('%j', (paste, expected) => expect(summary(paste)).toEqual(expected))
})

describe('JSON inside a text', () => {
  test.each([
    ['Error: 429 {"code":"x"}: boom', 429, { code: 'x' }],
    ['500: {"code":"x"}', 500, { code: 'x' }],
    ["Error code: 429 - {'error': {'code': None}}", 429, { error: { code: null } }],
    ['[404 Not Found] during [GET] to [http://h.test/p] [Client#find(String)]: [{"code":"x"}]', 404, [{ code: 'x' }]],
    [
      '404 Not Found on GET request for "https://h.test/p": "{"code":"x","message":"y"}"',
      404,
      { code: 'x', message: 'y' },
    ],
    ['{"code":"x"}\n404', 404, { code: 'x' }],
    ['{"a":1} and {"error":{"code":"x"}}', null, { error: { code: 'x' } }],
    [')]}\',\n{"error":{"code":"x"}}', null, { error: { code: 'x' } }],
    ['callback({"error":{"code":"x"}});', null, { error: { code: 'x' } }],
    ['[2026-11-21 03:44:11] local.ERROR: failed {"code":"x"}', null, { code: 'x' }],
    ['Go: "{\\"code\\":\\"x\\"}" status=409', 409, { code: 'x' }],
  ])('%j', (paste, status, json) => {
    const reading = read(paste)
    expect([reading.response.status, reading.json]).toEqual([status, json])
  })
})

describe('repaired JSON says how it was repaired', () => {
  test.each([
    ['{"a":"b","c":[1,', { a: 'b', c: [1] }, ['closed 2 brackets that were cut off']],
    ['{"error":{"code":"x"}', { error: { code: 'x' } }, ['closed 1 bracket that was cut off']],
    ['{"a":"b', { a: 'b' }, ['closed a string and 1 bracket that were cut off']],
    ['{"a":1,}', { a: 1 }, ['removed 1 trailing comma']],
    ['{ a = 1; }', { a: 1 }, ['added quotes to 1 key']],
    ["{'a': True}", { a: true }, ['read 1 string in single quotes', 'read 1 Python word (None, True, False)']],
    ['{a: 1}', { a: 1 }, ['added quotes to 1 key']],
    ['{"a": 1 // why\n}', { a: 1 }, ['removed 1 comment']],
    ['{"a": 1 # why\n}', { a: 1 }, ['removed 1 comment']],
    ['{“a”: “b”}', { a: 'b' }, ['read 2 strings in typographic quotes']],
    ['{"a"=>nil}', { a: null }, ["read 1 literal that JSON doesn't have", "read 1 '=>' as ':'"]],
    ['{\u00a0"a":\u00a01}', { a: 1 }, ['replaced 2 non-breaking spaces']],
    ["{'t': (1, 2)}", { t: [1, 2] }, ['read 1 string in single quotes', "read 1 literal that JSON doesn't have"]],
    [
      "{'d': datetime.date(2026, 1, 2)}",
      { d: 'datetime.date(2026, 1, 2)' },
      ['read 1 string in single quotes', 'ignored 1 marker from a printed object (class names, [Object])'],
    ],
    [
      "{'e': <Kind.A: 'a'>}",
      { e: "<Kind.A: 'a'>" },
      ['read 1 string in single quotes', 'ignored 1 marker from a printed object (class names, [Object])'],
    ],
  ])('%j', (paste, json, repairs) => {
    const reading = read(paste)
    expect([reading.json, reading.input.repairs]).toEqual([json, repairs])
  })
})

test.each(['body', 'response', 'responseBody'])(
  'the markup that a log record holds as its `%s` is the body',
  (name) => {
    const body = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>'
    const { response } = read(JSON.stringify({ level: 'error', msg: 'call failed', status: 502, [name]: body }))
    expect([response.status, response.body]).toEqual([502, body])
  },
)

test("the body and the headers in the attributes of a span are the response's", () => {
  const { response, json } = read(
    JSON.stringify({
      'http.request.method': 'POST',
      'http.response.status_code': 429,
      'http.response.header.retry_after': ['30'],
      'http.response.body.content': '{"code":"x"}',
    }),
  )
  expect([response.status, response.method, response.headers, json]).toEqual([
    429,
    'POST',
    [['retry-after', '30']],
    { code: 'x' },
  ])
})

test('a response object whose body is empty keeps its status and headers', () => {
  const { response } = read('Response: {"statusCode":401,"headers":{"www-authenticate":"Bearer"},"body":""}')
  expect([response.status, response.headers, response.body]).toEqual([401, [['www-authenticate', 'Bearer']], null])
})

describe('what only looks like a wrapping is left as it is', () => {
  test.each([
    ['an error body with a time', { timestamp: '2026-01-01T00:00:00Z', status: 404, error: 'Not Found', path: '/x' }],
    ['an error body that quotes another one', { errcode: 'A', error: 'b', status: 401, body: '{"errcode":"B"}' }],
    ['a record of a log that holds no response', { level: 'error', status: 429, error: { code: 'x' } }],
    ['a member named as an inherited one', JSON.parse('{"__proto__":{"code":"x"},"constructor":1}')],
  ])('%s', (_, json) => {
    expect(JSON.stringify(read(JSON.stringify(json)).json)).toBe(JSON.stringify(json))
  })

  test('an XML body with JSON in it', () => {
    expect(summary('HTTP/1.1 500 X\n\n<a>{"code":"x"}</a>')).toMatchObject({
      body: '<a>{"code":"x"}</a>',
      json: { a: '{"code":"x"}' },
    })
  })

  test('a JSON body that holds a status line', () => {
    expect(read('{"message":"got\\nHTTP/1.1 429 Too Many Requests"}').response.status).toBeNull()
  })

  test('a status out of range', () => {
    expect(summary('HTTP/1.1 700 Odd\n\n{"a":1}')).toMatchObject({ status: null, json: { a: 1 } })
  })
})

describe('a curl command within a line gives the request', () => {
  test.each([
    ['2026-11-28T10:00:00Z ERROR curl -X POST -H "A: b" https://a.test/x failed: 502', 'POST', 'https://a.test/x'],
    ['ERROR command="curl -XPUT https://a.test/x" status=500 body=', 'PUT', 'https://a.test/x'],
    ["level=error cmd='curl -d a=1 https://a.test/x' exit=22", 'POST', 'https://a.test/x'],
    ['INFO deploy: curl --json @x.json https://a.test/x', 'POST', 'https://a.test/x'],
    ['+ curl -sS https://a.test/x', 'GET', 'https://a.test/x'],
    ['POST https://a.test/x 500, see `curl https://status.test`', 'POST', 'https://a.test/x'],
    ['try again with curl -X POST later', null, null],
    ['libcurl -X POST https://a.test/x', 'POST', 'https://a.test/x'],
    ['the tool curl failed', null, null],
  ])('%j', (line, method, url) => {
    const { response } = read(`${line} {"code":"x"}`)
    expect([response.method, response.url]).toEqual([method, url])
  })

  test('also before a status line', () => {
    const { response } = read('INFO deploy: curl -d a=1 https://a.test/x\nHTTP/1.1 502 Bad Gateway\n\n')
    expect([response.method, response.url, response.status]).toEqual(['POST', 'https://a.test/x', 502])
  })
})

describe('the command line gives the request', () => {
  test.each([
    ['$ curl https://a.test/x', 'GET'],
    ['$ curl -d a=1 https://a.test/x', 'POST'],
    ['$ curl --json {} https://a.test/x', 'POST'],
    ['$ curl -G -d a=1 https://a.test/x', 'GET'],
    ['$ curl -I https://a.test/x', 'HEAD'],
    ['$ curl -sSXDELETE https://a.test/x', 'DELETE'],
    ['$ curl --request=PATCH -d a=1 https://a.test/x', 'PATCH'],
    ['$ curl -H "A: b" -T f https://a.test/x', 'PUT'],
    ['me@host:~$ curl -o f -sS \\\n  https://a.test/x', 'GET'],
    ['$ http POST https://a.test/x', 'POST'],
  ])('%j', (command, method) => {
    const { response } = read(`${command}\n{"code":"x"}`)
    expect([response.method, response.url, response.body]).toEqual([method, 'https://a.test/x', '{"code":"x"}'])
  })
})
