import { describe, expect, test } from 'vitest'
import { distance, rank, type Item } from './rank.ts'

const list: Item[] = [
  ['rate_limit_exceeded', 'Rate limit exceeded', 'Sessions API · 429', '/e/sessions/rate_limit_exceeded/'],
  ['rate_limited', 'Too many requests', 'Connectors API · 429', '/e/connectors/rate_limited/'],
  ['RATE_LIMIT_EXCEEDED', 'Rate limit exceeded', 'Incidents API · 429', '/e/incidents/rate_limit_exceeded/'],
  ['session_not_found', 'Session not found', 'Sessions API · 404', '/e/sessions/session_not_found/'],
  ['DISABLED_OBJECT', 'Object is disabled', 'Incidents API · 409', '/e/incidents/disabled_object/'],
  ['invalid_grant', 'Subject token refused in exchange', 'Connectors API · 401', '/e/connectors/invalid_grant/'],
  ['409', 'Conflict with current state', 'Sessions API', '/e/sessions/409/'],
  ['5xx', 'Server error', 'Incidents API', '/e/incidents/5xx/'],
  ['429', 'Too Many Requests', 'Sessions API', '/e/sessions/429/'],
  ['429', 'Too Many Requests', 'Status', '/status/429/'],
  ['Sessions API', '', 'API', '/apis/sessions/'],
  ['When to retry', '', 'Guide', '/guides/retries/'],
  ['Rate limits', '', 'Guide', '/guides/rate-limits/'],
]

const first = (query: string) => rank(query, list)[0]?.[3] ?? null

describe('the first result for', () => {
  test.each([
    ['rate_limit_exceeded', '/e/sessions/rate_limit_exceeded/'],
    ['RATE_LIMIT_EXCEEDED', '/e/incidents/rate_limit_exceeded/'],
    ['RATE_LIMIT_EXCEEDED', '/e/incidents/rate_limit_exceeded/'],
    ['rate-limited', '/e/connectors/rate_limited/'],
    ['rate limited', '/e/connectors/rate_limited/'],
    ['ratelimited', '/e/connectors/rate_limited/'],
    ['  Session_Not_Found ', '/e/sessions/session_not_found/'],
    ['session_not', '/e/sessions/session_not_found/'],
    ['disabled', '/e/incidents/disabled_object/'],
    ['object', '/e/incidents/disabled_object/'],
    ['limit exceeded incidents', '/e/incidents/rate_limit_exceeded/'],
    ['not_found', '/e/sessions/session_not_found/'],
    ['grant', '/e/connectors/invalid_grant/'],
    ['subject token', '/e/connectors/invalid_grant/'],
    ['429', '/status/429/'],
    ['409', '/e/sessions/409/'],
    ['connectors 401', '/e/connectors/invalid_grant/'],
    ['5xx', '/e/incidents/5xx/'],
    ['too many requests', '/status/429/'],
    ['retry', '/guides/retries/'],
    ['rate li', '/e/connectors/rate_limited/'],
    ['rate limits', '/guides/rate-limits/'],
    ['DISALED_OBJECT', '/e/incidents/disabled_object/'],
    ['DISBALED_OBJECT', '/e/incidents/disabled_object/'],
    ['invlaid_gant', '/e/connectors/invalid_grant/'],
    ['sesion not fuond', '/e/sessions/session_not_found/'],
  ])('%s', (query, url) => {
    expect(first(query)).toBe(url)
  })
})

test.each(['', '   ', '_-_', '418', 'quite another thing'])('finds nothing for "%s"', (query) => {
  expect(rank(query, list)).toEqual([])
})

test('a status finds its own page before the codes that come with it', () => {
  expect(rank('429', list).map(([name]) => name)).toEqual([
    '429',
    '429',
    'rate_limited',
    'rate_limit_exceeded',
    'RATE_LIMIT_EXCEEDED',
  ])
})

test('gives at most eight', () => {
  expect(
    rank(
      'e',
      Array.from({ length: 20 }, (_, n): Item => [`e${n}`, '', '', `/${n}/`]),
    ),
  ).toHaveLength(8)
})

test.each([
  ['conflict', 'conflict', 2, 0],
  ['conflcit', 'conflict', 2, 1],
  ['conflit', 'conflict', 2, 1],
  ['conflict', 'gone', 2, Infinity],
])('from %s to %s, at most %i: %d', (a, b, limit, edits) => {
  expect(distance(a, b, limit)).toBe(edits)
})
