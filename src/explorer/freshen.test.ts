import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { content } from '../site/content.ts'
import { freshen } from './freshen.ts'

const now = Date.UTC(2031, 0, 2, 3, 4, 5, 678)

test("every format of a time near the sample's own date is shifted, and nothing else", () => {
  const sample =
    'HTTP/1.1 429 Too Many Requests\nDate: Sat, 21 Nov 2026 06:30:00 GMT\nRetry-After: Sat, 21 Nov 2026 06:30:20 GMT\nX-RateLimit-Reset: 1795242620\nLast-Modified: Sun, 01 Nov 2026 06:30:00 GMT\n\n{"at":"2026-11-21T06:30:01Z","until":"2026-11-21T06:30:20.250Z","id":1795242620123,"n":1000000000}'
  expect(freshen(sample, now)).toBe(
    'HTTP/1.1 429 Too Many Requests\nDate: Thu, 02 Jan 2031 03:04:05 GMT\nRetry-After: Thu, 02 Jan 2031 03:04:25 GMT\nX-RateLimit-Reset: 1925089465\nLast-Modified: Sun, 01 Nov 2026 06:30:00 GMT\n\n{"at":"2031-01-02T03:04:06Z","until":"2031-01-02T03:04:25.250Z","id":1795242620123,"n":1000000000}',
  )
})

test("a sample without a date doesn't change", () => {
  expect(freshen('{"reset":1795242620}', now)).toBe('{"reset":1795242620}')
})

const samples = content.examples.filter(({ sample }) => sample !== null)

describe('a sample of the site, as if it had just arrived', () => {
  test.each(samples.map((example) => [example.sample, example]))(
    '%s: says what its page says, and no wait is over',
    (_, { paste, expected }) => {
      const fresh = freshen(paste, now)
      expect(fresh).toHaveLength(paste.length)
      const { retry } = diagnose(fresh, content.catalogue, { now })
      expect(retry.verdict).toBe(expected.verdict)
      if (expected.waitSeconds !== undefined) expect(retry.waitSeconds).toBe(expected.waitSeconds)
      if (retry.waitSeconds) expect(retry.dueAt).toBeGreaterThan(now)
    },
  )
})
