import { expect, test } from 'vitest'
import { slugOf } from './urls.ts'

test.each([
  ['RATE_LIMIT_EXCEEDED', 'rate_limit_exceeded'],
  ['ThrottlingException', 'throttlingexception'],
  ['-32700', '-32700'],
  ['-320xx', '-320xx'],
  ['about:blank', 'about-blank'],
  ['https://iana.org/assignments/http-problem-types#quota-exceeded', 'quota-exceeded'],
  ['https://api.example.com/problems/out-of-stock/', 'out-of-stock'],
])('the page of the code %s is at %s', (code, slug) => {
  expect(slugOf(code)).toBe(slug)
})
