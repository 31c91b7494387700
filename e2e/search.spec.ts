import { expect, test, type Page } from '@playwright/test'
import { queries } from './search-queries.ts'

const response = `HTTP/1.1 429 Too Many Requests
Content-Type: application/json
Retry-After: 30

{"error":{"code":"rate_limit_exceeded","message":"Too fast.","details":{"request_id":"req_secret_1"}}}`

const field = (page: Page) => page.getByRole('combobox', { name: 'Search' })
const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option')

/** Replaces the text in the field. */
const type = (page: Page, query: string) =>
  field(page).evaluate((input: HTMLInputElement, query) => {
    input.value = query
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }, query)

/** Pastes into the dialog's field as a reader does, with a paste event. */
const paste = (page: Page, text: string) =>
  field(page).evaluate((input, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', text)
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
    // Firefox drops the data of an event made by a script.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData })
    input.dispatchEvent(event)
  }, text)

test('common queries find the right page first', async ({ page }) => {
  expect(queries.length).toBeGreaterThanOrEqual(60)
  await page.goto('/guides/retries/')
  await page.keyboard.press('/')
  await expect(options(page).first()).toBeVisible()
  const found = await page.evaluate(
    async (queries) => {
      const input = document.querySelector<HTMLInputElement>('dialog input')!
      const results = document.querySelector('dialog [role=listbox]')!
      const found: string[] = []
      for (const query of queries) {
        const before = results.firstElementChild
        input.value = query
        input.dispatchEvent(new Event('input', { bubbles: true }))
        while (results.firstElementChild === before) await new Promise((resolve) => setTimeout(resolve))
        const first = results.querySelector('[role=option]')
        found.push(`${query} → ${first?.getAttribute('href')}`)
      }
      return found
    },
    queries.map(([query]) => query),
  )
  expect(found).toEqual(queries.map(([query, url]) => `${query} → ${url}`))
})

test('by keyboard: open, select, leave, come back', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('/apis/sessions/')
  const link = page.getByRole('main').getByRole('link').first()
  await link.focus()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()

  await page.keyboard.type('RATE_LIMIT')
  const first = options(page).first()
  await expect(first).toContainText('RATE_LIMIT_EXCEEDED')
  await expect(first).toContainText('429')
  await expect(first).toContainText('rate limited')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results$/)

  await page.keyboard.press('ArrowDown')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id'))!)
  await page.keyboard.press('ArrowUp')
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
  await expect(field(page)).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(link).toBeFocused()

  await page.keyboard.press('Control+k')
  await expect(field(page)).toHaveValue('RATE_LIMIT')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/e/incidents/rate_limit_exceeded/')
})

test('the field in the header opens search, and gets focus back', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('/status/429/')
  const button = page.getByRole('banner').getByRole('button', { name: 'Search' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(button).toBeFocused()
})

test('a shortcut key typed into a field stays text', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Error response' }).press('/')
  await expect(page.getByRole('textbox', { name: 'Error response' })).toHaveValue('/')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('the full-text index is loaded and searched only on request', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto('/e/sessions/429/')
  expect(loaded.filter((path) => /search|pagefind|dialog/.test(path))).toEqual([])
  await page.keyboard.press('/')
  await page.keyboard.type('jitter')
  await expect(options(page).filter({ hasText: 'Search the text' })).toBeVisible()
  expect(loaded.filter((path) => path.includes('pagefind'))).toEqual([])
  await options(page).filter({ hasText: 'Search the text' }).click()
  const inText = page.getByRole('group', { name: 'In page text' }).getByRole('option')
  await expect(inText.first()).toContainText(/jitter/i)
  expect(loaded.filter((path) => path.includes('pagefind')).length).toBeGreaterThan(1)
})

test('a query that matches no name searches the full text automatically', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('/e/')
  await page.keyboard.press('/')
  await type(page, 'thundering herd')
  await expect(page.getByRole('dialog')).toContainText(/No results|In page text/, { timeout: 15_000 })
  await type(page, 'zxqvwk')
  await expect(page.getByRole('dialog')).toContainText('No results for "zxqvwk"')
  await expect(options(page)).toHaveText([/explorer/])
})

test('a code stays whole in the full text', async ({ page }) => {
  await page.goto('/e/')
  const titles = await page.evaluate(async () => {
    const pagefind = await import(/* @vite-ignore */ '/pagefind/pagefind.js' as string)
    const { results } = await pagefind.search('rate_limit_exceeded')
    const pages = await Promise.all(results.map((result: { data(): Promise<{ excerpt: string }> }) => result.data()))
    return pages.map(({ excerpt }) => /<mark>([^<]*)<\/mark>/.exec(excerpt)?.[1] ?? '')
  })
  expect(titles.length).toBeGreaterThan(2)
  for (const marked of titles) expect(marked.toLowerCase()).toContain('rate_limit_exceeded')
})

