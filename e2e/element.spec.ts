import { resolve } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { axeOn, faults } from './axe'
import { build, type Rolldown } from 'vite'
import { pasteInto } from './paste-into'

// Chromium asks for permission before a public page loads anything from this machine, which serves the site in these tests.
test.use({ permissions: ['local-network-access'] })

/** A third-party page that the fixture site's config allows to show its explorer in a frame. */
const host = 'https://console.acme.example/'
const paste =
  'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"Canary-7f3a","details":{"retry_after":60}}}'

/** Page styles that would change the explorer if they applied to it. */
const loud = `
  * { letter-spacing: 3px; text-transform: uppercase; }
  button, textarea, p, h2 { color: rgb(255, 0, 0) !important; border: 9px solid red; }
  body { font: 30px/3 cursive; text-align: right; margin: 0 }
  .explorer, .diagnosis { display: none }
`

interface Hosting {
  head?: string
  body: string
  baseURL: string
  scripts?: string
}

/** Opens a page of another origin with the elements. @returns all requests since */
async function open(page: Page, { head = '', body, baseURL, scripts = '' }: Hosting): Promise<string[]> {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) asked.push(`${request.method()} ${request.url()}`)
  })
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Console</title>${head}
<script type="module" src="${baseURL}/element/errata.js"></script><body><main><h1>Console</h1>${body}</main>${scripts}</body></html>`
  await page.route(`${host}**`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto(host)
  return asked
}

const verdict = (page: Page) => page.getByRole('region', { name: 'Diagnosis' }).getByRole('heading', { level: 2 })
const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })
const explorer = '<errata-explorer></errata-explorer>'

test('in a plain page of another origin, it reads a paste and links the pages of the site', async ({
  page,
  baseURL,
}) => {
  await open(page, { body: explorer, baseURL: baseURL! })
  await pasteInto(box(page), paste)
  await expect(verdict(page)).toHaveText(/^Wait 1 minute/)
  const link = page.getByRole('link', { name: 'rate_limit_exceeded in Sessions API' })
  await expect(link).toHaveAttribute('href', `${baseURL}/e/sessions/rate_limit_exceeded/`)
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(page).toHaveTitle('Console')
})

test("no request depends on the paste, and the embedding page doesn't receive it", async ({ page, baseURL }) => {
  const asked = await open(page, { body: explorer, baseURL: baseURL! })
  await page.locator('.explorer[data-engine=ready]').waitFor()
  const before = [...asked]
  expect(before.filter((request) => !request.endsWith('/favicon.ico'))).toEqual([
    `GET ${host}`,
    `GET ${baseURL}/element/errata.js`,
    `GET ${baseURL}/explorer/catalogue.json`,
  ])
  await pasteInto(box(page), paste)
  await expect(verdict(page)).toHaveText(/^Wait/)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(
    new RegExp(`^${baseURL}/#paste=2\\.`),
  )
  expect(asked.filter((request) => !request.endsWith('/favicon.ico')).length).toBe(3)
  expect(page.url()).toBe(host)
})

test("styles of the page and the element don't affect each other", async ({ page, baseURL }) => {
  const styleOf = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const { color, letterSpacing, textTransform, fontSize, textAlign, borderTopWidth, display } = getComputedStyle(element) // prettier-ignore
      return { color, letterSpacing, textTransform, fontSize, textAlign, borderTopWidth, display }
    })
  const parts = ['.explorer', '.paste-head label', '.promise', '.empty-head', '.paste-field textarea']
  await open(page, { body: explorer, baseURL: baseURL! })
  await page.locator('.explorer[data-engine=ready]').waitFor()
  const alone = await Promise.all(parts.map(styleOf))
  await page.unroute(`${host}**`)
  await open(page, { head: `<style>${loud}</style>`, body: `${explorer}<p id="own">Own</p><button id="press">Own</button>`, baseURL: baseURL! }) // prettier-ignore
  await page.locator('.explorer[data-engine=ready]').waitFor()
  expect(await Promise.all(parts.map(styleOf))).toEqual(alone)
  const own = async () => [await styleOf('#own'), await styleOf('#press')]
  const withElement = await own()
  await page.unroute(`${host}**`)
  await open(page, { head: `<style>${loud}</style>`, body: '<p id="own">Own</p><button id="press">Own</button>', baseURL: baseURL! }) // prettier-ignore
  expect(withElement).toEqual(await own())
})

