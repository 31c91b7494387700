import { expect, test, type Page } from '@playwright/test'
import { pasteInto } from './paste-into'

/** Pastes that take a browser or the engine a long time. */

const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })
const verdict = (page: Page) => diagnosis(page).getByRole('heading', { level: 2 })
const small = '{"code":"SESSION_EXPIRED","message":"m"}'

/** Opens the explorer with a worker that runs this code before each question. */
async function open(page: Page, before = '') {
  if (before)
    await page.route(/diagnose-worker/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({
        response,
        body: `addEventListener('message',({data})=>{${before}},true);${await response.text()}`,
      })
    })
  await page.goto('/')
  await page.locator('.explorer[data-engine="ready"]').waitFor()
}

/** Pastes as from the clipboard. If the page doesn't handle the event, the text is inserted at the cursor. */
async function pasteFromClipboard(page: Page, text: string) {
  const isLeft = await box(page).evaluate((element: HTMLTextAreaElement, value) => {
    element.focus()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', value)
    return element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
  if (isLeft) await page.keyboard.insertText(text)
}

const hangs = `if(data.paste?.startsWith('hangs'))for(;;);`

test("an engine that doesn't respond is stopped after two seconds with a message, and the next paste is read", async ({
  page,
}) => {
  await open(page, hangs)
  const workers = page.workers().length
  await pasteInto(box(page), 'hangs')
  await expect(diagnosis(page)).toContainText('Reading', { timeout: 1000 })
  await expect(diagnosis(page)).toContainText('Reading this paste took too long, so it was stopped', {
    timeout: 10_000,
  })
  await pasteInto(box(page), small)
  await expect(verdict(page)).toHaveText(/^Re-authenticate/)
  await expect(diagnosis(page)).not.toContainText('too long')
  // The browser takes a while to stop a worker in an endless loop.
  await expect.poll(() => page.workers().length, { timeout: 15_000 }).toBe(workers)
})

test("a link to a paste that hangs the engine doesn't prevent reading another paste", async ({ page }) => {
  await open(page, hangs)
  await page.goto(`/#paste=1.${await deflated(page, 'hangs')}`)
  await expect(diagnosis(page)).toContainText('Reading this paste took too long', { timeout: 10_000 })
  await pasteInto(box(page), small)
  await expect(verdict(page)).toHaveText(/^Re-authenticate/)
})

test('an engine that is slow to load is waited for', async ({ page }) => {
  await page.route(/diagnose-worker/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 4000))
    await route.continue()
  })
  await page.goto('/')
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' })
  await pasteInto(box(page), small)
  await expect(verdict(page)).toHaveText(/^Re-authenticate/, { timeout: 15_000 })
  await expect(diagnosis(page)).not.toContainText('too long')
})

test("only the last of many pastes is diagnosed: five long ones don't delay a short one", async ({ page }) => {
  // Each takes the engine seconds on any machine.
  await open(page, `if(data.paste?.startsWith('slow'))for(const until=Date.now()+5000;Date.now()<until;);`)
  for (let count = 0; count < 5; count++) await pasteInto(box(page), `slow ${count} ${'x'.repeat(4_000_000)}`)
  const start = Date.now()
  await pasteInto(box(page), small)
  await expect(verdict(page)).toHaveText(/^Re-authenticate/)
  expect(Date.now() - start).toBeLessThan(4000)
})

test('half a million lines are read, and the page stays responsive', async ({ page }) => {
  await open(page)
  const start = Date.now()
  await pasteFromClipboard(page, `HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n${'a\n'.repeat(500_000)}`)
  await expect(verdict(page)).toHaveText(/^Wait/)
  expect(Date.now() - start).toBeLessThan(4000)
  await expect(page.getByText(/Showing the first [\d,]+ of 1,000,048 characters/)).toBeVisible()
  await expect(box(page)).toHaveAttribute('readonly')
  await expect(box(page)).toHaveValue(/^HTTP\/1\.1 429/)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(box(page)).toBeEmpty()
  await expect(box(page)).toBeEditable()
})

test('highlights far from the start of a long paste are shown', async ({ page }) => {
  await open(page)
  const filler = 'x'.repeat(300_000)
  await pasteFromClipboard(page, `{"filler":"${filler}","error":{"code":"slow_down","message":"Easy"}}`)
  await expect(page.locator('mark[data-mark="code"]').first()).toHaveText('slow_down')
  await expect(page.getByText('including all highlights')).toBeVisible()
  await expect(box(page)).toHaveValue(/"code":"slow_down"/)
})

test('the browser inserts a short paste at the cursor', async ({ page }) => {
  await open(page)
  await pasteFromClipboard(page, '{"code":"SESSION_","message":"m"}')
  await box(page).evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(17, 17))
  await pasteFromClipboard(page, 'EXPIRED')
  await expect(box(page)).toHaveValue(small)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the explorer says that it needs JavaScript, and shows no controls without it', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('noscript .notice', { hasText: 'The explorer needs JavaScript' })).toBeVisible()
    await expect(page.locator('textarea:visible')).toHaveCount(0)
    await expect(page.locator('main button:visible')).toHaveCount(0)
  })
})

/** base64url of the raw deflate of a text. */
const deflated = (page: Page, text: string) =>
  page.evaluate(async (value) => {
    const stream = new Blob([value]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
    return btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '')
  }, text)
