import { describe, expect, test } from 'vitest'
import type { Item } from './item.ts'
import { rank } from './rank.ts'

const code = (name: string, title: string, api: string, status: string, messages?: string[]): Item => ({
  group: 'code',
  name,
  title,
  api: `${api} API`,
  status,
  url: `/e/${api.toLowerCase()}/${name.toLowerCase()}/`,
  ...(messages ? { messages } : {}),
})

const list: Item[] = [
  code('rate_limit_exceeded', 'Rate limit exceeded', 'Sessions', '429', [
    'API rate limit exceeded. Please wait 60 seconds before retrying.',
  ]),
  code('rate_limited', 'Too many requests', 'Connectors', '429'),
  code('RATE_LIMIT_EXCEEDED', 'Rate limit exceeded', 'Incidents', '429'),
  code('LimitExceededException', 'Limit exceeded exception', 'Cloud', '400'),
  code('session_not_found', 'Session not found', 'Sessions', '404', ["Session with ID '123' does not exist"]),
  code('DISABLED_OBJECT', 'Object is disabled', 'Incidents', '409'),
  code('invalid_grant', 'Subject token refused in exchange', 'Connectors', '401'),
  code('409', 'Conflict with current state', 'Sessions', '409'),
  code('5xx', 'Server error', 'Incidents', '5xx'),
  code('429', 'Too Many Requests', 'Sessions', '429'),
  { group: 'status', name: '429', title: 'Too Many Requests', url: '/status/429/' },
  { group: 'status', name: '422', title: 'Unprocessable Content', words: 'Unprocessable Entity', url: '/status/422/' },
  { group: 'kind', name: 'Rate limited', words: 'the same everywhere', url: '/kinds/rate-limited/' },
  { group: 'kind', name: 'Object is disabled', url: '/kinds/conflict/' },
  { group: 'api', name: 'Sessions API', url: '/apis/sessions/' },
  {
    group: 'envelope',
    name: 'Problem details',
    words: 'application/problem+json RFC 9457',
    url: '/envelopes/problem-details/',
  },
  { group: 'guide', name: 'When to retry', words: 'Idempotency keys', url: '/guides/retries/' },
  { group: 'guide', name: 'Rate limits', url: '/guides/rate-limits/' },
]

const first = (query: string) => rank(query, list)[0]?.url ?? null

describe('the first result for', () => {
  test.each([
    ['rate_limit_exceeded', '/e/sessions/rate_limit_exceeded/'],
    ['RATE_LIMIT_EXCEEDED', '/e/incidents/rate_limit_exceeded/'],
    ['rateLimitExceeded', '/e/sessions/rate_limit_exceeded/'],
    ['"code": "rate_limited",', '/e/connectors/rate_limited/'],
    ['rate limit', '/e/sessions/rate_limit_exceeded/'],
    ['RATE_LIMIT', '/e/incidents/rate_limit_exceeded/'],
    ['limit_exc', '/e/sessions/rate_limit_exceeded/'],
    ['limitexc', '/e/cloud/limitexceededexception/'],
    ['E422', '/status/422/'],
    ['HTTP/1.1 422 Unprocessable Entity', '/status/422/'],
    ['please wait 7 seconds before retrying', '/e/sessions/rate_limit_exceeded/'],
    ['problem json', '/envelopes/problem-details/'],
    ['idempotency', '/guides/retries/'],
    ['sessions 409', '/e/sessions/409/'],
    ['rate limited everywhere', '/kinds/rate-limited/'],
    ['object is disabled', '/e/incidents/disabled_object/'],
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

test('a status ranks its own page above the codes sent with that status', () => {
  expect(rank('429', list).map(({ url }) => url)).toEqual([
    '/status/429/',
    '/e/sessions/429/',
    '/e/sessions/rate_limit_exceeded/',
    '/e/connectors/rate_limited/',
    '/e/incidents/rate_limit_exceeded/',
  ])
})

test('results are grouped, and no group exceeds its limit', () => {
  const many = Array.from({ length: 20 }, (_, n) => code(`rate_${n}`, '', 'Sessions', '429'))
  const groups = rank('rate', [...many, ...list]).map(({ group }) => group)
  expect(groups).toEqual([...Array.from({ length: 8 }, () => 'code'), 'guide', 'kind'])
})
