/**
 * The cost of the explorer of the built site on a slow network, in a real browser: files and bytes of script, bytes of catalogue, and the time until
 * you can type into the page and until a paste that was there from the start is diagnosed. Fails if a budget is exceeded.
 * The network is Lighthouse's "slow 4G": 1.6 Mbit/s down, 750 kbit/s up, 150 ms. The site is compressed as `scripts/serve.mjs` compresses it.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { brotliCompressSync } from 'node:zlib'
import { chromium, type Browser, type Page } from 'playwright'
import { browserArguments, findBrowser } from '../scripts/browser.mjs'
import { loadContent } from '../src/site/load-content.ts'
import { mostOfCatalogue, mostOfExplorer } from '../src/site/weights.ts'
import { siteRoot } from '../src/site/root.ts'

const rounds = 5
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const mostMs = { typable: 1500, diagnosis: 3000 }

const paste =
  'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"Slow down"}}'

interface Round {
  scripts: Map<string, number>
  catalogueBytes: number
  catalogueFiles: number
  bytesOnWire: number
  typableMs: number
  diagnosisMs: number
}

const server = spawn(process.execPath, ['scripts/serve.mjs', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
const [line] = (await once(server.stdout, 'data')) as [Buffer]
const address = String(line).trim()
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
const measured: Round[] = []
for (let round = 0; round < rounds; round++) measured.push(await measure(browser))
await browser.close()
server.kill()
report(measured)

/** One visit with an empty cache. The paste is put into the box as soon as the box exists, before any script of the page runs. */
async function measure(browser: Browser): Promise<Round> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow4g)
  const bodies = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (/\.js$|^\/explorer\//.test(pathname)) bodies.set(pathname, response.body())
  })
  await page.addInitScript(watch, paste)
  await page.goto(address, { waitUntil: 'commit' })
  const { typableMs, diagnosisMs } = await times(page)
  await page.waitForLoadState('networkidle')
  const bytesOnWire = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce(
      (sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize,
      0,
    ),
  )
  const weights = await Promise.all(
    [...bodies].map(async ([path, body]) => [path, brotliCompressSync(await body).length] as const),
  )
  await context.close()
  const catalogue = weights.filter(([path]) => path.startsWith('/explorer/'))
  return {
    scripts: new Map(weights.filter(([path]) => path.endsWith('.js'))),
    catalogueBytes: catalogue.reduce((sum, [, bytes]) => sum + bytes, 0),
    catalogueFiles: catalogue.length,
    bytesOnWire,
    typableMs,
    diagnosisMs,
  }
}

/** Runs in the page before anything else: puts the paste into the box, and notes when that was and when a verdict appeared. */
function watch(paste: string): void {
  const noted = { typableMs: 0, diagnosisMs: 0 }
  ;(globalThis as { noted?: typeof noted }).noted = noted
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
  function look() {
    const box = document.querySelector('textarea')
    if (noted.typableMs === 0 && box) {
      box.value = paste
      // The first frame has been painted when the second starts.
      requestAnimationFrame(() => requestAnimationFrame(() => (noted.typableMs = performance.now())))
    }
    if (noted.diagnosisMs === 0 && document.querySelector('.diagnosis h2')) noted.diagnosisMs = performance.now()
  }
}

async function times(page: Page): Promise<{ typableMs: number; diagnosisMs: number }> {
  type Noted = { noted: { typableMs: number; diagnosisMs: number } }
  await page.waitForFunction(() => (globalThis as unknown as Noted).noted.diagnosisMs > 0, undefined, { polling: 100 })
  return page.evaluate(() => (globalThis as unknown as Noted).noted)
}

function report(all: Round[]): void {
  const codes = loadContent(siteRoot).codes.filter(({ entry }) => entry.code !== null).length
  const { scripts, catalogueBytes, catalogueFiles, bytesOnWire } = all[0]!
  // The search on every page isn't part of the explorer.
  const own = [...scripts].filter(([path]) => !/\/Page\./.test(path))
  const rows: [what: string, value: number, most: number, unit: string][] = [
    ['files of script', own.length, mostOfExplorer.requests, ''],
    ['script, Brotli', own.reduce((sum, [, bytes]) => sum + bytes, 0), mostOfExplorer.script, ' bytes'],
    ['files of catalogue', catalogueFiles, 1, ''],
    ['catalogue, Brotli', catalogueBytes, mostOfCatalogue(codes), ' bytes'],
    ['until you can type', median(all.map(({ typableMs }) => typableMs)), mostMs.typable, ' ms'],
    ['until the paste is diagnosed', median(all.map(({ diagnosisMs }) => diagnosisMs)), mostMs.diagnosis, ' ms'],
  ]
  console.log(`The explorer on slow 4G, median of ${all.length}; ${bytesOnWire.toLocaleString('en')} bytes on the wire, catalogue ${catalogueBytes.toLocaleString('en')} for ${codes} codes\n`) // prettier-ignore
  console.log('| what | measured | budget | |\n| --- | ---: | ---: | --- |')
  for (const [what, value, most, unit] of rows) {
    const isFine = value <= most
    if (!isFine) process.exitCode = 1
    console.log(`| ${what} | ${value.toLocaleString('en')}${unit} | ${most.toLocaleString('en')}${unit} | ${isFine ? 'pass' : 'FAIL'} |`) // prettier-ignore
  }
  for (const [path, bytes] of scripts) console.log(`  ${path} ${bytes.toLocaleString('en')} bytes`)
}

function median(values: number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN)
}
