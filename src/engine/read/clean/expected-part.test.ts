import { expect, test } from 'vitest'
import { read } from '../index.ts'
import { mapWhole } from '../text/mapped-text.ts'
import { peelExpectedPart } from './expected-part.ts'

// prettier-ignore
test.each<[number | null, string]>([
  [503, '**Expected**\n\nHTTP/1.1 204 No Content\n\n**Actual**\n\nHTTP/1.1 503 Service Unavailable\n'],
  [409, '### Expected behavior\n```\nHTTP/2 201\n```\n### Actual behavior\n```\nHTTP/2 409\ncontent-type: application/json\n\n{"title":"Taken"}\n```'],
  [422, 'h3. What I got\nHTTP 422\n\nh3. What I expected\n200 OK\n'],
  [500, 'Want:\n200 OK\n\nInstead:\nHTTP/1.1 500 Internal Server Error\n\n{"message":"boom"}'],
  [404, 'Got:\n\n404 Not Found\n\nWant:\n\nHTTP/1.1 200 OK\nContent-Type: text/plain\n\nhello\n\nSteps to reproduce:\nGET /a'],
])('the response is %s: %j', (status, text) => {
  expect(read(text).response.status).toBe(status)
})

test.each([
  'Expected: 200\nReceived: 503',
  'HTTP/1.1 503 Service Unavailable\nExpect: 100-continue\n\n{"expected": "x"}',
  '### Expected\nHTTP/1.1 201 Created\n',
  'Expected:\n  a word\n{"error":"some"}',
  '{"message":"expected a number","want":\n"x"}',
])('stays whole: %j', (text) => {
  expect(peelExpectedPart(mapWhole(text))).toBeNull()
})
