import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { axeOn, faults } from './axe'
import { env, folder } from './fixture-site.ts'
import { pasteInto } from './paste-into'
import { watchPolicy } from './watch-policy'

const ofDisk = (path: string) => pathToFileURL(resolve(path)).href

/** The file from the build of this site, which has no address. */
const file = ofDisk(`${folder}/download/errata.html`)
const paste =
  'HTTP/1.1 429 Too Many Requests\nAuthorization: Bearer tnx_live_Zq7Wx3Kp9Lm2\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"See https://help.example/limits","details":{"retry_after":60}}}'

const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })
const verdict = (page: Page) => diagnosis(page).getByRole('heading', { level: 2 })
const link = (page: Page) => page.getByRole('textbox', { name: 'Link', exact: true })

/** All requests since, except those for the file's own blobs. */
function watchRequests(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) asked.push(request.url())
  })
  return asked
}

test.describe('opened from a disk', { tag: '@firefox' }, () => {
  test('it reads a paste, shares it masked, and requests nothing but itself', async ({ page, browserName }) => {
    const violations = await watchPolicy(page)
    const asked = watchRequests(page)
    const failed: string[] = []
    page.on('pageerror', (error) => failed.push(error.message))
    await page.goto(file)
    await page.locator('.explorer[data-engine=ready]').waitFor()
    await page.getByRole('group', { name: 'Samples' }).getByRole('button', { name: 'A 502 page from nginx' }).click()
    await expect(diagnosis(page)).toContainText('nginx')
    await pasteInto(box(page), paste)
    await expect(verdict(page)).toHaveText(/^Wait 1 minute/)
    await expect(diagnosis(page)).toContainText('rate_limit_exceeded in Sessions API')
    await diagnosis(page).getByText('Evidence', { exact: true }).click()
    await diagnosis(page).getByText('Code for this plan').click()
    await expect(diagnosis(page).getByRole('region', { name: /^Code for/ })).toBeVisible()
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(page.getByRole('dialog').locator('textarea')).toHaveValue(/Bearer \[redacted-[a-z-]+\]/)
    await page.getByRole('radio', { name: 'Markdown for a ticket' }).check({ force: true })
    await expect(page.getByRole('dialog').locator('textarea')).toHaveValue(/### 429 `rate_limit_exceeded`/)
    await expect(page.getByRole('dialog').locator('textarea')).not.toHaveValue(/tnx_live|file:|errata\.html/)
    expect(asked.filter((url) => url !== file)).toEqual([])
    // Playwright's Firefox doesn't report that a file was opened.
    if (browserName === 'chromium') expect(asked).toEqual([file])
    const timed = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(timed.filter((name) => !/^(?:blob|data):/.test(name))).toEqual([])
    expect(violations).toEqual([])
    expect(failed).toEqual([])
  })

  test('without an address of the site, a shared link opens the file where it is, and says so', async ({
    page,
    context,
  }) => {
    await page.goto(file)
    await pasteInto(box(page), paste)
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(link(page)).toHaveValue(/#paste=2\./)
    await expect(page.getByRole('dialog')).toContainText('This link opens this file where it is now')
    const address = await link(page).inputValue()
    expect(address.replace(/#.*/, '')).toBe(file)
    const other = await context.newPage()
    await other.goto(address)
    await expect(verdict(other)).toHaveText(/^Wait/)
    await expect(box(other)).toHaveValue(/Bearer \[redacted-/)
  })
})

test('without an address of the site, its pages are named but not linked', async ({ page }) => {
  await page.goto(file)
  await pasteInto(box(page), paste)
  await expect(verdict(page)).toHaveText(/^Wait/)
  const links = page.getByRole('link')
  const leads = await links.evaluateAll((found) => found.map((each) => each.getAttribute('href')))
  expect([...new Set(leads)]).toEqual(['#content', '#check', 'https://help.example/limits'])
  await expect(page.getByRole('link', { name: 'Open help.example' })).toHaveAttribute('target', '_blank')
  await page.getByRole('link', { name: 'See for yourself' }).click()
  await expect(page.getByRole('heading', { name: 'What you paste stays here' })).toBeInViewport()
  await expect(verdict(page)).toHaveText(/^Wait/)
})

test('requests from the file are blocked, on the page and in the worker', async ({ page }) => {
  const violations = await watchPolicy(page)
  await page.goto(file)
  await page.locator('.explorer[data-engine=ready]').waitFor()
  const outside = 'http://127.0.0.1:9/'
  const done = await page.evaluate(async (url) => {
    const image = new Image()
    const drawn = new Promise((resolve) => {
      image.onload = () => resolve(true)
      image.onerror = () => resolve(false)
    })
    image.src = `${url}a.png`
    const fetched = await fetch(url).then(
      () => true,
      () => false,
    )
    return [await drawn, fetched, navigator.sendBeacon?.(url, 'x')]
  }, outside)
  expect(done.slice(0, 2)).toEqual([false, false])
  await expect
    .poll(() => violations.map((violation) => violation.split(' ')[1]))
    .toEqual(expect.arrayContaining(['img-src', 'connect-src']))
  const [worker] = page.workers()
  const inWorker = await worker!.evaluate(
    (url) =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', (event) =>
          resolve((event as SecurityPolicyViolationEvent).effectiveDirective),
        )
        void fetch(url).catch(() => setTimeout(() => resolve('failed without a word of the policy'), 2000))
      }),
    outside,
  )
  expect(inWorker).toBe('connect-src')
})

test('without JavaScript it says what it needs', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(file)
  await expect(page.getByText('The explorer needs JavaScript, all of which is in this file')).toBeVisible()
  await context.close()
})

for (const { name, width, colorScheme } of [
  { name: 'wide and light', width: 1280, colorScheme: 'light' },
  { name: 'narrow and dark', width: 320, colorScheme: 'dark' },
] as const)
  test(`it has no accessibility faults, ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await page.goto(file)
    await pasteInto(box(page), paste)
    await expect(verdict(page)).toHaveText(/^Wait/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    // The file's policy would block axe's own style; its script runs outside the page.
    expect(await faults(axeOn(page))).toEqual([])
  })

test('old tables have a note', async ({ page }) => {
  const [, date = ''] = /<time datetime="([\d-]+)">/.exec(readFileSync(`${folder}/download/errata.html`, 'utf8')) ?? []
  await page.clock.setFixedTime(Date.parse(date) + 40 * 86_400_000)
  await page.goto(file)
  await page.locator('.explorer[data-engine=ready]').waitFor()
  await expect(page.getByRole('note')).toHaveCount(0)
  await page.clock.setFixedTime(Date.parse(date) + 300 * 86_400_000)
  await page.reload()
  await expect(page.getByRole('note')).toHaveText(/^The tables in this file are 9 months old/)
})

test('built with the address of a site, it opens its pages in new tabs', async ({ page, context }, { outputDir }) => {
  const site = 'https://errors.example.com/docs'
  const path = `${outputDir}/errata.html`
  const made = spawnSync(process.execPath, ['scripts/build-single.ts', path], {
    env: { ...env, SITE_URL: 'https://errors.example.com', SITE_BASE: '/docs/' },
    encoding: 'utf8',
  })
  expect(made.stderr).toBe('')
  await context.route(`${site}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>There</title>' }),
  )
  await page.goto(ofDisk(path))
  await pasteInto(box(page), paste)
  await expect(verdict(page)).toHaveText(/^Wait/)
  const opened = context.waitForEvent('page')
  await diagnosis(page).getByRole('link', { name: 'rate_limit_exceeded in Sessions API' }).click()
  const there = await opened
  await expect(there).toHaveURL(`${site}/e/sessions/rate_limit_exceeded/`)
  expect(await there.evaluate(() => [document.referrer, window.opener])).toEqual(['', null])
  await expect(verdict(page)).toHaveText(/^Wait/)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(link(page)).toHaveValue(new RegExp(`^${site.replaceAll('.', '\\.')}/#paste=2\\.`))
  await expect(page.getByRole('dialog')).toContainText('Anyone with the link can read the response below')
})

test('the front page offers it for download, with its size, and the server makes browsers save it', async ({
  page,
  request,
}) => {
  await page.goto('/')
  const saved = page.waitForEvent('download')
  await expect(page.getByText(/^Download the explorer as one file \(\d\.\d MB\)/)).toBeVisible()
  await page.getByRole('link', { name: 'Download the explorer as one file' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('errata.html')
  expect(readFileSync(await download.path(), 'utf8')).toBe(readFileSync(`${folder}/download/errata.html`, 'utf8'))
  const answer = await request.get('/download/errata.html')
  expect(answer.headers()['content-disposition']).toBe('attachment')
})
