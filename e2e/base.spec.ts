/** The fixture site under a base path, in a browser. It has a retired code and a renamed one. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { env as ofFixture } from './fixture-site.ts'

const base = '/docs/errors'
const dist = 'dist-base'
const env = { ...ofFixture, SITE_BASE: base, SITE_FOLDER: dist, ASTRO_TELEMETRY_DISABLED: '1' }

let server: ChildProcess | undefined
let site: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(300_000)
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  server = spawn(process.execPath, ['scripts/serve.mjs', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(server.stdout!, 'data')) as [Buffer]
  site = String(line).trim().replace(/\/$/, '')
})

test.afterAll(() => {
  server?.kill()
  for (const folder of [dist, `${dist}-deploy`]) rmSync(folder, { recursive: true, force: true })
})

test('every address in every page and file is under the base, and exists', () => {
  const files = globSync('**/*.{html,json,md,txt,xml,http}', { cwd: dist }).filter((path) => !ofScripts.test(path))
  const addresses = files.flatMap((path) => addressesIn(path, readFileSync(join(dist, path), 'utf8')))
  expect(files.length).toBeGreaterThan(1000)
  expect(addresses.length).toBeGreaterThan(20_000)
  expect(faultsOf(addresses)).toEqual([])
})

test('an address outside the base, or to nothing, is found', () => {
  const html = '<a href="/e/">a</a><img srcset="/docs/errors/no.png 2x"><form action="/docs/errors/e/"></form>'
  const json = '{"url":"/e/sessions/","text":"not /e/ but a sentence","links":["/docs/errors/none/"]}'
  const markdown = '[a](/guides/retries/) [b](/docs/errors/guides/retries/index.md#x)'
  expect(faultsOf([...addressesIn('a.html', html), ...addressesIn('b.json', json), ...addressesIn('c.md', markdown)])).toEqual([
    'a.html: /e/', 'a.html: /docs/errors/no.png', 'b.json: /e/sessions/', 'b.json: /docs/errors/none/', 'c.md: /guides/retries/',
  ]) // prettier-ignore
})

/** Files for the site's scripts, which add the base to each path. Pagefind's index and pictures have no addresses; redirect rules aren't addresses. */
const ofScripts = /^(?:search\.json|explorer\/|pagefind\/|404\.paths|staticwebapp\.config\.json)/

interface Address {
  file: string
  url: string
}

/** The site's addresses in each file format. */
function addressesIn(file: string, text: string): Address[] {
  const pattern = file.endsWith('.html')
    ? /\s(?:href|src|action|srcset|content|data-list|data-base|data-copy|component-url|renderer-url)="(?:\d+; url=)?(\/[^" ]*)/g
    : file.endsWith('.json')
      ? /"(\/[a-z][\w./-]*(?:#[^"]*)?)"(?!\s*:)/gi
      : /(?:\]\(|<loc>|href=")(\/[^)"<]*)/g
  const found = [...text.matchAll(pattern)].map(([, url]) => ({ file, url: url! }))
  // Samples in JSON have paths of other hosts.
  return file.endsWith('.json') ? found.filter(({ url }) => ownFolders().has(url.split('/')[1]!)) : found
}

const faultsOf = (addresses: Address[]) => [
  ...new Set(addresses.filter(({ url }) => !isThere(url)).map(({ file, url }) => `${file}: ${url}`)),
]

const ownFolders = () => new Set([...readdirSync(dist), base.split('/')[1]!])

const known = new Map<string, boolean>()

function isThere(url: string): boolean {
  const path = decodeURIComponent(url.replace(/[?#].*/, ''))
  if (!`${path}/`.startsWith(`${base}/`)) return false
  const file = join(dist, path.slice(base.length))
  if (!known.has(file)) known.set(file, existsSync(path.endsWith('/') ? join(file, 'index.html') : file))
  return known.get(file)!
}

test('every request of the explorer and of search stays under the base, and both work', async ({ page }) => {
  const failed: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400 || !new URL(response.url()).pathname.startsWith(`${base}/`))
      failed.push(response.url())
  })
  await page.goto(`${site}/`)
  await page
    .getByRole('textbox', { name: 'Error response' })
    .fill('HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"m"}}')
  const diagnosis = page.getByRole('region', { name: 'Diagnosis' })
  await expect(diagnosis).toContainText('rate_limit_exceeded')
  await diagnosis
    .getByRole('link', { name: /rate_limit_exceeded/ })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`${base}/e/sessions/rate_limit_exceeded/`))
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('forbidden_scope')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${site}/e/10ex/forbidden_scope/`)
  expect(failed).toEqual([])
})

test('a missing address gets the 404 page, with working links', async ({ page }) => {
  expect((await page.goto(`${site}/e/sessions/rate_limit_exceded_x/`))?.status()).toBe(404)
  await page.locator('#nearest').getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`${base}/e/.+/`))
})

test('an old address redirects to the renamed code, once and with the fragment', async ({ page }) => {
  const response = await page.goto(`${site}/e/10ex/MISSING-SCOPE#request_id=req_1`)
  await expect(page).toHaveURL(`${site}/e/10ex/forbidden_scope/#request_id=req_1`)
  expect(response?.request().redirectedFrom()?.redirectedFrom() ?? null).toBeNull()
})

test('on a host without rules, the page at the old address redirects, with and without JavaScript', async ({
  browser,
}) => {
  const old = readFileSync(join(dist, 'e/10ex/missing_scope/index.html'), 'utf8')
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.route('**/e/10ex/missing_scope/', (route) => route.fulfill({ contentType: 'text/html', body: old }))
    await page.goto(`${site}/e/10ex/missing_scope/#request_id=req_1`)
    await expect(page).toHaveURL(new RegExp(`${base}/e/10ex/forbidden_scope/`))
    await context.close()
  }
})

test('a retired code says so at the top, and names its replacement', async ({ page }) => {
  await page.goto(`${site}/e/10ex/lead_locked/`)
  const note = page.getByRole('note').filter({ hasText: 'No longer sent' })
  await expect(note).toContainText('since 2026-05-31')
  await note.getByRole('link', { name: 'conflict' }).click()
  await expect(page).toHaveURL(`${site}/e/10ex/conflict/`)
})

test('search marks a retired code', async ({ page }) => {
  await page.goto(`${site}/e/`)
  await page.keyboard.press('/')
  await page.keyboard.type('lead_locked')
  await expect(page.getByRole('option', { name: /^lead_locked/ })).toContainText('no longer sent')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('forbidden_scope')
  await expect(page.getByRole('option', { name: /^forbidden_scope/ })).not.toContainText('no longer sent')
})
