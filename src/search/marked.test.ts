import { expect, test } from 'vitest'
import { marked } from './marked.ts'

test.each([
  ['SESSION_EXPIRED', 'session expired', '[SESSION_EXPIRED]'],
  ['SessionExpired', 'session_exp', '[SessionExp]ired'],
  ['rate_limit_exceeded', 'LIMIT-EXC', 'rate_[limit_exc]eeded'],
  ['LimitExceededException', 'limitexc', '[LimitExc]eededException'],
  ['The session is over', 'session expired', 'The [session] is over'],
  ['429', '429', '[429]'],
  ['Too many requests', 'many of the requests', 'Too [many] [requests]'],
  ['not_found', 'a+(b', 'not_found'],
  ['rate_limited', '', 'rate_limited'],
])('%s, for the query "%s"', (text, query, expected) => {
  const shown = marked(text, query).map((piece, at) => (at % 2 === 1 ? `[${piece}]` : piece))
  expect(shown.join('')).toBe(expected)
})

test('takes linear time for the longest query', () => {
  const begun = process.cpuUsage().user
  for (let at = 0; at < 50; at++) marked('a_'.repeat(200), 'a'.repeat(200))
  expect(process.cpuUsage().user - begun).toBeLessThan(1e6)
})
