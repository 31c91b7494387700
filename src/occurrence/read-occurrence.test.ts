import { describe, expect, test } from 'vitest'
import { readOccurrence, waitWords } from './read-occurrence.ts'

const at = Date.UTC(2026, 10, 28, 6, 30)
const none = { at: null, waitSeconds: null, requestId: null }

describe('a fragment says about a response', () => {
  test.each([
    ['#retry_after=60&request_id=req_1&at=2026-11-28T06:30:00Z', { at, waitSeconds: 60, requestId: 'req_1' }],
    ['#at=2026-11-28T07:30:00+01:00&retry_after=1.2', { at, waitSeconds: 2, requestId: null }],
    ['#at=2026-11-28T07:30:00%2B01:00&retry_after=60', { at, waitSeconds: 60, requestId: null }],
    ['#at=1795847400&retry_after=60', { at: 1795847400000, waitSeconds: 60, requestId: null }],
    ['#request_id=a%20b&colour=red', { ...none, requestId: 'a b' }],
    ['#retry_after=soon&request_id=x', { ...none, requestId: 'x' }],
    ['#retry_after=-1&request_id=x', { ...none, requestId: 'x' }],
    ['#retry_after=9999999&request_id=x', { ...none, requestId: 'x' }],
    ['#request_id=<img src=x onerror=alert(1)>', { ...none, requestId: '<img src=x onerror=alert(1)>' }],
    ['#request_id=a%E2%80%AEb%00c%E2%80%8Bd', { ...none, requestId: 'a[U+202E]b[U+0000]c[U+200B]d' }],
    ['#request_id=%', { ...none, requestId: '%' }],
    [`#request_id=${'x'.repeat(200)}`, { ...none, requestId: `${'x'.repeat(128)}…` }],
    ['#request_id=first&request_id=second', { ...none, requestId: 'first' }],
  ])('%s', (fragment, occurrence) => {
    expect(readOccurrence(fragment)).toEqual(occurrence)
  })

  test.each([
    '',
    '#',
    '#what-to-do',
    '#paste=abc',
    '#at=2026-11-28T06:30:00Z',
    '#request_id=',
    `#request_id=${'x'.repeat(1000)}`,
  ])('nothing in %s', (fragment) => {
    expect(readOccurrence(fragment)).toBeNull()
  })
})

test.each([
  [{ ...none, at, waitSeconds: 60 }, 15, '1 minute, until 06:31:00 UTC on your clock · in 0:45'],
  [{ ...none, at, waitSeconds: 60 }, 60, '1 minute: the wait is over, since 06:31:00 UTC on your clock'],
  [{ ...none, at, waitSeconds: 3700 }, 0, '1 hour 2 minutes, until 07:31:40 UTC on your clock · in 1:01:40'],
  [
    { ...none, at, waitSeconds: 200_000 },
    0,
    '2 days 8 hours, until Mon, Nov 30, 2026, 14:03:20 UTC on your clock · in 55:33:20',
  ],
  [{ ...none, waitSeconds: 90 }, 0, '1 minute 30 seconds after the response arrived'],
  [none, 0, null],
])('%o is, %i seconds after the response, %s', (occurrence, seconds, words) => {
  expect(waitWords(occurrence, at + seconds * 1000, 'UTC')).toBe(words)
})

test("the time of day is the reader's, with 24 hours and the zone", () => {
  const words = waitWords({ ...none, at, waitSeconds: 60 }, at, 'Asia/Tokyo')
  expect(words).toBe('1 minute, until 15:31:00 GMT+9 on your clock · in 1:00')
})
