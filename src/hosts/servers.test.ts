/** The files for servers, held against the servers themselves where this machine has them, and the project's own server. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { caddyfile } from './caddy.ts'
import type { HeaderRule } from './headers.ts'
import { nginxConfiguration } from './nginx.ts'
import type { SitePaths } from './site-paths.ts'

const paths: SitePaths = {
  pages: ['/', '/e/', '/e/acme/', '/e/acme/rate_limited/', '/e/acme/about-blank/', '/e/acme/5xx/'],
  aliases: [{ from: '/e/acme/too_many/', to: '/e/acme/rate_limited/' }],
  asSent: [],
}

const rules: HeaderRule[] = [
  { path: '/*', headers: { 'X-Content-Type-Options': 'nosniff', 'X-Quoted': `say "a" 'b'; c` } },
  { path: '/e/:api/*', headers: { Link: '<index.md>; rel="alternate"; type="text/markdown"' } },
  { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
]

/** What is asked for, the status of the answer (any permanent redirect counts as 301), and where a redirect leads. */
const answers: [asked: string, status: number, location?: string][] = [
  ['/', 200],
  ['/e/acme/rate_limited/', 200],
  ['/e/acme/rate_limited', 301, '/e/acme/rate_limited/'],
  ['/e/acme/RATE_LIMITED/', 301, '/e/acme/rate_limited/'],
  ['/e/acme/RATE_LIMITED', 301, '/e/acme/rate_limited/'],
  ['/E/Acme/Rate-Limited', 301, '/e/acme/rate_limited/'],
  ['/e/acme/rate-limited.html', 301, '/e/acme/rate_limited/'],
  ['/e/acme/rate_limited/index.html', 301, '/e/acme/rate_limited/'],
  ['/e/acme/about_blank/', 301, '/e/acme/about-blank/'],
  ['/e/acme/5XX', 301, '/e/acme/5xx/'],
  ['/e/ACME', 301, '/e/acme/'],
  ['/e/acme/too_many/', 301, '/e/acme/rate_limited/'],
  ['/e/acme/TOO-MANY', 301, '/e/acme/rate_limited/'],
  ['/e/acme/rate_limited/index.json', 200],
  ['/_astro/script.abc.js', 200],
  ['/e/acme/rate_limited_x/', 404],
  ['/e/other/rate_limited/', 404],
]

/**
 * Addresses that a browser takes for another host when a server sends them back: `//`, and what browsers read as `//` (`\\` is `/` to
 * them, and tabs and line ends are left out). Sent as they are, with the base before them and without.
 */
const hostile = [
  '//evil.test',
  '//evil.test/',
  '//evil.test/index.html',
  '//evil.test/index',
  '//evil.test/x.html',
  '///evil.test/index.html',
  '/\\evil.test/index.html',
  '/\\/evil.test/index.html',
  '/%5cevil.test/index.html',
  '/%5c%5cevil.test/index.html',
  '/%5Cevil.test/x',
  '/%2fevil.test/index.html',
  '/%2f%2fevil.test/',
  '/%09/evil.test/index.html',
  '/%09evil.test/x',
  '/%0a/evil.test/index.html',
  '/%0d/evil.test/index.html',
  '/%0d%0aLocation:%20//evil.test/index.html',
  '/%0d%0aX-Evil:%201/index.html',
  '/./%2fevil.test/index.html',
  '/..//evil.test/index.html',
  '/e/..//evil.test/index.html',
  '/%2e%2e//evil.test/index.html',
  '/%00/index.html',
  '/%ff/index.html',
  '/@evil.test/index.html',
  '//evil.test/%2e%2e/index.html',
  '//evil.test/..;/index.html',
  '//evil.test//e/acme/rate_limited/index.html',
  '//e/acme/rate_limited/index.html',
  '/%5ce/acme/rate_limited',
  '/index.html?//evil.test/',
  '/e/acme/index.html?x=%0d%0aX-Evil:1',
  '/e/acme/TOO-MANY?\\evil.test',
  '@evil.test/index.html',
  '.evil.test/index.html',
  'http://evil.test/index.html',
  'http://evil.test//evil.test/index.html',
]

