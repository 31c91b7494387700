import { describe, expect, test } from 'vitest'
import { given } from '../given.fixture.ts'
import { advise } from '../index.ts'
import { cpuTime } from '../../../cpu-time.fixture.ts'

const said = (message: string, status = 429) => advise(given({ status, message }))

test.each([
  [502, 'Please try again in 30 seconds.', 30],
  [500, 'Retry after 5 seconds', 5],
  [500, 'Lock wait timeout of 30 seconds exceeded', null],
  [401, 'Please try again in 30 seconds.', null],
])('with a %d, "%s" is a wait of %s', (status, message, seconds) => {
  expect(said(message, status).waitSeconds).toBe(seconds)
})

describe('a wait in a sentence', () => {
  // envelopes.md, section 7: wordings of OpenAI, Django REST framework, Azure OpenAI, Telegram.
  test.each([
    ['Please try again in 20s.', 20],
    ['Please try again in 1m26.4s. Visit our docs.', 86.4],
    ['Please try again in 6m0s', 360],
    ['Try again in 500ms', 0.5],
    ['Request was throttled. Expected available in 60 seconds.', 60],
    ['Please wait 60 seconds before retrying.', 60],
    ['Please retry after 6 seconds.', 6],
    ['Too Many Requests: retry after 5', 5],
    ['Rate limit reached. Retry in 2 minutes', 120],
    ['wait 1 hour', 3600],
    ['Rate limit reached, it resets in 2m5s', 125],
    ['Too many new orders, retry after 2026-11-21 06:31:30 UTC: see the docs', 90],
    ['Please try again after Sat, 21 Nov 2026 06:32:00 GMT', 120],
    ['Try again at 2026-11-21T07:30:00+01:00.', 0],
  ])('%s', (message, seconds) => {
    const advice = said(message)
    expect(advice).toMatchObject({
      verdict: 'wait',
      waitSeconds: seconds,
      decidedBy: 'a sentence in the message',
      decidedBySpan: [30, 40],
    })
    expect(advice.caveats.join(' ')).toContain('not from a field meant for programs')
  })

  test.each([
    'Too many requests',
    'You may retry 3 times',
    'Only available in 2 regions',
    'Available in version 5',
    'Try again after 2026-11-21T06:31:00',
    'The token was issued 2026-11-21T06:31:00Z',
    'HTTP 429, retrying in 5min',
    'Waiting 3 sec...',
    'We will retry in 9 seconds',
    'Connection reset by peer after 30 seconds',
    'Limit 100 per minute. 60 seconds',
    'wait',
    'try again later',
    '',
  ])('%j has none', (message) => expect(said(message)).toMatchObject({ verdict: 'backoff', waitSeconds: null }))

  test.each([400, 401, 403, 404, 422, 500])('is not believed at %d, where it may speak of something else', (status) => {
    expect(said('wait 60 seconds', status).waitSeconds).toBeNull()
  })

  test('every field ranks above it', () => {
    const advice = advise(given({ status: 429, message: 'wait 20 seconds', json: { retry_after: 30 } }))
    expect(advice).toMatchObject({ waitSeconds: 30, decidedBy: 'retry_after in the body' })
  })

  test('a long message costs linear time', () => {
    expect(cpuTime(() => said('wait '.repeat(200_000)))).toBeLessThan(200)
  })
})
