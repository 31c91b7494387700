import { describe, expect, test } from 'vitest'
import { concurrencyLimit } from './concurrency.ts'
import { diagnose } from './index.ts'
import type { Api, Entry } from './model.ts'

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
    expect(retry.because.join()).toContain('running at once')
    expect(retry.caveats.join()).toMatch(/^Run fewer requests at once/)
  })

  test('so it does where a wait is named', () =>
    expect(look(429, { error }, 'Retry-After: 3\n').act?.text).toContain('Lower your concurrency'))

  test("the message says so also of a code that the API's table explains otherwise", () => {
    const row: Entry = { api: 'a', code: 'rate_limit_error', status: { from: 429, to: 429 }, moreStatuses: [], kind: 'rate-limited', name: 'x', description: 'x', resolution: 'Spread the requests.', retry: null, url: '/e/a/x/', row: '/apis/a/#x' } // prettier-ignore
    const api: Api = { id: 'a', name: 'A', envelopes: [], headers: ['a-version'], hosts: ['api.a.example'], marks: [], url: '/apis/a/', group: 'api' } // prettier-ignore
    const actOf = (message: string) =>
      diagnose(`GET /x HTTP/1.1\nHost: api.a.example\n\nHTTP/1.1 429 x\nA-Version: 1\n\n${JSON.stringify({ error: { code: 'rate_limit_error', message } })}`, { apis: [api], entries: [row], statuses: [] }, { now: 0 }).act?.text // prettier-ignore
    expect(actOf('Number of concurrent connections has exceeded your rate limit')).toContain('Lower your concurrency')
    expect(actOf('Number of requests has exceeded your rate limit')).toBe('Spread the requests.')
  })

  test('a conflict of concurrent changes is none', () => {
    const { act } = look(409, { error: { code: 'conflict', message: 'Concurrent modification of the order' } })
    expect(act?.text ?? '').not.toContain('concurrency')
  })
})
