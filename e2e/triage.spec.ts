import { expect, test, type Page } from '@playwright/test'
import { expectNoFaults, expectRoomToPress } from './axe'
import { pasteInto } from './paste-into'

const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })
const verdict = (page: Page) => diagnosis(page).getByRole('heading', { level: 2 })
const list = (page: Page) => diagnosis(page).getByRole('list', { name: 'Responses in this paste' })
const rows = (page: Page) => list(page).getByRole('button')
const summary = (page: Page) => diagnosis(page).locator('.triage summary')
const current = (page: Page) => list(page).locator('[aria-current]')

async function open(page: Page) {
  await page.goto('/')
  await page.locator('.explorer[data-engine="ready"]').waitFor()
}

const slow = (n: number) => ({ code: 'slow', message: `Easy, ${n}`, retry_after: 20 })
const page502 = '<html><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></html>'

/** 200 entries that failed: 100 times 429, 60 times 422, 40 times 502; a tenth of them from another host. */
const har = JSON.stringify({
  log: {
    version: '1.2',
    entries: Array.from({ length: 200 }, (_, index) => {
      const status = index % 10 < 5 ? 429 : index % 10 < 8 ? 422 : 502
      const text =
        status === 502 ? page502 : JSON.stringify(status === 429 ? slow(index) : { code: 'invalid', message: 'no' })
      return {
        startedDateTime: new Date(Date.UTC(2026, 10, 29, 9, 0, index)).toISOString(),
        request: {
          method: 'GET',
          url: `https://${index % 10 === 0 ? 'eu' : 'api'}.example/v1/leads/${index}`,
          headers: [],
        },
        response: { status, statusText: '', headers: [], content: { mimeType: 'text/plain', text } },
      }
    }),
  },
})

/** 10,000 lines of a log, every one with a failure. */
const log = Array.from({ length: 10_000 }, (_, index) =>
  JSON.stringify({
    level: 'error',
    time: new Date(Date.UTC(2026, 10, 29, 9, 0, index)).toISOString(),
    method: 'POST',
    url: `https://api.example/v1/leads/${index}`,
    status: [429, 422, 503][index % 3],
    body: JSON.stringify(index % 3 === 0 ? slow(index) : { code: index % 3 === 1 ? 'invalid' : 'away', message: 'no' }),
  }),
).join('\n')

test('equal responses are one line, with their count and what to do', async ({ page }) => {
  await open(page)
  await pasteInto(box(page), har)
  await expect(summary(page)).toHaveText('200 responses: 3 kinds of failures')
  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page).nth(0)).toHaveText(/429 slow × 100.*Wait 20 seconds/)
  await expect(rows(page).nth(1)).toHaveText(/422 invalid × 60.*Fix/)
  await expect(rows(page).nth(2)).toHaveText(/502 Bad Gateway × 40/)
})

test('the chosen response is highlighted, in the list and in the paste', async ({ page }) => {
  await open(page)
  await pasteInto(box(page), har)
  await expect(current(page)).toHaveText(/429 slow/)
  await rows(page).filter({ hasText: '422' }).click()
  await expect(verdict(page)).toHaveText(/^Fix/)
  await expect(current(page)).toHaveText(/leads\/5\b/)
  const others = rows(page).and(page.locator(':not([aria-current])'))
  const background = (element: Element) => getComputedStyle(element).backgroundColor
  expect(await current(page).evaluate(background)).not.toBe(await others.last().evaluate(background))
  await expect(page.locator('.paste-marks mark[data-mark="code"]')).toHaveText('invalid')
  await expect(page.locator('.paste-marks mark[data-mark="code"]')).toBeInViewport()
  await rows(page)
    .filter({ hasText: /leads\/7\b/ })
    .click()
  await expect(current(page)).toHaveText(/leads\/7\b/)
  await expect(current(page)).toHaveCount(1)
})

test('filters by what to do and by host', async ({ page }) => {
  await open(page)
  await pasteInto(box(page), har)
  const filters = diagnosis(page).getByRole('group', { name: 'Show only' })
  await filters.getByRole('button', { name: 'Needs a fix 60' }).click()
  await expect(rows(page)).toHaveText([/422/])
  await expect(filters.getByRole('button', { name: 'Needs a fix' })).toHaveAttribute('aria-pressed', 'true')
  const border = (name: string) => filters.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).borderColor) // prettier-ignore
  expect(await border('Needs a fix')).not.toBe(await border('Can be retried'))
  await filters.getByRole('button', { name: 'Can be retried 140' }).click()
  await expect(rows(page)).toHaveText([/429/, /502/])
  await filters.getByRole('combobox', { name: 'Host' }).selectOption('eu.example')
  await expect(rows(page)).toHaveText([/429 slow × 20/])
})

