import { expect, test, type Page } from '@playwright/test'
import { copied, keepCopies } from './copied'
import { pasteInto } from './paste-into'

/** What people come for, with limits on clicks, keys and scrolled pixels. */

const nginx = [
  '*   Trying 203.0.113.7:443...',
  '> GET /v1/orders HTTP/1.1',
  '> Host: api.example.com',
  '>',
  '< HTTP/1.1 503 Service Temporarily Unavailable',
  '< Server: nginx/1.25.3',
  '< Content-Type: text/html',
  '<',
  '<html><head><title>503 Service Temporarily Unavailable</title></head><body><hr><center>nginx/1.25.3</center></body></html>',
].join('\n')
const limited =
  'HTTP/1.1 429 Too Many Requests\nRetry-After: 37\nX-Request-Id: req_01HZX9V4\nContent-Type: application/json\n\n{"error":{"code":"rate_limit_exceeded","message":"Rate limit exceeded","details":{"limit":100,"window":"1 minute","retry_after":37}}}'
const invalid =
  'HTTP/1.1 400 Bad Request\n\n{"error":{"code":"invalid_parameters","message":"The \'role_id\' field is required","details":{"field":"role_id","requirement":"required"}}}'

const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })
const verdict = (page: Page) => page.locator('.verdict h2')

/** Opens the explorer and pastes into its box. */
async function paste(page: Page, text: string) {
  await page.goto('/')
  await page.locator('.explorer[data-engine="ready"]').waitFor()
  await pasteInto(box(page), text)
  await verdict(page).waitFor()
}

/** How far to scroll until this is entirely in view, in pixels. */
async function scrollTo(page: Page, selector: string): Promise<number> {
  const { height } = page.viewportSize()!
  const bottom = await page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().bottom + scrollY)
  return Math.max(0, Math.round(bottom - height))
}

for (const [width, height] of [
  [1280, 800],
  [375, 812],
] as const)
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height } })
    test.beforeEach(({ page }) => keepCopies(page))

    test('what is a 429 of Sessions, and how long to wait: no click, nothing scrolled', async ({ page }) => {
      await page.goto('/')
      await page.keyboard.press('/')
      await page.keyboard.type('sessions 429')
      await expect(page.getByRole('option').first()).toContainText('429')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/e\/sessions\//)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('429')
      await expect(page.getByText(/1 s|Retry-After/).first()).toBeInViewport()
    })

    test('which codes of Incidents can be retried: at most 2 clicks', async ({ page }) => {
      await page.goto('/apis/incidents/')
      await page.getByRole('link', { name: / retryable$/ }).click()
      await page.waitForURL('/e/incidents/?retry=yes')
      await expect(page.getByRole('row', { name: /VALIDATION_ERROR/ })).toHaveCount(0)
      await expect(page.getByRole('row', { name: /RATE_LIMIT_EXCEEDED/ }).first()).toBeVisible()
    })

    test('a 503 of nginx from curl -v: one paste, nothing scrolled to the verdict', async ({ page }) => {
      await paste(page, nginx)
      await expect(verdict(page)).toHaveText(/^Retry with backoff/)
      await expect(verdict(page)).toBeInViewport({ ratio: 1 })
      await expect(page.locator('.verdict')).toContainText('nginx')
    })

    test('a half-typed code is the first search result', async ({ page }) => {
      await page.goto('/')
      await page.keyboard.press('/')
      await page.keyboard.type('forbidden_s')
      await expect(page.getByRole('option').first()).toContainText('forbidden_scope')
    })

    test('how every API says "rate limited": one search, at most one screen scrolled', async ({ page }) => {
      await page.goto('/')
      await page.keyboard.press('/')
      await page.keyboard.type('rate limited')
      await page
        .getByRole('option', { name: /^Rate limited/ })
        .first()
        .click()
      await page.waitForURL(/\/kinds\/rate-limited\//)
      expect(await scrollTo(page, 'main table thead')).toBeLessThanOrEqual(width < 500 ? height : 400)
    })

    test('Python code that retries correctly: at most 2 clicks and 400 pixels', async ({ page }) => {
      await paste(page, limited)
      const summary = page.getByText('Code for this plan')
      expect(await scrollTo(page, '.code-to-copy summary')).toBeLessThanOrEqual(400)
      await summary.click()
      await page.locator('.code-head select').selectOption({ label: 'Python: requests with urllib3' })
      await expect(page.getByRole('region', { name: /Code for Python/ })).toContainText('37')
      await paste(page, limited)
      await page.getByText('Code for this plan').click()
      await expect(page.getByRole('region', { name: /Code for Python/ })).toBeVisible()
    })

    test('a ticket without secrets: at most 3 clicks', async ({ page }) => {
      await paste(page, limited.replace('\n\n', '\nSet-Cookie: sid=0123456789abcdef0123456789abcdef\n\n'))
      await page.getByRole('button', { name: 'Share' }).click()
      await page.getByRole('radio', { name: 'Markdown for a ticket' }).check({ force: true })
      await page.getByRole('button', { name: 'Copy Markdown' }).click()
      const ticket = await copied(page)
      expect(ticket).toContain('rate_limit_exceeded')
      expect(ticket).not.toContain('0123456789abcdef')
    })

    test('which header decided: nothing scrolled, after showing the paste if it is folded', async ({ page }) => {
      await paste(page, `${limited.replace('\n\n', `\n${'X-Filler: 1\n'.repeat(40)}\n`)}`)
      if (width < 992) await page.getByRole('button', { name: /Decided by/ }).click()
      const mark = page.locator('.paste-marks mark[data-mark="retry"]')
      await expect(mark).toHaveText('37')
      await expect(mark).toBeInViewport()
    })

    test('a 502 and an unknown method: both branches are visible', async ({ page }) => {
      await paste(page, 'HTTP/1.1 502 Bad Gateway\n\n')
      for (const branch of await page.locator('.branches > div').all())
        await expect(branch).toBeInViewport({ ratio: 1 })
      await expect(page.locator('.branches > div')).toHaveCount(2)
    })

    test('the request ID: one click, nothing scrolled', async ({ page }) => {
      await paste(page, limited)
      const copy = page.getByRole('button', { name: 'Copy the request ID' })
      await expect(copy).toBeInViewport({ ratio: 1 })
      await copy.click()
      expect(await copied(page)).toBe('req_01HZX9V4')
    })

    test('what to fix: verdict and act are in the upper half', async ({ page }) => {
      await paste(page, invalid)
      const { bottom } = await verdict(page).evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect)
      await expect(verdict(page)).toContainText('Supply role_id (required)')
      expect(bottom).toBeLessThan(400)
    })

    test('mine from a code page: one paste', async ({ page }) => {
      await page.goto('/e/sessions/rate_limit_exceeded/')
      // The site's policy prevents tests from writing to the clipboard.
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, limited)
      await expect(page.getByText('req_01HZX9V4').first()).toBeInViewport()
      await expect(page.getByText(/37 seconds/).first()).toBeVisible()
    })
  })
