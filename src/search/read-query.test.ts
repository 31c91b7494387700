import { describe, expect, test } from 'vitest'
import { isResponse, readQuery } from './read-query.ts'

describe('the status in a query', () => {
  test.each([
    ['429', 429, ''],
    ['HTTP 503', 503, ''],
    ['E422', 422, ''],
    ['http/2 404', 404, ''],
    ['HTTP/1.1 404 Not Found', 404, 'not found'],
    ['status code: 500', 500, ''],
    ['Error 502 Bad Gateway', 502, 'bad gateway'],
    ['429 sessions', 429, 'sessions'],
    ['4290', null, ''],
    ['-32601', null, ''],
    ['rate limit 429', null, ''],
    ['E4224', null, ''],
    ['999', null, ''],
  ])('%s', (typed, status, besideStatus) => {
    const query = readQuery(typed)
    expect([query.status, query.besideStatus]).toEqual([status, besideStatus])
  })
})

test.each([
  ['"code": "rate_limited",', 'rate_limited'],
  ['error_code=E42', 'E42'],
  ["'conflict'", 'conflict'],
  ['type: about:blank', 'about:blank'],
  ['error budget', 'error budget'],
])('%s is looked up as %s', (typed, text) => {
  expect(readQuery(typed).text).toBe(text)
})

describe('a response, not a query', () => {
  test.each([
    ['HTTP/1.1 429 Too Many Requests\nRetry-After: 60', true],
    ['{"detail":"Not found"}', true],
    ['[{"errorCode":"X"}]', true],
    ['<?xml version="1.0"?><Error><Code>SlowDown</Code></Error>', true],
    ['< HTTP/2 404', true],
    ['curl -v https://api.example.com/v1', true],
    ['x'.repeat(300), true],
    ['HTTP/1.1 404 Not Found', false],
    ['rate_limit_exceeded', false],
    ['This session is over. Sign in to go on.', false],
    ['  conflict \n', false],
    ['[object Object]', true],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isResponse(text)).toBe(expected)
  })
})