test('is used by keyboard alone', async ({ page }) => {
  await open(page)
  await pasteInto(box(page), har)
  await rows(page).first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(rows(page).first()).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).filter({ hasText: /leads\/1\b/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(current(page)).toHaveText(/leads\/1\b/)
  await expect(page.locator('*:focus')).toHaveText(/leads\/1\b/)
  await page.keyboard.press('End')
  await expect(rows(page).filter({ hasText: '502' })).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(rows(page)).toHaveCount(3)
  await page.keyboard.press('Tab')
  await expect(list(page).locator(':focus')).toHaveCount(0)
})

test('with 10,000 lines, the verdict appears at once, and the list can be scrolled', async ({ page }) => {
  test.setTimeout(120_000)
  await open(page)
  const start = Date.now()
  await pasteInto(box(page), log)
  await expect(verdict(page)).toHaveText(/^Wait/)
  expect(Date.now() - start).toBeLessThan(6000)
  await expect(rows(page).first()).toHaveText(/slow/)

  // Other questions are processed before the remaining findings.
  await rows(page).filter({ hasText: 'invalid' }).click()
  await expect(verdict(page)).toHaveText(/^Fix/, { timeout: 3000 })

  await expect(summary(page)).toHaveText('10,000 responses: 3 kinds of failures', { timeout: 90_000 })
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  expect(await rows(page).count()).toBeLessThan(100)
  await list(page)
    .locator('..')
    .evaluate((frame) => (frame.scrollTop = frame.scrollHeight / 4))
  await expect(
    rows(page)
      .filter({ hasText: /leads\/\d{4}/ })
      .nth(25),
  ).toBeInViewport()
  await page.keyboard.press('End')
  await expect(page.locator('*:focus')).toBeInViewport()

  // The paste shows the chosen response, even far from the start.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(current(page)).toHaveText(/leads\/9\d{3}/)
  await expect(page.locator('.paste-marks mark[data-mark="code"]').first()).toBeInViewport()
})

test('another paste stops reading the last one', async ({ page }) => {
  await open(page)
  await pasteInto(box(page), log)
  await expect(rows(page).first()).toBeVisible()
  await pasteInto(box(page), 'HTTP/1.1 503 Service Unavailable\nRetry-After: 5\n\n')
  await expect(verdict(page)).toHaveText(/^Wait 5 seconds/, { timeout: 3000 })
  await expect(diagnosis(page).locator('.triage')).toHaveCount(0)
})

for (const [name, viewport, lowest] of [
  ['1280 px', { width: 1280, height: 800 }, 640],
  ['375 px', { width: 375, height: 812 }, 400],
] as const) {
  test(`200 responses keep the verdict on the first screen at ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await open(page)
    await pasteInto(box(page), har)
    await expect(summary(page)).toHaveText(/3 kinds/)
    await expect.poll(async () => (await verdict(page).boundingBox())!.y).toBeLessThan(lowest)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })
}

test('on a phone the list is a line until it is opened, and closes when a response is chosen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await open(page)
  await pasteInto(box(page), har)
  await expect(rows(page)).toHaveCount(0)
  await summary(page).click()
  await rows(page).filter({ hasText: '422' }).click()
  await expect(rows(page).filter({ hasText: /leads\/6\b/ })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await rows(page)
    .filter({ hasText: /leads\/6\b/ })
    .click()
  await expect(list(page)).toBeHidden()
  await expect(summary(page)).toBeFocused()
  await expect(verdict(page)).toHaveText(/^Fix/)
})

test('has no faults that axe finds', async ({ page }) => {
  await open(page)
  await pasteInto(box(page), har)
  await rows(page).first().click()
  await expect(rows(page).first()).toHaveAttribute('aria-expanded', 'true')
  await expectRoomToPress(page)
  await expectNoFaults(page)
})

test('hostile text in a list stays text', async ({ page }) => {
  await open(page)
  const evil = '<img src=x onerror="document.title=1">\u202eevil'
  const answers = [1, 2].map((n) => `POST /${encodeURIComponent(evil)} HTTP/1.1\n\nHTTP/1.1 400 Bad Request\n\n${JSON.stringify({ message: evil, n })}`) // prettier-ignore
  await pasteInto(box(page), answers.join('\n\n'))
  await expect(rows(page).first()).toContainText('<img src=x onerror=')
  await expect(rows(page).first()).toContainText('[U+202E')
  expect(await page.title()).not.toBe('1')
  await expect(list(page).locator('img')).toHaveCount(0)
})
