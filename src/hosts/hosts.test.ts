import { posix, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { azureConfiguration } from './azure.ts'
import { cloudfrontKeys } from './cloudfront/keys.ts'
import { cloudfrontStack, keysHash, keysName } from './cloudfront/stack.ts'
import { headerRules } from './headers.ts'
import { headersFile, redirectsFile } from './redirects-file.ts'
import { bySpelling, pageAt, spelling, type SitePaths } from './site-paths.ts'
import { spellingPattern } from './spelling-pattern.ts'
import { vercelConfiguration } from './vercel.ts'

test.each([
  ['/e/acme/rate_limited/', true],
  ['/e/acme/rate_limited', true],
  ['/E/ACME/RATE-LIMITED', true],
  ['/e//acme/rate_limited.html', true],
  ['/e/acme/rate_limited/index.htm', true],
  ['/e/acme/rate_limited_x/', false],
  ['/e/acme/rate_limited/x/', false],
  ['/x/e/acme/rate_limited/', false],
])('%s fits the pattern of a page: %s', (path, fits) => {
  expect(new RegExp(spellingPattern('/e/acme/rate_limited/'), 'i').test(path)).toBe(fits)
})

test('a full stop in a code fits nothing else', () => {
  const pattern = new RegExp(spellingPattern('/e/acme/a.b/'), 'i')
  expect([pattern.test('/e/acme/a.b'), pattern.test('/e/acme/axb')]).toEqual([true, false])
})

test.each([
  ['/E/Acme//Rate%20Limited.html', 'e/acme/rate_limited'],
  ['/e/acme/rate-limited/index.json', 'e/acme/rate_limited'],
  ['/%', '%'],
])('%s is spelt %s', (path, plain) => {
  expect(spelling(path)).toBe(plain)
})

const paths: SitePaths = {
  pages: ['/e/acme/rate_limited/', '/e/acme/about-blank/', '/e/acme/a-b/', '/e/acme/a_b/'],
  aliases: [{ from: '/e/acme/too_many/', to: '/e/acme/rate_limited/' }],
  asSent: [{ from: '/e/acme/RATE_LIMITED/', to: '/e/acme/rate_limited/' }],
}

test.each([win32, posix])('a page has the same address on every system', ({ join }) => {
  expect([pageAt('index.html'), pageAt(join('e', 'acme', 'index.html'))]).toEqual(['/', '/e/acme/'])
})

test('a page wins its own spelling over an old address', () => {
  const taken = { ...paths, aliases: [{ from: '/e/acme/RATE_LIMITED/', to: '/e/acme/a_b/' }] }
  expect(bySpelling(taken).get('e/acme/rate_limited')).toBe('/e/acme/rate_limited/')
})

test('the redirects list old addresses first, then codes as sent, then hyphens, and never a page that is there', () => {
  expect(redirectsFile(paths, '/docs')).toBe(
    `/docs/e/acme/too_many /docs/e/acme/rate_limited/ 301
/docs/e/acme/too_many/ /docs/e/acme/rate_limited/ 301
/docs/e/acme/RATE_LIMITED /docs/e/acme/rate_limited/ 301
/docs/e/acme/RATE_LIMITED/ /docs/e/acme/rate_limited/ 301
/docs/e/acme/rate-limited /docs/e/acme/rate_limited/ 301
/docs/e/acme/rate-limited/ /docs/e/acme/rate_limited/ 301
`,
  )
})

test('the redirects stop at what Cloudflare Pages reads, and say so', () => {
  const many = { ...paths, pages: Array.from({ length: 1500 }, (_, n) => `/e/acme/code_${n}/`) }
  const lines = redirectsFile(many, '').trim().split('\n')
  expect(lines.filter((line) => line.startsWith('/'))).toHaveLength(2000)
  expect(lines.at(-1)).toBe('# 1004 more redirects are left out, because Cloudflare Pages reads only 2000.')
})

test('the headers are under their path', () => {
  expect(headersFile([{ path: '/*', headers: { 'X-A': 'b', 'X-C': 'd e' } }], '/docs')).toBe(
    '/docs/*\n  X-A: b\n  X-C: d e\n',
  )
})

const rules = headerRules({ scripts: ['sha256-abc='], styles: [] })
const manyPages = { ...paths, pages: Array.from({ length: 10_000 }, (_, n) => `/e/acme/code_${n}/`) }

test('no line of the headers is longer than Cloudflare Pages reads', () => {
  for (const line of headersFile(rules, '/docs').split('\n')) expect(line.length).toBeLessThan(2000)
})

describe('Azure Static Web Apps', () => {
  interface Configuration {
    globalHeaders: Record<string, string>
    routes: { route: string; redirect?: string; statusCode?: number; headers?: Record<string, string> }[]
    responseOverrides: object
    trailingSlash: string
  }
  const read = (given: SitePaths) => JSON.parse(azureConfiguration(given, rules, '/docs')) as Configuration

  test('its configuration has headers, redirects and the page for missing addresses', () => {
    const { globalHeaders, routes, responseOverrides, trailingSlash } = read(paths)
    expect(Object.keys(globalHeaders)).toEqual(Object.keys(rules[0]!.headers))
    expect(routes.filter(({ headers }) => headers).map(({ route }) => route)).toEqual([
      '/docs/.well-known/api-catalog',
      '/docs/download/*',
      '/docs/_astro/*',
      '/docs/element/*',
    ])
    expect(routes.find(({ redirect }) => redirect)).toEqual({ route: '/docs/e/acme/too_many', redirect: '/docs/e/acme/rate_limited/', statusCode: 301 }) // prettier-ignore
    expect(responseOverrides).toEqual({ '404': { rewrite: '/404.html', statusCode: 404 } })
    expect(trailingSlash).toBe('always')
  })

  test('it is no longer than Azure reads, however many pages there are', () => {
    const text = azureConfiguration(manyPages, rules, '/docs')
    expect(text.length).toBeGreaterThan(18_000)
    expect(text.length).toBeLessThan(20_000)
  })

  test("no wildcard is in a place that Azure doesn't support", () => {
    for (const { route } of read(manyPages).routes) expect(route).toMatch(/^[^*:]+\*?$/)
  })
})

describe('Vercel', () => {
  interface Route {
    src?: string
    handle?: string
    status?: number
    continue?: boolean
    headers?: Record<string, string>
    dest?: string
  }
  const routesOf = (given: SitePaths) =>
    (JSON.parse(vercelConfiguration(given, rules, '/docs')) as { routes: Route[] }).routes

  /** How Vercel matches routes for an address that isn't a file: it ignores letter case and uses the first route that doesn't continue. */
  const answer = (path: string) => routesOf(paths).find(({ src, continue: goesOn, status }) => src && !goesOn && status && new RegExp(src, 'i').test(path)) // prettier-ignore

  test.each([
    ['/docs/E/acme/RATE-limited.html', '/docs/e/acme/rate_limited/'],
    ['/docs/e/acme/too_many', '/docs/e/acme/rate_limited/'],
    ['/docs//e/acme/rate_limited', '/docs/e/acme/rate_limited/'],
  ])('leads %s to %s', (path, to) => {
    expect(answer(path)).toMatchObject({ status: 301, headers: { Location: to } })
  })

  test.each(['//evil.test/index.html', '/docs/nothing/', '/e/acme/rate_limited'])(
    'answers %s with the page for missing addresses',
    (path) => {
      expect(answer(path)).toEqual({ src: '^.*$', status: 404, dest: '/docs/404.html' })
    },
  )

  test('has an old address before the files, spellings after', () => {
    const routes = routesOf(paths)
    const files = routes.findIndex(({ handle }) => handle === 'filesystem')
    expect(routes.slice(0, files).filter(({ status }) => status)).toHaveLength(1)
    expect(routes.slice(files + 1).filter(({ status }) => status === 301)).toHaveLength(4)
    expect(routes.at(-2)).toEqual({ handle: 'error' })
  })

  test('has no more routes than Vercel reads', () => {
    expect(routesOf(manyPages)).toHaveLength(2048)
  })
})

describe('CloudFront', () => {
  const keys = cloudfrontKeys(paths, '/docs', () => false)
  const stack = JSON.parse(cloudfrontStack(rules, '/docs', keys)) as {
    Parameters: object
    Conditions: object
    Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>
  }
  const properties = (name: string) => stack.Resources[name]!.Properties as Record<string, any> // oxlint-disable-line no-explicit-any

  test('what the stack refers to is in it', () => {
    const known = new Set([
      ...Object.keys(stack.Resources),
      ...Object.keys(stack.Parameters),
      ...Object.keys(stack.Conditions),
    ])
    const text = JSON.stringify(stack)
    const named = [...text.matchAll(/"(?:Ref":|Fn::GetAtt":\[|Fn::If":\[)"([^"]+)"/g)]
    const within = [...text.matchAll(/"Fn::Sub":"([^"]+)"/g)].flatMap(([, value]) => [...value!.matchAll(/\$\{(\w+)/g)])
    const references = [...named, ...within].map(([, name]) => name!)
    expect(references.length).toBeGreaterThan(20)
    expect(references.filter((name) => !known.has(name) && !name.startsWith('AWS'))).toEqual([])
  })

  test('the template is short enough to pass inline', () => {
    expect(JSON.stringify(stack).length).toBeLessThan(51_200)
  })

  test('a new page makes a new store, which imports its own keys', () => {
    const more = cloudfrontKeys({ ...paths, pages: [...paths.pages, '/new/'] }, '/docs', () => false)
    expect(keysHash(more)).not.toBe(keysHash(keys))
    expect(JSON.stringify(properties('Pages'))).toContain(`/${keysName(keysHash(keys))}`)
    expect(JSON.stringify(properties('Pages').Name)).toContain(keysHash(keys))
  })

  test('each folder with its own headers has a policy that includes those of all pages, with security headers in the place that CloudFront accepts', () => {
    const { CacheBehaviors: behaviors, DefaultCacheBehavior: first } = properties('Site').DistributionConfig
    expect(behaviors.map((each: { PathPattern: string }) => each.PathPattern)).toEqual([
      '/docs/e/*/*',
      '/docs/download/*',
      '/docs/_astro/*',
      '/docs/element/*',
    ])
    for (const { ResponseHeadersPolicyId } of [first, ...behaviors]) {
      const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = properties(
        ResponseHeadersPolicyId.Ref,
      ).ResponseHeadersPolicyConfig
      expect(Object.keys(security)).toEqual([
        'ContentSecurityPolicy',
        'ContentTypeOptions',
        'FrameOptions',
        'ReferrerPolicy',
      ])
      expect(custom.Items.map(({ Header }: { Header: string }) => Header)).toContain('Permissions-Policy')
      expect(custom.Items.map(({ Header }: { Header: string }) => Header)).not.toContain('Content-Security-Policy')
    }
    expect(JSON.stringify(properties('Headers3'))).toContain('immutable')
  })

  test('an origin that can read the site is in the place that CloudFront accepts', () => {
    const open = [{ path: '/*' as const, headers: { 'Access-Control-Allow-Origin': '*', 'X-A': 'b' } }]
    const { Resources } = JSON.parse(cloudfrontStack(open, '', keys)) as typeof stack
    const policy = Resources['Headers']!.Properties['ResponseHeadersPolicyConfig'] as { CorsConfig: { AccessControlAllowOrigins: object }; CustomHeadersConfig: object } // prettier-ignore
    expect(policy.CorsConfig.AccessControlAllowOrigins).toEqual({ Items: ['*'] })
    expect(policy.CustomHeadersConfig).toEqual({ Items: [{ Header: 'X-A', Value: 'b', Override: true }] })
  })
})
