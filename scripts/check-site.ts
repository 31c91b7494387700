/**
 * Checks the built site in `dist/`: every link and anchor inside it, every address that was ever published, valid HTML, a page
 * for every entry, its forms for programs, and the weight of every code page. A site with too few pages or links to be the real
 * one is a fault too, so that no check can pass on nothing.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { FileSystemConfigLoader, HtmlValidate, type ConfigData, type Message } from 'html-validate'
import { LinkChecker, LinkState } from 'linkinator'
import { checkAddresses } from '../src/links/check-addresses.ts'
import { namedAddresses, publishedAddresses, siteAt, siteInFolder } from '../src/links/built-site.ts'
import { lockedInHistory } from '../src/links/history.ts'
import { loadContent } from '../src/site/load-content.ts'
import { twinFaults } from '../src/twins/check-built.ts'

/** One round trip: what fits into TCP's first ten segments of 1,460 bytes (RFC 6928). */
const mostBytes = 14_600

const pages = globSync('dist/**/*.html').map((path) => path.replaceAll('\\', '/'))
const { codes } = loadContent(process.cwd())
const faults = [
  ...missingPages(),
  ...heavyPages(),
  ...blockingScripts(),
  ...twins(),
  ...(await invalidPages()),
  ...(await brokenLinks()),
  ...(await lostAddresses()),
]

for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1

function missingPages(): string[] {
  const missing = codes.filter(({ entry }) => !pages.includes(`dist${entry.url}index.html`))
  return [
    ...missing.map(({ entry }) => `${entry.url} has no page`),
    ...(codes.length < 40 ? [`only ${codes.length} codes: this is not the whole site`] : []),
  ]
}

function heavyPages(): string[] {
  const weights = codes.map(({ entry }) => ({ url: entry.url, bytes: weightOf(`dist${entry.url}index.html`) }))
  const heaviest = weights.toSorted((a, b) => b.bytes - a.bytes)[0]
  console.log(
    `${weights.length} code pages; the heaviest, ${heaviest?.url}, is ${heaviest?.bytes} of ${mostBytes} bytes`,
  )
  return weights
    .filter(({ bytes }) => bytes > mostBytes)
    .map(({ url, bytes }) => `${url} weighs ${bytes} bytes, more than ${mostBytes}`)
}

/** All that is needed to read a page: its HTML and the style sheets it links. */
function weightOf(path: string): number {
  const html = readFileSync(path, 'utf8')
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href]) => `dist${href}`)
  return [path, ...sheets].reduce((sum, file) => sum + compressed(readFileSync(file)), 0)
}

function compressed(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

function blockingScripts(): string[] {
  return pages.flatMap((path) => {
    const scripts = [...readFileSync(path, 'utf8').matchAll(/<script\b([^>]*)>/g)].map(
      ([, attributes]) => attributes ?? '',
    )
    const blocking = scripts.filter(
      (attributes) => attributes.includes(' src=') && !/ (defer|async|type="module")/.test(attributes),
    )
    return blocking.map((attributes) => `${path} has a script that blocks:${attributes}`)
  })
}

/** What stands beside the pages for programs. */
function twins(): string[] {
  const read = (path: string) => (existsSync(`dist${path}`) ? readFileSync(`dist${path}`, 'utf8') : null)
  const urls = pages
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice('dist'.length, -'index.html'.length))
  const base = (process.env['SITE_BASE'] ?? '').replace(/\/$/, '')
  return twinFaults(
    { read, pages: urls, base },
    codes.map(({ entry }) => entry.url),
  )
}

async function invalidPages(): Promise<string[]> {
  const config = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData
  const validator = new HtmlValidate(new FileSystemConfigLoader([], config))
  const report = await validator.validateMultipleFiles(pages)
  return report.results.flatMap(({ filePath, messages }) =>
    messages
      .filter((message) => !isIslandStyle(message))
      .map(({ line, column, message, ruleId }) => `${filePath}:${line}:${column}  ${message} (${ruleId})`),
  )
}

/** Astro writes the style of its islands where the island stands; browsers accept a style element there. */
function isIslandStyle({ ruleId, message }: Message): boolean {
  return ruleId === 'element-permitted-content' && message.startsWith('<style>')
}

async function brokenLinks(): Promise<string[]> {
  const { address, stop } = await served()
  const { links } = await new LinkChecker().check({
    path: address,
    recurse: true,
    concurrency: 20,
    checkFragments: true,
    fragmentsToSkip: async (fragment) => fragment.startsWith('paste='),
    linksToSkip: async (link) => !link.startsWith(address),
  })
  stop()
  const inside = links.filter(({ state }) => state !== LinkState.SKIPPED)
  console.log(`${inside.length} links inside the site followed`)
  const reached = new Set(inside.map(({ url }) => new URL(url).pathname))
  const orphans = codes
    .filter(({ entry }) => !reached.has(entry.url))
    .map(({ entry }) => `${entry.url} is linked from nowhere`)
  const broken = inside
    .filter(({ state }) => state === LinkState.BROKEN)
    .map(({ url, parent, status }) => `${parent}: ${url} is broken (${status})`)
  return [
    ...broken,
    ...orphans,
    ...(inside.length < pages.length ? [`only ${inside.length} links followed, for ${pages.length} pages`] : []),
  ]
}

/** Published addresses that no longer answer, asked of a server with rules and, as on a host without any, of the files alone. */
async function lostAddresses(): Promise<string[]> {
  const history = lockedInHistory(process.cwd())
  if (history === null) console.log('urls.lock: there is no history here, so only its seals were checked')
  const base = (process.env.SITE_BASE ?? '').replace(/\/$/, '')
  const addresses = {
    lock: readFileSync('urls.lock', 'utf8'),
    history: history ?? [],
    published: publishedAddresses('dist'),
    named: namedAddresses('dist', base),
    base,
  }
  const { address, stop } = await served()
  const onServer = await checkAddresses(addresses, siteAt(address.replace(/\/$/, '')))
  stop()
  const inFiles = await checkAddresses(addresses, siteInFolder('dist'))
  console.log(
    `${addresses.published.length} published addresses asked for, and ${addresses.named.length} that the data names`,
  )
  return [...new Set([...onServer, ...inFiles])]
}

/** The site on a free port, as a host of static files serves it. */
async function served(): Promise<{ address: string; stop: () => void }> {
  const server = spawn('node', ['scripts/serve.mjs', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  return { address: String(line).trim(), stop: () => server.kill() }
}
