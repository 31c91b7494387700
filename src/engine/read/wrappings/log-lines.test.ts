import { expect, test } from 'vitest'
import { read } from '../index.ts'

const labels = (paste: string) => read(paste).parts.map(({ label }) => label)

test.each<[string, string, string[]]>([
  [
    'an access log',
    '10.0.0.1 - - [29/Nov/2026:09:36:37 +0000] "GET /a HTTP/1.1" 200 12\n10.0.0.1 - - [29/Nov/2026:09:36:38 +0000] "POST /b?x=1 HTTP/1.1" 429 12\n10.0.0.1 - - [29/Nov/2026:09:36:39 +0000] "GET /c HTTP/1.1" 503 12',
    ['POST /b 429', 'GET /c 503'],
  ],
  ['an application’s own lines', 'GET /a -> 404\nPOST /b -> 500\nGET /c -> 200', ['GET /a 404', 'POST /b 500']],
  [
    'the same request, over and over',
    'GET /a -> 429\nGET /a -> 429\nGET /a -> 429',
    ['GET /a 429', 'GET /a 429', 'GET /a 429'],
  ],
  [
    'one response that a client and the program log',
    "DEBUG pool http://127.0.0.1:80 \"GET /a HTTP/1.1\" 429 12\nERROR client GET /a -> 429 headers={'Retry-After': '5'}",
    [],
  ],
  ['lines of which few are records', 'starting\nGET /a -> 404\nstopping\nwaiting\nGET /b -> 500\nbye', []],
])('in %s, each failed line is a part', (_, paste, expected) => {
  expect(labels(paste)).toEqual(expected)
})

test('two lines about one response are read together', () => {
  const { response } = read(
    "DEBUG pool http://127.0.0.1:80 \"GET /a HTTP/1.1\" 429 12\nERROR client GET /a -> 429 headers={'Retry-After': '5', 'X-Request-Id': 'r1'}",
  )
  expect([response.status, response.headers]).toEqual([429, [['retry-after', '5'], ['x-request-id', 'r1']]]) // prettier-ignore
})
