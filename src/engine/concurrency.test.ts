import { describe, expect, test } from 'vitest'
import { concurrencyLimit } from './concurrency.ts'
import { diagnose } from './index.ts'

test.each([
  ['You have exceeded the maximum number of concurrent requests (5). Please reduce concurrency.', 5],
  ['Too many concurrent requests: 20', 20],
  ['The limit of 10 concurrent requests was reached', 10],
  ['concurrency_limit_exceeded', null],
  ['Too many open connections', null],
  ['Too many simultaneous uploads', null],
])('%s: at most %s at once', (text, most) => expect(concurrencyLimit(null, text)).toEqual({ most }))

test.each(['Too many requests', 'Rate limit of 100 requests per minute exceeded', 'Slow down', ''])(
  '%j is about requests in a time',
  (text) => expect(concurrencyLimit(text, null)).toBeNull(),
)

describe('a limit on requests that run at once', () => {
  const look = (status: number, body: object, header = '') =>
    diagnose(`HTTP/1.1 ${status} x\n${header}\n${JSON.stringify(body)}`, { apis: [], entries: [], statuses: [] }, { now: 0 }) // prettier-ignore
  const error = { code: 'concurrency_limit_exceeded', message: 'The maximum of 5 concurrent requests is exceeded. Too many requests.' } // prettier-ignore

  test('asks for fewer at once, not only for a later one', () => {
    const { act, retry } = look(429, { error })
    expect([retry.verdict, act?.text]).toEqual([
      'backoff',
      'Lower your concurrency: run at most 5 at once, then retry.',
    ])
    expect(retry.because.join()).toContain('run at once')
    expect(retry.caveats.join()).toMatch(/^Lower the number/)
  })

  test('so it does where a wait is named', () =>
    expect(look(429, { error }, 'Retry-After: 3\n').act?.text).toContain('Lower your concurrency'))

  test('a conflict of concurrent changes is none', () => {
    const { act } = look(409, { error: { code: 'conflict', message: 'Concurrent modification of the order' } })
    expect(act?.text ?? '').not.toContain('concurrency')
  })
})
