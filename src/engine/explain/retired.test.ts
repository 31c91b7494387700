import { expect, test } from 'vitest'
import { diagnose } from '../index.ts'
import type { Entry, Retired } from '../model.ts'

const entry = (retired?: Retired): Entry => ({
  api: 'acme',
  code: 'TOO_MANY',
  status: { from: 429, to: 429 },
  moreStatuses: [],
  kind: 'rate-limited',
  name: 'Too many requests',
  description: 'Too many requests.',
  resolution: null,
  retry: null,
  url: '/e/acme/too_many/',
  row: '/apis/acme/#too_many',
  ...(retired ? { retired } : {}),
})

const explained = (retired?: Retired) =>
  diagnose(
    'HTTP/1.1 429 Too Many Requests\n\n{"code":"TOO_MANY","message":"m"}',
    {
      apis: [
        {
          id: 'acme',
          name: 'Acme API',
          envelopes: ['flat-code'],
          marks: [],
          hosts: [],
          headers: [],
          url: '/apis/acme/',
          group: 'api',
        },
      ],
      entries: [entry(retired)],
      statuses: [],
    },
    { now: 0 },
  ).explanation.map(({ text }) => text)

test.each<[Retired, string]>([
  [
    { since: '2026-05-31', instead: ['RATE_LIMITED', '503'] },
    "The API hasn't sent this since 2026-05-31; `RATE_LIMITED` or `503` replaced it.",
  ],
  [{ since: null, instead: [] }, 'The API no longer sends this.'],
])('for a retired code (%o) the explanation says so', (retired, sentence) => {
  expect(explained(retired)).toContain(sentence)
})

test("for a code that is still sent it doesn't", () => {
  expect(explained().join(' ')).not.toMatch(/hasn't sent|no longer sends/)
})
