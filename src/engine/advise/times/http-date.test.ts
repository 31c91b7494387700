import { describe, expect, test } from 'vitest'
import { now } from '../given.fixture.ts'
import { readHttpDate } from './http-date.ts'

const sixth = Date.UTC(1994, 10, 6, 8, 49, 37)

describe('an HTTP date', () => {
  // The three forms of RFC 9110, section 5.6.7, with its own examples.
  test.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', sixth],
    ['Sunday, 06-Nov-94 08:49:37 GMT', sixth],
    ['Sun Nov  6 08:49:37 1994', sixth],
    ['Sat Nov 21 06:31:00 2026', Date.UTC(2026, 10, 21, 6, 31)],
    ['Sat, 31 Dec 2016 23:59:60 GMT', Date.UTC(2017, 0, 1)],
    ['Thu, 29 Feb 2024 00:00:00 GMT', Date.UTC(2024, 1, 29)],
  ])('%s is read as UTC', (text, at) => expect(readHttpDate(text, now)).toBe(at))

  // RFC 9110, 5.6.7: a two-digit year more than 50 years ahead is in the past.
  test.each([
    ['Saturday, 21-Nov-26 06:30:00 GMT', Date.UTC(2026, 10, 21, 6, 30)],
    ['Sunday, 21-Nov-76 06:30:00 GMT', Date.UTC(2076, 10, 21, 6, 30)],
    ['Monday, 21-Nov-77 06:30:00 GMT', Date.UTC(1977, 10, 21, 6, 30)],
  ])('%s has its year within 50 years', (text, at) => expect(readHttpDate(text, now)).toBe(at))

  // What `Date.parse` takes, measured on Node (retry.md, 5.1).
  test.each([
    '2, 3',
    '1',
    '2026',
    '',
    '0',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 PST',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 31 Feb 2027 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 00 Nov 1994 08:49:37 GMT',
    'Tue Feb 16 2021 09:02:42 GMT+0100 (Central European Standard Time)',
    '2026-11-21T06:30:00Z',
    'Xyz, 06 Nov 1994 08:49:37 GMT',
  ])('%j is none', (text) => expect(readHttpDate(text, now)).toBeNull())
})