test.describe('a whole response pasted into search', () => {
  test('is read by the explorer on the same page', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/')
    await page.keyboard.press('Control+k')
    await paste(page, response)
    await expect(options(page)).toHaveText([/Open in the explorer/])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText('30')
    await expect(page.getByRole('textbox', { name: 'Error response' })).toBeFocused()
    expect(page.url()).not.toContain('secret')
  })

  test('is handed to an explorer in a new tab, not through an address, storage or a request', async ({
    page,
    context,
  }) => {
    const sent: string[] = []
    context.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.goto('/e/sessions/429/')
    await page.keyboard.press('/')
    await paste(page, response)
    const opening = context.waitForEvent('page')
    await page.keyboard.press('Enter')
    const tab = await opening
    await expect(tab.getByRole('textbox', { name: 'Error response' })).toHaveValue(response)
    await expect(tab.getByRole('region', { name: 'Diagnosis' })).toContainText('rate_limit_exceeded')
    const kept = await tab.evaluate(() =>
      JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, history.state]),
    )
    for (const place of [...sent, kept, page.url()]) expect(place).not.toContain('secret')
    await expect(page.getByRole('dialog')).toBeHidden()
  })
})

test('results name the API of a status and the verdict, and mark the query', async ({ page }) => {
  await page.goto('/status/404/')
  await page.keyboard.press('/')
  await type(page, '429')
  const codes = page.getByRole('group', { name: 'Codes', exact: true }).getByRole('option')
  await expect(codes.filter({ hasText: /^429\s*Sessions API/ })).toContainText('Too Many Requests')
  await expect(codes.filter({ hasText: /^429\s*Connectors API/ })).toHaveCount(1)
  const chip = codes.filter({ hasText: /^429\s*Sessions API/ }).locator('.vd')
  const onPage = page.request.get('/e/sessions/429/').then((response) => response.text())
  const verdict = /class="answer vd (\w+)/.exec(await onPage)?.[1]
  await expect(chip).toHaveClass(new RegExp(`\\b${verdict}\\b`))
  expect(await chip.evaluate((element) => getComputedStyle(element, '::before').maskImage)).toContain('svg')

  await type(page, 'session expired')
  await expect(options(page).first().locator('mark')).toHaveText('SESSION_EXPIRED')
})

test('the result that Enter opens is marked before an arrow key is pressed', async ({ page }) => {
  await page.goto('/status/404/')
  await page.keyboard.press('/')
  await type(page, 'rate limit')
  const ground = (at: number) =>
    options(page)
      .nth(at)
      .evaluate((option) => getComputedStyle(option).backgroundColor)
  await expect(options(page).nth(1)).toBeVisible()
  const preselected = await ground(0)
  expect(preselected).not.toBe(await ground(1))
  await page.keyboard.press('ArrowDown')
  expect(await ground(0)).toBe(preselected)
})

test('the message that nothing was found is above further actions', async ({ page }) => {
  await page.goto('/status/404/')
  await page.keyboard.press('/')
  await type(page, 'zxqvwk')
  const note = page.getByText('No results for "zxqvwk"')
  await expect(note).toBeVisible({ timeout: 15_000 })
  const below = await options(page).first().boundingBox()
  expect((await note.boundingBox())!.y).toBeLessThan(below!.y)
})

test('words that match no page can be opened in the explorer, from any page', async ({ page, context }) => {
  await page.goto('/status/404/')
  await page.keyboard.press('/')
  await type(page, 'socket hang up')
  const opening = context.waitForEvent('page')
  await options(page).filter({ hasText: 'Open "socket hang up" in the explorer' }).click()
  const tab = await opening
  await expect(tab.getByRole('textbox', { name: 'Error response' })).toHaveValue('socket hang up')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })
  test('search shows no keyboard hints', async ({ page }) => {
    await page.goto('/status/404/')
    await expect(page.getByRole('banner').locator('kbd')).toBeHidden()
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).tap()
    await expect(options(page).first()).toBeVisible()
    await expect(page.getByRole('dialog').locator('kbd').first()).toBeHidden()
  })
})

test('/?q= opens search with the query', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('/?q=forbiden_scope')
  await expect(field(page)).toHaveValue('forbiden_scope')
  await expect(options(page).first()).toHaveAttribute('href', '/e/10ex/forbidden_scope/')
})

test('browsers can add the search of the site', async ({ page, request }) => {
  await page.goto('/status/429/')
  const address = await page.locator('link[rel=search]').getAttribute('href')
  const description = await (await request.get(address!)).text()
  const template = /template="([^"]+)"/.exec(description)?.[1]
  expect(template).toMatch(/\/\?q=\{searchTerms\}$/)
})
