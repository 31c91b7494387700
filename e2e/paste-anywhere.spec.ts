import { expect, test, type Page, type Request } from '@playwright/test'
import { copied } from './copied'

const own = '/e/sessions/rate_limit_exceeded/'
const limited = `HTTP/1.1 429 Too Many Requests
Retry-After: 37

{"error":{"code":"rate_limit_exceeded","message":"<img src=x onerror=alert(1)>","details":{"limit":100,"window":60,"retry_after":37,"request_id":"req_secret_1"}}}`
const fields =
  '{"detail":[{"loc":["body","items",0,"price"],"msg":"<b>too small</b>","type":"greater_than"},{"loc":["body","email"],"msg":"Field required","type":"missing"}]}'

const yours = (page: Page) => page.getByRole('region', { name: 'Your response' })
const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })

/** Pastes where the focus is, as Ctrl+V does, because tests can't write to Firefox's clipboard. */
const paste = (page: Page, text: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', text)
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'clipboardData', { value: clipboardData })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
    return event.defaultPrevented
  }, text)

/** Drags a file over the page and drops it on what a selector finds. */
const drop = (page: Page, selector: string, text: string) =>
  page.evaluate(
    ([selector, text]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text!], 'failed.http', { type: 'message/http' }))
      const target = document.querySelector(selector!)!
      const events = ['dragover', 'drop'].map(
        (type) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
      )
      target.dispatchEvent(events[0]!)
      const isMarked = document.documentElement.hasAttribute('data-drop')
      target.dispatchEvent(events[1]!)
      return { isMarked, isKept: events.every((event) => event.defaultPrevented) }
    },
    [selector, text],
  )

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-write'] })
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 375, height: 812 },
  ])
    test(`read mine from a code page: one paste, nothing scrolled, ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.goto(own)
      await expect(page.getByRole('textbox', { name: 'Your response' })).toBeInViewport({ ratio: 1 })
      await page.evaluate((text) => navigator.clipboard.writeText(text), limited)
      await page.keyboard.press('Control+V')
      await expect(yours(page)).toContainText(/Wait 3\d seconds/)
      await expect(yours(page)).toContainText(/until \d\d:\d\d:\d\d \S+ on your clock · in 0:\d\d/)
      await expect(yours(page).getByText('on your clock')).toBeInViewport()
      await page.evaluate(() => {
        navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text })
      })
      await yours(page).getByRole('button', { name: 'Copy the request ID' }).click()
      expect(await copied(page)).toBe('req_secret_1')
      await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)
    })
})

test(
  'a code page names the error of a response if it is another one, and links it',
  { tag: '@firefox' },
  async ({ page }) => {
    await page.goto('/e/sessions/invalid_api_key/')
    await paste(page, limited)
    await expect(yours(page)).toContainText('another error')
    await expect(yours(page)).toContainText('Wait 37 seconds')
    await yours(page).getByRole('link', { name: 'rate_limit_exceeded' }).click()
    await expect(page).toHaveURL(own)
  },
)

test('the field of a code page takes a paste, shows fields to fix as text, and is empty afterwards', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('dialog', (dialog) => asked.push(dialog.message()))
  await page.goto(own)
  const field = page.getByRole('textbox', { name: 'Your response' })
  await field.focus()
  await paste(page, fields)
  await expect(yours(page).getByRole('listitem')).toHaveText([/body\.items\.0\.price <b>too small<\/b>/, /body\.email/])
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await yours(page).getByRole('button', { name: 'Clear' }).click()
  await expect(yours(page)).toHaveCount(0)
  await field.fill('rate_limit_exceeded')
  await field.press('Enter')
  await expect(yours(page)).toContainText('This page may be about your error.')
  expect(asked).toEqual([])
})

test(
  'on any other page a paste is diagnosed in a dialog, and can be opened in the explorer',
  { tag: '@firefox' },
  async ({ page, context }) => {
    await page.goto('/guides/retries/')
    await paste(page, limited)
    const dialog = page.getByRole('dialog', { name: 'Your response' })
    await expect(dialog).toContainText('Wait 37 seconds')
    await expect(dialog.getByRole('link', { name: 'rate_limit_exceeded' })).toHaveAttribute('href', own)
    const opening = context.waitForEvent('page')
    await dialog.getByRole('button', { name: 'Open in the explorer' }).click()
    const tab = await opening
    await expect(box(tab)).toHaveValue(limited)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  },
)

test('on the front page a paste outside the box goes into the box, even before the explorer is ready', async ({
  page,
}) => {
  await page.goto('/', { waitUntil: 'commit' })
  await page.locator('script[type=module]').first().waitFor({ state: 'attached' })
  await expect.poll(() => paste(page, limited)).toBe(true)
  await expect(box(page)).toHaveValue(limited)
  await expect(diagnosis(page)).toContainText('rate_limit_exceeded')
  await expect(box(page)).toBeFocused()
})

test('a paste into a field stays there, and so does one into search', async ({ page }) => {
  await page.goto('/apis/sessions/')
  const filter = page.getByRole('searchbox').first()
  await filter.focus()
  expect(await paste(page, 'rate')).toBe(false)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused()
  await paste(page, limited)
  await expect(page.getByRole('dialog', { name: 'Search' })).toContainText('Open in the explorer')
  await expect(page.getByRole('dialog', { name: 'Your response' })).toHaveCount(0)
})

test.describe('a file', () => {
  test('that is dropped outside the box is read, and the page stays', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/')
    await page.locator('.explorer[data-engine=ready]').waitFor()
    expect(await drop(page, 'footer', limited)).toEqual({ isMarked: true, isKept: true })
    await expect(box(page)).toHaveValue(limited)
    await expect(page.locator('html')).not.toHaveAttribute('data-drop')
  })

  test('that is dropped on the box is read once', async ({ page }) => {
    await page.goto('/')
    await page.locator('.explorer[data-engine=ready]').waitFor()
    await drop(page, '.explorer textarea', limited)
    await expect(box(page)).toHaveValue(limited)
    await expect(page.locator('html')).not.toHaveAttribute('data-drop')
  })

  test('that is dropped on another page is diagnosed there', async ({ page }) => {
    await page.goto('/status/429/')
    expect(await drop(page, 'main', limited)).toEqual({ isMarked: true, isKept: true })
    await expect(page.getByRole('dialog', { name: 'Your response' })).toContainText('Wait 37 seconds')
    await expect(page).toHaveURL('/status/429/')
  })

  test('can be opened by a button', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/')
    await page.locator('.explorer[data-engine=ready]').waitFor()
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Open a file' }).click()
    await (await choosing).setFiles({ name: 'a.har', mimeType: 'application/json', buffer: Buffer.from(limited) })
    await expect(box(page)).toHaveValue(limited)
    await expect(diagnosis(page)).toContainText('rate_limit_exceeded')
  })
})

test('a link that is dropped on a page is not followed', async ({ page }) => {
  await page.goto('/status/429/')
  const prevented = await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/uri-list', 'https://example.com/')
    const event = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer })
    document.body.dispatchEvent(event)
    return event.defaultPrevented
  })
  expect(prevented).toBe(true)
})

test(
  'every paste on a code page loads the same files, and nothing about it is sent or stored',
  { tag: '@firefox' },
  async ({ page }) => {
    const loadedBy = async (text: string) => {
      const requests: Request[] = []
      page.on('request', (request) => requests.push(request))
      await page.goto(own)
      await page.waitForLoadState('networkidle')
      const before = requests.length
      await paste(page, text)
      await expect(yours(page).getByRole('button', { name: 'Open in the explorer' })).toBeVisible()
      await page.waitForTimeout(300)
      expect(requests.length).toBeGreaterThan(before)
      for (const request of requests) expect(`${request.url()} ${request.postData() ?? ''}`).not.toContain('secret')
      const kept = await page.evaluate(() =>
        JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, history.state, document.cookie]),
      )
      expect(kept).not.toContain('secret')
      const loaded = requests.slice(before).map((request) => new URL(request.url()).pathname)
      page.removeAllListeners('request')
      return loaded.sort()
    }
    const first = await loadedBy(limited)
    expect(first).toContain('/explorer/catalogue.json')
    expect(await loadedBy(fields)).toEqual(first)
    expect(await loadedBy('lorem ipsum secret')).toEqual(first)
  },
)

test('the engine of a code page is loaded on the first focus of its field, not before', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto(own)
  await page.waitForLoadState('networkidle')
  expect(loaded.filter((path) => /catalogue|worker/.test(path))).toEqual([])
  await page.getByRole('textbox', { name: 'Your response' }).focus()
  await expect.poll(() => loaded.filter((path) => /catalogue|worker/.test(path)).length).toBe(2)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('nothing that needs a script is offered', async ({ page }) => {
    await page.goto(own)
    await expect(page.getByRole('textbox', { name: 'Your response' })).toBeHidden()
    await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0)
  })
})
