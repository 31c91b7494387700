import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const pages = ['/', '/e/', '/e/incidents/', '/e/incidents/session_expired/', '/e/connectors/422/', '/e/connectors/400/', '/e/10ex/5xx/', '/apis/incidents/', '/apis/sessions/', '/apis/oauth2/', '/e/aws/', '/e/oauth2/invalid_grant/', '/status/', '/status/429/', '/kinds/', '/kinds/rate-limited/', '/kinds/payment/', '/envelopes/', '/envelopes/fastapi-validation/', '/guides/', '/guides/retries/', '/design/', '/404.html'] // prettier-ignore

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme })
    for (const url of pages) {
      test(url, async ({ page }) => {
        // The index of all codes has some thousand elements.
        test.setTimeout(180_000)
        await page.goto(url)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      })
    }

    test('the search dialog, empty and with results', async ({ page }) => {
      await page.goto('/status/429/')
      await page.keyboard.press('/')
      for (const query of ['', 'rate limit']) {
        await page.getByRole('combobox', { name: 'Search' }).fill(query)
        await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      }
    })

    for (const [name, paste] of [
      [
        'a sure match',
        'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"Slow down"}}',
      ],
      ['fields at fault', '{"detail":[{"loc":["body","segment_id"],"msg":"not found","type":"value_error"}]}'],
      ['several candidates', '429'],
      ['a schedule', 'GET /x HTTP/1.1\n\nHTTP/1.1 503 Service Unavailable\n\n'],
      ['both methods', 'HTTP/1.1 502 Bad Gateway\n\n'],
    ] as const) {
      test(`the explorer with ${name}`, async ({ page }) => {
        await page.goto('/')
        await page.getByRole('textbox', { name: 'Error response' }).fill(paste)
        const region = page.getByRole('region', { name: 'Diagnosis' })
        await expect(region.getByRole('heading', { level: 2 })).toBeVisible()
        await region.getByText('Evidence', { exact: true }).click()
        const code = region.getByText('Code that does this')
        if (await code.count()) await code.click()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      })
    }
  })
}

test.describe('nothing is wider than a 320 px screen', () => {
  test.use({ viewport: { width: 320, height: 640 } })
  for (const url of pages) {
    test(url, async ({ page }) => {
      await page.goto(url)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  }
})

test('the explorer can be walked with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('textbox', { name: 'Error response' })
  await box.focus()
  await page.keyboard.insertText('{"error":{"code":"internal_error","message":"Oh"}}')
  const choose = page.getByRole('button', { name: /Read it as this\s+Connectors API internal_error/ })
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