const running: ChildProcess[] = []
const folder = mkdtempSync(join(tmpdir(), 'errata-hosts-'))
// nginx reads files as a user of its own.
chmodSync(folder, 0o755)

afterAll(async () => {
  for (const server of running) {
    server.kill()
    if (server.exitCode === null) await once(server, 'exit')
  }
  rmSync(folder, { recursive: true })
})

describe.each(['', '/docs/errors'])('with the base "%s"', (base) => {
  const root = join(folder, base === '' ? 'root' : 'based')
  const site = join(root, base)
  writeSite(site)

  describe('Caddy', { skip: isMissing('caddy', ['version']) }, () => {
    behavesAsAHost(base, async (port) => {
      writeFileSync(`${root}.Caddyfile`, `{\n\tadmin off\n}\n${caddyfile(paths, rules, base)}`)
      const env = { ...process.env, ERRATA_ADDRESS: `http://localhost:${port}`, ERRATA_ROOT: root, HOME: folder }
      start('caddy', ['run', '--config', `${root}.Caddyfile`, '--adapter', 'caddyfile'], env)
    })
  })

  describe('nginx', { skip: isMissing('nginx', ['-v']) }, () => {
    behavesAsAHost(base, async (port) => {
      const file = `${root}.nginx.conf`
      writeFileSync(`${file}.site`, nginxConfiguration(paths, rules, base, { root, listen: String(port) }))
      writeFileSync(
        file,
        `daemon off; pid ${file}.pid; error_log ${file}.log; events {} http { access_log off; include ${file}.site; }`,
      )
      start('nginx', ['-c', file, '-e', `${file}.log`])
    })
  })

  describe('the project’s own server', () => {
    behavesAsAHost(base, async (port) => {
      start('node_modules/.bin/node', ['scripts/serve.mjs', String(port)], {
        ...process.env,
        SITE_BASE: base,
        SITE_FOLDER: site,
      })
    })
  })
})

