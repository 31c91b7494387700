import { expect, test } from 'vitest'
import { isLineNumber } from './line-numbers.ts'

// prettier-ignore
test.each<[boolean, string, string]>([
  [true, '403', '  402   const a = 1\n  403   send(a)\n  404 }'],
  [true, '502', '> 502 |   throw error\n  503 | }'],
  [true, '410', '  409 |\n  410 |   await pay()'],
  [true, '422', '➜ 422▕   throw new Failure'],
  [false, '404', 'GET /a\n404 Not Found\nGET /b\n500'],
  [false, '503', 'see line 502\n503 from the gateway'],
  [false, '401', '401 |  GET /me'],
  [false, '402', 'HTTP 401\nHTTP 402'],
])('%s: %s in %j', (isCount, digits, text) => {
  const start = text.indexOf(digits)
  expect(isLineNumber(text, start, start + 3)).toBe(isCount)
})