test("custom properties theme it, and the color scheme is the page's unless the attribute says otherwise", async ({
  page,
  baseURL,
}) => {
  const head = '<style>:root{color-scheme:dark} #themed{--errata-lift:rgb(1,2,3);--errata-ink:rgb(250,251,252);--errata-unit:20px;--errata-radius:0px}</style>' // prettier-ignore
  const body = '<errata-explorer id="plain"></errata-explorer><errata-explorer id="themed"></errata-explorer><errata-explorer id="light" theme="light"></errata-explorer>' // prettier-ignore
  await open(page, { head, body, baseURL: baseURL! })
  const looks = (id: string) =>
    page.locator(`#${id} .explorer`).evaluate((element) => {
      const { backgroundColor, color, fontSize, borderRadius } = getComputedStyle(element)
      return [backgroundColor, color, fontSize, borderRadius]
    })
  expect(await looks('themed')).toEqual(['rgb(1, 2, 3)', 'rgb(250, 251, 252)', '20px', '0px'])
  expect(await looks('plain')).toEqual(['rgb(22, 25, 29)', 'rgb(236, 238, 240)', '16px', '6px'])
  expect(await looks('light')).toEqual(['rgb(255, 255, 255)', 'rgb(21, 23, 26)', '16px', '6px'])
})

test("a diagnosis reads the text of its element, which keeps the page's style", async ({ page, baseURL }) => {
  const body = `<errata-diagnosis method="post"><pre>${paste}</pre></errata-diagnosis>`
  await open(page, { head: '<style>pre{color:rgb(1,2,3)}</style>', body, baseURL: baseURL! })
  await expect(verdict(page)).toHaveText(/^Wait 1 minute/)
  await expect(page.locator('pre')).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText('rate_limit_exceeded')
  await page.locator('pre').evaluate((pre) => {
    pre.textContent = 'HTTP/1.1 404 Not Found\n\n'
  })
  await expect(verdict(page)).not.toHaveText(/^Wait/)
})

test('elements with different catalogues work side by side', async ({ page, baseURL }) => {
  const none = JSON.stringify({ apis: [], statuses: [], headers: [], envelopes: [], retries: [], entries: { api: [], code: [], slug: [], status: [], moreStatuses: [], kind: [], name: [], description: [], resolution: [], retry: [], fills: [], retired: [] } }) // prettier-ignore
  await page.route('https://errors.acme.example/none.json', (route) =>
    route.fulfill({ json: JSON.parse(none) as object, headers: { 'access-control-allow-origin': '*' } }),
  )
  const body = `<errata-diagnosis id="own" catalogue="https://errors.acme.example/none.json"><pre>${paste}</pre></errata-diagnosis>
<errata-diagnosis id="site"><pre>${paste}</pre></errata-diagnosis>`
  await open(page, { body, baseURL: baseURL! })
  const regions = page.getByRole('region', { name: 'Diagnosis' })
  await expect(regions.nth(1)).toContainText('Sessions API')
  await expect(regions.nth(0)).toContainText('Wait 1 minute')
  await expect(regions.nth(0)).not.toContainText('Sessions API')
})

test("a catalogue that can't be loaded is reported", async ({ page, baseURL }) => {
  await page.route('https://errors.acme.example/gone.json', (route) => route.fulfill({ status: 404 }))
  await open(page, { body: '<errata-explorer catalogue="https://errors.acme.example/gone.json"></errata-explorer>', baseURL: baseURL! }) // prettier-ignore
  await expect(page.getByText("The tables couldn't be loaded")).toBeVisible()
})

