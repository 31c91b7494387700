import { describe, expect, test } from 'vitest'
import type { Options } from './diagnose.ts'
import { diagnose } from './index.ts'

const now = Date.UTC(2026, 10, 21)
const catalogue = { apis: [], entries: [], statuses: [] }
const answer = 'HTTP/1.1 502 Bad Gateway\n\n'
const keyed = `POST /x HTTP/1.1\nX-Idempotency-Key: k-1\n\n${answer}`

describe('what the reader says about the request overrides the paste', () => {
  test.each<[string, string, Partial<Options>, string]>([
    ['a POST with a key, as pasted', keyed, {}, 'backoff'],
    ['the key is taken away', keyed, { isKeyed: false }, 'reconcile'],
    ['the key is confirmed', keyed, { isKeyed: true }, 'backoff'],
    ['another method', keyed, { method: 'PUT', isKeyed: false }, 'backoff'],
    ['a POST without a key, as pasted', `POST /x HTTP/1.1\nHost: h\n\n${answer}`, {}, 'reconcile'],
    ['a key is stated', `POST /x HTTP/1.1\nHost: h\n\n${answer}`, { isKeyed: true }, 'backoff'],
    ['no request in the paste', answer, { method: 'POST' }, 'reconcile'],
  ])('%s', (_, paste, options, verdict) =>
    expect(diagnose(paste, catalogue, { now, ...options }).retry.verdict).toBe(verdict),
  )
})
