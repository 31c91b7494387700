import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { folder } from './fixture-site.ts'

const code = '/e/sessions/rate_limit_exceeded/'
const yours = (page: Page) => page.locator('section.occurrence')

test.describe('a link that says something of one response', () => {
  test(
    "shows until when to wait, in the reader's own time, and the request id",
    { tag: '@firefox' },
    async ({ page }) => {
      const at = new Date(Date.now() - 30_000).toISOString()
      await page.goto(`${code}#retry_after=600&request_id=req_1&at=${at}`)
      await expect(yours(page).getByRole('heading', { name: 'Your response' })).toBeVisible()
      await expect(yours(page)).toContainText(/10 minutes, until \d\d:\d\d:\d\d \S+ on your clock · in 9:\d\d/)
      await expect(yours(page)).toContainText('req_1')
      await expect(yours(page)).toContainText('From the link you followed, not verified.')
    },
  )

  test('moves nothing of the head, and little below it', async ({ page }) => {
    const places = () =>
      page.evaluate(() =>
        ['h1', '.answer', '.lead', '.prose'].map(
          (selector) => document.querySelector(selector)!.getBoundingClientRect().y,
        ),
      )
    await page.goto(code)
    const before = await places()
    await page.goto('about:blank')
    await page.goto(`${code}#retry_after=600&request_id=req_1&at=${new Date().toISOString()}`)
    await expect(yours(page)).toContainText('req_1')
    const after = await places()
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3))
    expect(after[3]! - before[3]!).toBeLessThan(80)
  })

  test('gives the field back to who has the whole response', async ({ page }) => {
    await page.goto(`${code}#request_id=req_1`)
    await yours(page).getByRole('button', { name: 'Paste the whole response' }).click()
    await expect(page.getByRole('textbox', { name: 'Your response' })).toBeFocused()
    await expect(yours(page)).toContainText('req_1')
  })

  test('counts down, and says when the wait is over', async ({ page }) => {
    await page.goto(`${code}#retry_after=3&at=${new Date().toISOString()}`)
    await expect(yours(page)).toContainText(/in 0:0[123]/)
    await expect(yours(page)).toContainText('the wait is over')
  })

  test('shows hostile values as text, and makes visible what cannot be seen', async ({ page }) => {
    const asked: string[] = []
    page.on('dialog', (dialog) => asked.push(dialog.message()))
    await page.goto(`${code}#request_id=${encodeURIComponent('<img src=x onerror=alert(1)>\u202Ecod.exe')}`)
    await expect(yours(page).locator('code')).toHaveText('<img src=x onerror=alert(1)>[U+202E]cod.exe')
    expect(await yours(page).locator('img').count()).toBe(0)
    expect(asked).toEqual([])
  })

  test('another fragment replaces it, and an anchor takes it away', async ({ page }) => {
    await page.goto(`${code}#request_id=req_1`)
    await page.evaluate(() => (location.hash = '#request_id=req_2'))
    await expect(yours(page)).toContainText('req_2')
    await expect(yours(page)).not.toContainText('req_1')
    await page.evaluate(() => (location.hash = '#whether-to-retry'))
    await expect(yours(page)).toHaveCount(0)
  })

  test('an anchor stays an anchor, and loads nothing more', { tag: '@firefox' }, async ({ page }) => {
    const scripts: string[] = []
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
    await page.goto(`${code}#whether-to-retry`)
    await expect(page.locator('#whether-to-retry')).toBeInViewport()
    await expect(yours(page)).toHaveCount(0)
    expect(scripts.filter((url) => url.includes('occurrence'))).toEqual([])
  })
})

test.describe('on a host that has no rules, the page for missing addresses', () => {
  test.beforeEach(async ({ page }) => {
    const missing = readFileSync(`${folder}/404.html`, 'utf8')
    await page.route(/RATE|rate-limit|\.html$|exceded/, (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: missing }),
    )
  })

  for (const asked of [
    '/e/sessions/RATE_LIMIT_EXCEEDED/',
    '/e/sessions/rate-limit-exceeded',
    '/e/sessions/rate_limit_exceeded.html',
  ]) {
    test(`leads from ${asked} to the page, with its fragment`, async ({ page }) => {
      await page.goto(`${asked}#request_id=req_1`)
      await expect(page).toHaveURL(`${code}#request_id=req_1`)
      await expect(yours(page)).toContainText('req_1')
    })
  }

  test('offers the nearest codes as plain links', async ({ page }) => {
    await page.goto('/e/sessions/rate_limit_exceded_now/')
    const nearest = page.locator('#nearest').getByRole('link')
    await expect(nearest.first()).toHaveAttribute('href', code)
  })
})