function behavesAsAHost(base: string, begin: (port: number) => Promise<void>) {
  let address: Promise<string> | undefined
  const host = () => (address ??= ready(begin))

  test.each(answers)('%s is answered with %i', async (asked, status, location) => {
    const response = await fetch(`${await host()}${base}${asked}`, { redirect: 'manual' })
    const to = response.headers.get('location')
    expect(response.status === 308 ? 301 : response.status).toBe(status)
    expect(to && new URL(to, response.url).pathname).toBe(location === undefined ? null : base + location)
  })

  test.each(hostile.flatMap((each) => [...new Set([each, base + each])]))(
    '%j never leads off the site',
    async (asked) => {
      const here = await host()
      const headers = await headersOfAnswer(here, asked)
      expect(headers['x-evil']).toBeUndefined()
      if (headers.location === undefined) return
      // As a browser reads it, also one that came to this page by another spelling of its address.
      const to = new URL(headers.location, here)
      expect(to.origin).toBe(here)
      expect(paths.pages.map((page) => base + page)).toContain(to.pathname)
      expect(headers.location).toMatch(/^\/(?![/\\\s])/)
      expect((await fetch(`${here}${base}/`)).status).toBe(200)
    },
  )

  test('a missing page is answered with the page for missing addresses', async () => {
    expect(await (await fetch(`${await host()}${base}/nothing/`)).text()).toBe('no page here')
  })

  test.each([
    ['text/markdown', '# rate_limited'],
    ['text/markdown, text/html, */*', '# rate_limited'],
    ['text/html, Text/Markdown;q=1.0', '# rate_limited'],
    ['text/markdown; charset=utf-8; q=1', '# rate_limited'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', '<title>/e/acme/rate_limited/</title>'],
    ['text/html, text/markdown;q=0.5', '<title>/e/acme/rate_limited/</title>'],
    ['text/markdown;q=0', '<title>/e/acme/rate_limited/</title>'],
    ['text/markdownish', '<title>/e/acme/rate_limited/</title>'],
    ['*/*', '<title>/e/acme/rate_limited/</title>'],
  ])('a page that is asked for as %s is answered with %s', async (accept, text) => {
    const response = await fetch(`${await host()}${base}/e/acme/rate_limited/`, { headers: { accept } })
    expect(await response.text()).toBe(text)
    expect(response.headers.get('content-type')).toMatch(text.startsWith('#') ? /^text\/markdown/ : /^text\/html/)
    expect(response.headers.get('vary')).toMatch(/\bAccept\b(?!-)/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a page without a twin is HTML whatever is asked for, and Markdown has its type by its own address', async () => {
    const answer = await fetch(`${await host()}${base}/e/acme/5xx/`, { headers: { accept: 'text/markdown' } })
    expect([answer.status, await answer.text()]).toEqual([200, '<title>/e/acme/5xx/</title>'])
    const twin = await fetch(`${await host()}${base}/e/acme/rate_limited/index.md`)
    expect([await twin.text(), twin.headers.get('content-type')]).toEqual(['# rate_limited', expect.stringMatching(/^text\/markdown/)]) // prettier-ignore
  })

  test('the headers are sent, those of a folder only there', async () => {
    const headersOf = async (path: string) => (await fetch(`${await host()}${base}${path}`)).headers
    const page = await headersOf('/e/acme/rate_limited/')
    expect(page.get('x-content-type-options')).toBe('nosniff')
    expect(page.get('link')).toBe('<index.md>; rel="alternate"; type="text/markdown"')
    expect((await headersOf('/e/')).get('link')).toBeNull()
    expect((await headersOf('/_astro/script.abc.js')).get('cache-control')).toContain('immutable')
    expect(page.get('cache-control') ?? '').not.toContain('immutable')
  })
}

function writeSite(site: string) {
  const files = {
    ...Object.fromEntries(paths.pages.map((page) => [`${page}index.html`, `<title>${page}</title>`])),
    '/e/acme/too_many/index.html': '<title>renamed</title>',
    '/e/acme/rate_limited/index.json': '{}',
    '/e/acme/rate_limited/index.md': '# rate_limited',
    '/_astro/script.abc.js': '',
    '/404.html': 'no page here',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(site, path, '..'), { recursive: true })
    writeFileSync(join(site, path), text)
  }
  mkdirSync(`${site}-deploy`, { recursive: true })
  writeFileSync(`${site}-deploy/site-paths.json`, JSON.stringify(paths))
}

function isMissing(command: string, version: string[]): boolean {
  const missing = spawnSync(command, version).error !== undefined
  if (missing) console.warn(`SKIPPED: ${command} is not installed, so its configuration was not tried.`)
  return missing
}

function start(command: string, args: string[], env = process.env) {
  running.push(spawn(command, args, { env, stdio: 'ignore' }))
}

/** What is answered to an address as it stands: `fetch` would set it right first. */
const headersOfAnswer = (host: string, path: string) =>
  new Promise<IncomingHttpHeaders>((resolve, reject) =>
    request(host, { path, agent: false }, (response) => {
      response.resume()
      resolve(response.headers)
    })
      .on('error', reject)
      .end(),
  )

/** Starts a server on a free port and waits until it answers. */
async function ready(begin: (port: number) => Promise<void>): Promise<string> {
  const free = createServer().listen(0)
  await once(free, 'listening')
  const { port } = free.address() as AddressInfo
  free.close()
  await begin(port)
  const address = `http://localhost:${port}`
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(address).catch(() => null)) return address
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answers at ${address}`)
}
