import { describe, expect, test } from 'vitest'
import { now } from '../given.fixture.ts'
import { readDuration, readTimestamp, readTimeNumber, readTimeText } from './time-text.ts'

describe('a time as text', () => {
  test.each([
    ['60', { seconds: 60, form: 'seconds' }],
    ['0', { seconds: 0, form: 'seconds' }],
    ['64.57', { seconds: 64.57, form: 'fraction' }],
    ['1795242660', { at: 1795242660000, form: 'epoch-seconds' }],
    ['1470173023.123', { at: 1470173023123, form: 'epoch-seconds' }],
    ['1795242660000', { at: 1795242660000, form: 'epoch-milliseconds' }],
    ['6m0s', { seconds: 360, form: 'duration' }],
    ['2026-11-21T06:31:00Z', { at: Date.UTC(2026, 10, 21, 6, 31), form: 'timestamp' }],
    ['Sat, 21 Nov 2026 06:31:00 GMT', { at: Date.UTC(2026, 10, 21, 6, 31), form: 'http-date' }],
  ])('%s', (text, time) => expect(readTimeText(text, now)).toEqual(time))

  // retry.md, 5.1: each of these is taken for a time by at least one client library.
  test.each(['-1', '+2', '2e0', '0x2', 'abc', '', '2, 3', '²', '1_000', ' 5', '1.', '.5', '9'.repeat(200)])(
    '%j is none',
    (text) => {
      expect(readTimeText(text, now)).toBeNull()
    },
  )

  test.each([NaN, Infinity, -1, -0.5])('the number %s is none', (value) => expect(readTimeNumber(value)).toBeNull())
})

describe('a duration', () => {
  test.each([
    ['13s', 13],
    ['1.5s', 1.5],
    ['12ms', 0.012],
    ['1h2m3s', 3723],
    ['6m0s', 360],
    ['2m', 120],
    ['1h', 3600],
    ['1m26.4s', 86.4],
    ['0s', 0],
  ])('%s is %d seconds', (text, seconds) => expect(readDuration(text)).toBeCloseTo(seconds, 9))

  test.each(['', 's', '3', '3 s', '-3s', '3s2m', '3d', '3S'])('%j is none', (text) =>
    expect(readDuration(text)).toBeNull(),
  )
})

describe('an RFC 3339 timestamp', () => {
  test.each([
    ['2026-11-21T06:31:00Z', Date.UTC(2026, 10, 21, 6, 31)],
    ['2026-11-21T06:31Z', Date.UTC(2026, 10, 21, 6, 31)],
    ['2026-11-21T08:31:00.5+02:00', Date.UTC(2026, 10, 21, 6, 31, 0, 500)],
    ['2026-11-21T01:01:00-05:30', Date.UTC(2026, 10, 21, 6, 31)],
  ])('%s', (text, at) => expect(readTimestamp(text)).toBe(at))

  test.each(['2026-11-21', '2026-11-21T06:31:00', '2026-02-30T06:31:00Z', '2026-11-21T25:31:00Z'])(
    '%s is not a point in time',
    (text) => {
      expect(readTimestamp(text)).toBeNull()
    },
  )
})