test('React sets a property, receives the diagnosis, and removes the element', async ({ page, baseURL }) => {
  const built = (await build({
    root: resolve('.'),
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      rolldownOptions: { input: resolve('e2e/element-in-react.tsx'), output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput
  const code = built.output[0].code.replaceAll('</script', '<\\/script')
  const failed: string[] = []
  page.on('pageerror', (error) => failed.push(error.message))
  await open(page, { body: '<div id="app"></div>', scripts: `<script type="module">${code}</script>`, baseURL: baseURL! }) // prettier-ignore
  await expect(page.getByRole('status').first()).toHaveText(/fix|none|never/)
  await page.getByRole('button', { name: 'The next failure' }).click()
  await expect(verdict(page)).toHaveText(/^Wait 1 minute/)
  await expect(page.locator('output')).toHaveText('wait')
  expect(failed).toEqual([])
})

for (const width of [1280, 375])
  for (const theme of ['light', 'dark'])
    test(`it has no accessibility faults, ${theme}, ${width} px wide`, async ({ page, baseURL }, { outputDir }) => {
      await page.setViewportSize({ width, height: 900 })
      const head = `<style>:root{color-scheme:${theme};background:${theme === 'dark' ? '#111' : '#fff'};color:${theme === 'dark' ? '#eee' : '#111'}}</style>`
      await open(page, { head, body: explorer, baseURL: baseURL! })
      await pasteInto(box(page), paste)
      await expect(verdict(page)).toHaveText(/^Wait/)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await page.screenshot({ path: `${outputDir}/element.png`, fullPage: true })
      expect(await faults(axeOn(page))).toEqual([])
    })

test.describe('in a frame', () => {
  /** A page that shows `/embed/` and keeps its messages. */
  async function frame(page: Page, baseURL: string, at = host) {
    const html = `<!doctype html><title>Console</title><iframe id="f" title="Explorer" src="${baseURL}/embed/?theme=dark" width="900" height="700"></iframe>
<script>told = []; addEventListener('message', ({ data, origin }) => told.push([origin, data]))</script>`
    await page.route(`${at}**`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
    await page.goto(at)
    return page.frameLocator('#f')
  }
  const told = (page: Page) => page.evaluate('told') as Promise<[string, { errata: string; height?: number }][]>
  const send = (page: Page, message: object, origin: string) =>
    page.evaluate(
      ([data, to]) => document.querySelector<HTMLIFrameElement>('#f')!.contentWindow!.postMessage(data, to as string),
      [message, origin] as const,
    )

  test('it takes a paste from the embedding page, and sends its height', async ({ page, baseURL }) => {
    const inside = await frame(page, baseURL!)
    await expect.poll(() => told(page)).toContainEqual([baseURL, { errata: 'ready' }])
    expect((await told(page)).length).toBe(1)
    await send(page, { errata: 'paste', text: paste }, baseURL!)
    await expect(inside.getByRole('region', { name: 'Diagnosis' }).getByRole('heading', { level: 2 })).toHaveText(/^Wait 1 minute/) // prettier-ignore
    await expect.poll(async () => (await told(page)).at(-1)?.[1].height ?? 0).toBeGreaterThan(400)
    const links = inside.getByRole('link', { name: 'rate_limit_exceeded in Sessions API' })
    await expect(links).toHaveAttribute('href', /\/e\/sessions\/rate_limit_exceeded\/$/)
  })

  test("messages from a page that isn't in the config are ignored", async ({ page, baseURL }) => {
    // The browser blocks the frame; on a host that sends no headers, the page itself must ignore the messages.
    await page.route(`${baseURL}/embed/**`, async (route) => {
      const response = await route.fetch()
      const { 'content-security-policy': _, 'x-frame-options': __, ...headers } = response.headers()
      await route.fulfill({ response, headers })
    })
    const inside = await frame(page, baseURL!, 'https://evil.example/')
    await expect.poll(async () => (await told(page)).length).toBe(1)
    await inside.locator('.explorer[data-engine=ready]').waitFor()
    await send(page, { errata: 'paste', text: paste }, baseURL!)
    await send(page, { errata: 'hello' }, baseURL!)
    await page.waitForTimeout(500)
    await expect(inside.getByRole('textbox', { name: 'Error response' })).toHaveValue('')
    expect((await told(page)).map(([, { errata }]) => errata)).toEqual(['ready'])
  })

  test('only /embed/ can be framed, and only by origins in the config', async ({ request }) => {
    const policyOf = async (path: string) => (await request.get(path)).headers()['content-security-policy']
    expect(await policyOf('/embed/')).toContain('frame-ancestors https://console.acme.example')
    expect(await policyOf('/')).toContain("frame-ancestors 'none'")
  })

  test('other origins can read the catalogue, the codes and the schemas', async ({ request }) => {
    for (const path of ['/codes.json', '/explorer/catalogue.json', '/schemas/code.v1.json', '/element/errata.js'])
      expect([path, (await request.get(path)).headers()['access-control-allow-origin']]).toEqual([path, '*'])
    expect((await request.get('/element/errata.js')).headers()['cache-control']).toContain('max-age=86400')
  })
})

test('a link opens the explorer on a code of an API', async ({ page }) => {
  await page.goto('/#code=rate_limit_exceeded&api=sessions')
  await expect(box(page)).toHaveValue('rate_limit_exceeded')
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText('Sessions API')
})
