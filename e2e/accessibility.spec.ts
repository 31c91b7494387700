import { expect, test } from '@playwright/test'
import { expectNoFaults, expectRoomToPress, keepTwoRowsOfEachKind } from './axe'

const pages = ['/', '/e/', '/e/incidents/', '/e/incidents/session_expired/', '/e/connectors/422/', '/e/connectors/400/', '/e/10ex/5xx/', '/apis/incidents/', '/apis/sessions/', '/apis/oauth2/', '/e/aws/', '/e/oauth2/invalid_grant/', '/status/', '/status/429/', '/kinds/', '/kinds/rate-limited/', '/kinds/payment/', '/envelopes/', '/envelopes/fastapi-validation/', '/guides/', '/guides/retries/', '/guides/privacy/', '/design/', '/404.html'] // prettier-ignore

for (const url of pages) {
  test(`axe finds nothing in either theme: ${url}`, async ({ page }) => {
    await page.goto(url)
    await keepTwoRowsOfEachKind(page)
    await expectNoFaults(page)
  })
}

test('axe finds nothing in the search dialog, empty and with results', async ({ page }) => {
  await page.goto('/status/429/')
  await page.keyboard.press('/')
  for (const query of ['', 'rate limit']) {
    await page.getByRole('combobox', { name: 'Search' }).fill(query)
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    await expectNoFaults(page)
  }
})

for (const [name, paste] of [
  [
    'a sure match',
    'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"Slow down"}}',
  ],
  ['fields to fix', '{"detail":[{"loc":["body","segment_id"],"msg":"not found","type":"value_error"}]}'],
  ['several candidates', '429'],
  ['a schedule', 'GET /x HTTP/1.1\n\nHTTP/1.1 503 Service Unavailable\n\n'],
  ['both methods', 'HTTP/1.1 502 Bad Gateway\n\n'],
  [
    'invisible characters, and links',
    'HTTP/1.1 500 X\u202eY\n\n{"code":"a\\u200bb","message":"see https://аррӏе.com/x"}',
  ],
] as const) {
  test(`axe finds nothing in the explorer with ${name}`, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('textbox', { name: 'Error response' }).fill(paste)
    const region = page.getByRole('region', { name: 'Diagnosis' })
    await expect(region.getByRole('heading', { level: 2 })).toBeVisible()
    await region.getByText('Evidence', { exact: true }).click()
    const code = region.getByText('Code for this plan')
    if (await code.count()) await code.click()
    await expectNoFaults(page)
  })
}

test('nothing is wider than a 320 px screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const url of pages) {
    await page.goto(url)
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), url).toBeLessThanOrEqual(320)
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true })
  for (const url of ['/apis/incidents/', '/e/', '/e/incidents/session_expired/', '/kinds/rate-limited/'])
    test(`every control on ${url} is large enough to tap`, async ({ page }) => {
      await page.goto(url)
      await keepTwoRowsOfEachKind(page)
      await expectRoomToPress(page)
    })
})

test('the explorer can be used with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('textbox', { name: 'Error response' })
  await box.focus()
  await page.keyboard.insertText('{"error":{"code":"internal_error","message":"Oh"}}')
  const choose = page.getByRole('button', { name: /Use this match\s+Connectors API internal_error/ })
  await expect(choose).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await choose.evaluate((button) => button === document.activeElement)) break
  }
  await expect(choose).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('region', { name: 'Diagnosis' }).getByRole('link', { name: 'Connectors API', exact: true }),
  ).toBeVisible()
})
