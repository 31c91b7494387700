/** The files for servers, tested with the servers that this machine has, and the project's own server. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { apiCatalogType, apiCatalogUrl } from '../agents/well-known.ts'
import { addresses, paths, siteFiles, under } from './addresses.fixture.ts'
import { apacheConfiguration } from './apache.ts'
import { caddyfile } from './caddy.ts'
import type { HeaderRule } from './headers.ts'
import { nginxConfiguration } from './nginx.ts'

const rules: HeaderRule[] = [
  { path: '/*', headers: { 'X-Content-Type-Options': 'nosniff', 'X-Quoted': `say "a" 'b'; c` } },
  { path: '/e/:api/*', headers: { Link: '<index.md>; rel="alternate"; type="text/markdown"' } },
  { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Quoted': 'otherwise' } },
  { path: apiCatalogUrl, headers: { 'Content-Type': apiCatalogType } },
]

const running: ChildProcess[] = []
const folder = mkdtempSync(join(tmpdir(), 'errata-hosts-'))
// nginx reads files as its own user.
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
      const env = { ...process.env, ERRATA_ADDRESS: `:${port}`, ERRATA_ROOT: root, HOME: folder }
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

  describe('Apache', { skip: isMissing('apache2', ['-v']) }, () => {
    behavesAsAHost(base, async (port) => {
      writeFileSync(`${root}.apache.site`, apacheConfiguration(paths, rules, base))
      const modules = ['mpm_event', 'authz_core', 'alias', 'rewrite', 'headers', 'mime', 'dir', 'filter', 'deflate']
      const site = `Define ERRATA_ROOT ${root}\nInclude ${root}.apache.site`
      writeFileSync(`${root}.apache.conf`, apacheAround(`${root}.apache`, port, site, modules))
      start('apache2', ['-f', `${root}.apache.conf`, '-DFOREGROUND'])
    })
  })

  const startOwn = (port: number) =>
    start('node_modules/.bin/node', ['scripts/serve.mjs', String(port)], {
      ...process.env,
      HOST: '',
      SITE_BASE: base,
      SITE_FOLDER: site,
    })

  describe("the project's own server", () => {
    behavesAsAHost(base, async (port) => {
      startOwn(port)
    })
  })

  describe.each(base === '' ? [] : Object.entries(proxies))(
    '%s as docs/deploying/reverse-proxy.md has it before another server',
    (language, proxy) => {
      describe.skipIf(isMissing(proxy.command, proxy.version))('', () => {
        behavesAsAHost(base, async (port) => {
          const behind = await freePort()
          startOwn(behind)
          await answering(behind)
          const text = docsBlock(language).replaceAll('errata:8080', `127.0.0.1:${behind}`)
          start(proxy.command, proxy.configure(text, `${root}.proxy-${language}`, port))
        })
      })
    },
  )
})

function behavesAsAHost(base: string, begin: (port: number) => Promise<void>) {
  let address: Promise<string> | undefined
  const host = () => (address ??= ready(begin))

  test.each(addresses)('%j is answered with %s', async (asked, outcome) => {
    const answer = await answerTo(await host(), under(base, asked))
    expect(answer.headers['x-evil']).toBeUndefined()
    expect(outcomeOf(answer)).toBe(outcome === 'file' || outcome === 'none' ? outcome : base + outcome)
    // Without scheme and host, so that a proxy in front needs no extra rule.
    expect(answer.headers.location ?? '/').toMatch(/^\/(?![/\\\s])/)
  })

  test.each(base === '' ? [] : addresses.filter(([asked]) => !asked.includes('{base}')))(
    '%j without the base leads nowhere',
    async (asked) => {
      expect(outcomeOf(await answerTo(await host(), asked))).toBe('none')
    },
  )

  test('a redirect leads to no host that the request names', async () => {
    const lines = 'X-Forwarded-Host: evil.test\r\nX-Forwarded-Proto: https\r\nForwarded: host=evil.test\r\n'
    const answer = await answerTo(await host(), `${base}/e/acme/RATE_LIMITED`, 'evil.test', lines)
    expect(answer.headers.location).toBe(`${base}/e/acme/rate_limited/`)
  })

  test('a missing page is answered with the page for missing addresses', async () => {
    expect(await (await fetch(`${await host()}${base}/nothing/`)).text()).toBe('page not found')
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
  ])('a request for a page as %s gets %s', async (accept, text) => {
    const response = await fetch(`${await host()}${base}/e/acme/rate_limited/`, { headers: { accept } })
    expect(await response.text()).toBe(text)
    expect(response.headers.get('content-type')).toMatch(text.startsWith('#') ? /^text\/markdown/ : /^text\/html/)
    expect(response.headers.get('vary')).toMatch(/\bAccept\b(?!-)/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a page without a Markdown version is HTML for every request, and Markdown has its type at its own address', async () => {
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
    // A folder's header replaces the one for all paths.
    expect((await headersOf('/_astro/script.abc.js')).get('x-quoted')).toBe('otherwise')
    expect(page.get('cache-control') ?? '').not.toContain('immutable')
  })

  test('a file whose name says nothing of its type has the type of its rule, once', async () => {
    const answer = await fetch(`${await host()}${base}/.well-known/api-catalog`)
    expect(await answer.text()).toBe('{"linkset":[]}')
    expect(answer.headers.get('content-type')?.replace('; charset=utf-8', '')).toBe(apiCatalogType)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await fetch(`${await host()}${base}/.well-known/api-catalogue`)).status).toBe(404)
  })
}

function writeSite(site: string) {
  for (const [path, text] of Object.entries(siteFiles)) {
    mkdirSync(join(site, path, '..'), { recursive: true })
    writeFileSync(join(site, path), text)
  }
  mkdirSync(`${site}-deploy`, { recursive: true })
  writeFileSync(`${site}-deploy/site-paths.json`, JSON.stringify(paths))
  writeFileSync(`${site}-deploy/headers.json`, JSON.stringify(rules))
}

function isMissing(command: string, version: string[]): boolean {
  const missing = spawnSync(command, version).error !== undefined
  if (missing) console.warn(`SKIPPED: the configuration of ${command}, because ${command} isn't installed.`)
  return missing
}

function start(command: string, args: string[], env = process.env) {
  running.push(spawn(command, args, { env, stdio: 'ignore' }))
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
}

/** The response to an address sent unchanged: `fetch` would normalize it first. A closed connection is a rejection. */
const answerTo = (address: string, path: string, host = new URL(address).host, lines = '') =>
  new Promise<Answer>((resolve) => {
    const { hostname, port } = new URL(address)
    const socket = connect(Number(port), hostname)
    let text = ''
    socket.setEncoding('latin1')
    socket.on('data', (part: string) => (text += part))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const [line = '', ...lines] = text.split('\r\n\r\n')[0]!.split('\r\n')
      const fields = lines.map((field) => /^([^:]+):\s*(.*)$/.exec(field)!.slice(1) as [string, string])
      const headers = Object.fromEntries(fields.map(([name, value]) => [name.toLowerCase(), value]))
      resolve({ status: Number(line.split(' ')[1] ?? 400), headers })
    })
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${lines}Connection: close\r\n\r\n`)
  })

function outcomeOf({ status, headers }: Answer): string {
  if (status === 200) return 'file'
  if ([400, 403, 404, 414, 431].includes(status)) return 'none'
  return status === 301 ? (headers.location ?? 'no location') : `status ${status}`
}

/** The code block of a language in the page about proxies. */
function docsBlock(language: string): string {
  const text = readFileSync('docs/deploying/reverse-proxy.md', 'utf8')
  return new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(text)?.[1] ?? ''
}

interface Proxy {
  command: string
  version: string[]
  /** Writes the configuration, and returns the arguments to start the server with. */
  configure: (text: string, path: string, port: number) => string[]
}

const proxies: Record<string, Proxy> = {
  nginx: {
    command: 'nginx',
    version: ['-v'],
    configure(text, path, port) {
      writeFileSync(path, `daemon off; pid ${path}.pid; error_log ${path}.log; events {} http { access_log off; server { listen ${port}; root /nonexistent; ${text} } }`) // prettier-ignore
      return ['-c', path, '-e', `${path}.log`]
    },
  },
  caddy: {
    command: 'caddy',
    version: ['version'],
    configure(text, path, port) {
      // The rest of the site around this one.
      const rest = '\t@rest not path /docs/errors*\n\trespond @rest 404\n'
      writeFileSync(path, `{\n\tadmin off\n}\n${text.replace('example.com {\n', `:${port} {\n${rest}`)}`)
      return ['run', '--config', path, '--adapter', 'caddyfile']
    },
  },
  apache: {
    command: 'apache2',
    version: ['-v'],
    configure(text, path, port) {
      writeFileSync(path, apacheAround(path, port, text, ['mpm_event', 'authz_core', 'proxy', 'proxy_http']))
      return ['-f', path, '-DFOREGROUND']
    },
  },
}

/** What Apache's own configuration includes on most systems. */
const apacheAround = (path: string, port: number, site: string, modules: string[]) => `ServerRoot /tmp
PidFile ${path}.pid
ErrorLog ${path}.log
Listen 127.0.0.1:${port}
ServerName localhost
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`).join('')}
<IfModule mime_module>
TypesConfig /etc/mime.types
</IfModule>
User nobody
Group nogroup
<VirtualHost *:${port}>
DocumentRoot /nonexistent
${site}
</VirtualHost>
`

/** Starts a server on a free port and waits until it responds. */
async function ready(begin: (port: number) => Promise<void>): Promise<string> {
  const port = await freePort()
  await begin(port)
  return answering(port)
}

async function answering(port: number): Promise<string> {
  const address = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(address).catch(() => null)) return address
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no server responds at ${address}`)
}

async function freePort(): Promise<number> {
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const { port } = free.address() as AddressInfo
  free.close()
  return port
}
