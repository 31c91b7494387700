import { describe, expect, test } from 'vitest'
import { headerFaults } from './header-faults.ts'
import { headerRules } from './headers.ts'

const none = { scripts: [], styles: [] }
const ancestor = 'https://console.acme.example'

/** What every page is sent with. */
const sent = (frameAncestors: string[], cors: string | null) =>
  headerRules(none, { frameAncestors, cors })[0]?.headers ?? {}

describe('a site that another may show in a frame', () => {
  const headers = sent([ancestor, "'self'"], null)

  test('says in its policy which one, and not by a header that knows no list', () => {
    expect(headers['Content-Security-Policy']).toContain(`frame-ancestors ${ancestor} 'self'`)
    expect(headers).not.toHaveProperty('X-Frame-Options')
  })

  test('keeps all other promises', () => {
    expect(headerFaults([{ path: '/*', headers }], [ancestor, "'self'"])).toEqual([])
  })

  test('is a fault where the config names none, or another', () => {
    expect(headerFaults([{ path: '/*', headers }])).not.toEqual([])
    expect(headerFaults([{ path: '/*', headers }], ['https://other.example'])).not.toEqual([])
  })
})

test.each([null, '*', ancestor])('scripts of %s may read the files', (cors) => {
  expect(sent([], cors)['Access-Control-Allow-Origin'] ?? null).toBe(cors)
  expect(sent([], cors)['X-Frame-Options']).toBe('DENY')
})
