import { describe, expect, test } from 'vitest'
import { caddyfile } from './caddy.ts'
import { headerFaults } from './header-faults.ts'
import { headerRules, headersAt, type HeaderRule } from './headers.ts'
import { headersFile } from './redirects-file.ts'
import { vercelConfiguration } from './vercel.ts'

const none = { scripts: [], styles: [] }
const paths = { pages: ['/'], aliases: [], asSent: [] }
const ancestor = 'https://console.acme.example'
const policy = 'Content-Security-Policy'

const rulesFor = (frameAncestors: string[], cors: string | null = null) => headerRules(none, { frameAncestors, cors })

describe('a site whose explorer another may show in a frame', () => {
  const rules = rulesFor([ancestor, "'self'"])

  test('says in the policy of /embed/ which one', () => {
    expect(headersAt(rules, '/embed/index.html')[policy]).toContain(`frame-ancestors ${ancestor} 'self'`)
  })

  test.each(['/', '/e/acme/429/index.html', '/embedded/'])('lets nobody show %s', (path) => {
    expect(headersAt(rules, path)[policy]).toContain("frame-ancestors 'none'")
    expect(headersAt(rules, path)['X-Frame-Options']).toBe('DENY')
  })

  test('keeps all other promises', () => {
    expect(headerFaults(rules, [ancestor, "'self'"])).toEqual([])
  })

  test('is a fault if the config names none, or another', () => {
    expect(headerFaults(rules)).not.toEqual([])
    expect(headerFaults(rules, ['https://other.example'])).not.toEqual([])
  })

  test('is a fault if every page can be shown', () => {
    const everywhere: HeaderRule = { path: '/*', headers: { ...headersAt(rules, '/'), [policy]: headersAt(rules, '/embed/')[policy]! } } // prettier-ignore
    expect(headerFaults([everywhere], [ancestor, "'self'"])).not.toEqual([])
  })

  test('takes the policy of all pages off on Cloudflare Pages, which would add one to the other', () => {
    const [, block = ''] = headersFile(rules, '/docs').split('/docs/embed/*\n')
    expect(block.split('\n').slice(0, 2)).toEqual([
      `  ! ${policy}`,
      `  ${policy}: ${headersAt(rules, '/embed/')[policy]}`,
    ])
  })

  test('sets the policy of all pages on Caddy only if there is none', () => {
    expect(caddyfile(paths, rules, '')).toContain(`\t\t?${policy} `)
    expect(caddyfile(paths, rules, '')).toContain('\t\tX-Frame-Options ')
  })

  test('has one policy for each address on Vercel', () => {
    const { routes } = JSON.parse(vercelConfiguration(paths, rules, '/docs')) as { routes: { src?: string; headers?: Record<string, string> }[] } // prettier-ignore
    const policiesAt = (path: string) => routes.flatMap(({ src, headers = {} }) => (src && new RegExp(src, 'i').test(path) ? (headers[policy] ?? []) : [])) // prettier-ignore
    expect(policiesAt('/docs/embed/')).toEqual([headersAt(rules, '/embed/')[policy]])
    expect(policiesAt('/docs/e/acme/429/')).toEqual([headersAt(rules, '/')[policy]])
  })
})

test.each([null, '*', ancestor])('scripts of %s may read the files', (cors) => {
  const headers = headersAt(rulesFor([], cors), '/codes.json')
  expect(headers['Access-Control-Allow-Origin'] ?? null).toBe(cors)
})

test('no page can be shown if the config names no origin', () => {
  expect(headersAt(rulesFor([]), '/embed/index.html')[policy]).toContain("frame-ancestors 'none'")
})
