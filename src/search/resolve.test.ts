import { expect, test } from 'vitest'
import type { Item } from './item.ts'
import { resolve } from './resolve.ts'

const code = (name: string, title: string, api: string, status: string): Item => ({
  group: 'code',
  name,
  title,
  api: `${api} API`,
  status,
  url: `/e/${api.toLowerCase()}/${name.toLowerCase()}/`,
})

const list: Item[] = [
  code('rate_limit_exceeded', 'Rate limit exceeded', 'Sessions', '429'),
  code('session_not_found', 'Session not found', 'Sessions', '404'),
  code('RATE_LIMIT_EXCEEDED', 'Rate limit exceeded', 'Incidents', '429'),
  { group: 'status', name: '429', title: 'Too Many Requests', url: '/status/429/' },
]

test.each([
  ['/e/sessions/RATE_LIMIT_EXCEEDED/', '/e/sessions/rate_limit_exceeded/'],
  ['/e/sessions/rate-limit-exceeded', '/e/sessions/rate_limit_exceeded/'],
  ['/e/sessions/rate_limit_exceeded.html', '/e/sessions/rate_limit_exceeded/'],
  ['/e/sessions/rate_limit_exceeded/index.html', '/e/sessions/rate_limit_exceeded/'],
  ['/E/Incidents//Rate%20Limit%20Exceeded', '/e/incidents/rate_limit_exceeded/'],
  ['/status/429', '/status/429/'],
])('%s is another spelling of %s', (path, url) => {
  expect(resolve(path, list)).toEqual({ canonical: url, nearest: [] })
})

test('of two similar codes, the one of the same API comes first', () => {
  const { canonical, nearest } = resolve('/e/incidents/rate_limit_exceded/', list)
  expect(canonical).toBeNull()
  expect(nearest.map(({ url }) => url)).toEqual([
    '/e/incidents/rate_limit_exceeded/',
    '/e/sessions/rate_limit_exceeded/',
  ])
})

test('if no code is similar, codes with a word in common are listed', () => {
  const { nearest } = resolve('/e/sessions/session_was_closed_by_us/', list)
  expect(nearest[0]?.url).toBe('/e/sessions/session_not_found/')
})

test.each(['/', '/%', '/quite/another/thing/'])('%s has no similar pages', (path) => {
  expect(resolve(path, list)).toEqual({ canonical: null, nearest: [] })
})
