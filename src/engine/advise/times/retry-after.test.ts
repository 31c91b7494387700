import { describe, expect, test } from 'vitest'
import { advise } from '../index.ts'
import { date, given } from '../given.fixture.ts'

const wait = (value: string, more: Record<string, string> = { date }) =>
  advise(given({ status: 429, headers: { 'retry-after': value, ...more } }))

describe('Retry-After', () => {
  // RFC 9110, 10.2.3: HTTP-date / delay-seconds; three date forms by 5.6.7.
  test.each([
    ['0', 0],
    ['2', 2],
    ['60', 60],
    ['3600', 3600],
    ['\t42 ', 42],
    ['007', 7],
    ['Sat, 21 Nov 2026 06:30:03 GMT', 3],
    ['Saturday, 21-Nov-26 06:30:03 GMT', 3],
    ['Sat Nov 21 06:30:03 2026', 3],
  ])('%j is %d seconds, without a remark', (value, seconds) => {
    const advice = wait(value)
    expect(advice).toMatchObject({
      verdict: 'wait',
      waitSeconds: seconds,
      decidedBy: 'Retry-After header',
      decidedBySpan: [200, 211],
    })
    expect(advice.caveats.filter((caveat) => caveat.startsWith('Retry-After'))).toEqual([])
  })

  // retry.md, 5.1: values that servers send and clients read in eight different ways.
  test.each([
    ['2.5', 3, 'rounded up'],
    ['60s', 60, 'a duration'],
    ['2m', 120, 'a duration'],
    ['1795242603', 3, 'Unix timestamp'],
    ['1795242603000', 3, 'Unix timestamp'],
    ['2026-11-21T06:30:03Z', 3, 'a point in time'],
    ['2, 3', 3, 'the longest time was used'],
    ['3, 2, abc', 3, 'the longest time was used'],
    ['Sat, 21 Nov 2026 06:30:03 GMT, 45', 45, 'the longest time was used'],
  ])('%j is read as %d seconds and flagged', (value, seconds, remark) => {
    const advice = wait(value)
    expect(advice.waitSeconds).toBe(seconds)
    expect(advice.caveats.join(' ')).toContain(remark)
  })

  test.each(['-1', '+2', '2e0', '0x2', 'abc', '', 'soon', 'NaN', 'Infinity', '²'])(
    '%j is ignored, and the advice says so',
    (value) => {
      const advice = wait(value)
      expect(advice).toMatchObject({ verdict: 'backoff', waitSeconds: null, decidedBy: 'default for status 429' })
      expect(advice.caveats.join(' ')).toContain("isn't a time, so it was ignored")
    },
  )

  test('of two header lines the larger counts', () => {
    const advice = advise(
      given({
        status: 429,
        headers: [
          ['retry-after', '3'],
          ['retry-after', '2'],
        ],
      }),
    )
    expect(advice.waitSeconds).toBe(3)
  })

  test('a date is counted from the Date header, however old the paste', () => {
    const advice = wait('Tue, 01 Jan 2019 00:01:00 GMT', { date: 'Tue, 01 Jan 2019 00:00:00 GMT' })
    expect(advice.waitSeconds).toBe(60)
    expect(advice.caveats).toContain('This response is from 00:00 UTC on January 1, 2019.')
  })

  test("without a Date header it is counted from the reader's clock, and the advice says so", () => {
    const advice = wait('Sat, 21 Nov 2026 06:30:03 GMT', {})
    expect(advice.waitSeconds).toBe(3)
    expect(advice.caveats).toContain(
      'The response has no Date header, so the Retry-After header was counted from your clock.',
    )
  })

  test('a date in the past means that the wait is over', () => {
    const advice = wait('Sat, 21 Nov 2026 06:29:00 GMT')
    expect(advice.waitSeconds).toBe(0)
    expect(advice.because[0]).toBe('The time that the server gave is over.')
    expect(advice.caveats).toContain('The time in the Retry-After header is already over.')
    expect(advice.attempts[0]).toEqual({ n: 1, minSeconds: 1, maxSeconds: 1.1 })
  })

  test('more than a year is cut, and the advice says so', () => {
    const advice = wait('999999999')
    expect(advice.waitSeconds).toBe(31_536_000)
    expect(advice.caveats.join(' ')).toContain('more than a year')
  })

  test('a long wait is given as a time of day', () => {
    expect(wait('86400').because).toContain('That is until 06:30 UTC on November 22, 2026.')
  })
})

describe('a wait in milliseconds', () => {
  test.each([
    ['retry-after-ms', '1500', 1.5],
    ['x-ms-retry-after-ms', '1500', 1.5],
    ['x-amz-retry-after', '20', 0.02],
    ['retry-after-ms', '1500.5', 1.501],
  ])('%s: %s is %d seconds and ranks above Retry-After', (name, value, seconds) => {
    const advice = advise(given({ status: 429, headers: { 'retry-after': '9', [name]: value } }))
    expect(advice).toMatchObject({
      waitSeconds: seconds,
      decidedBy: `${name === 'x-amz-retry-after' ? 'X-Amz-Retry-After' : name} header`,
    })
  })

  test.each(['-5', 'abc', ''])('%j is left aside', (value) => {
    expect(advise(given({ status: 429, headers: { 'retry-after': '9', 'retry-after-ms': value } })).waitSeconds).toBe(9)
  })
})
