import { expect, test } from '@playwright/test'

test('browse: from the front page to an API to a code', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Incidents API' }).first().click()
  await expect(page).toHaveURL('/apis/incidents/')
  await page.getByRole('link', { name: 'SESSION_EXPIRED' }).first().click()
  await expect(page).toHaveURL('/e/incidents/session_expired/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible()
})

test.describe('a link from an error response, without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a code page is complete, with the most urgent sections first', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/e/sessions/rate_limit_exceeded/')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/rate.limit/i)
    const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()
    expect(headings.map((text) => text.trim().toLowerCase())).toEqual([
      'what to do',
      'why it happens',
      'what you will see',
      'whether to retry',
      'the same error in other apis',
      'where this comes from',
    ])
    await expect(page.getByRole('main')).toContainText('Retry-After: 60')
  })

  for (const url of [
    '/',
    '/e/',
    '/e/sessions/',
    '/e/sessions/429/',
    '/e/10ex/5xx/',
    '/apis/10ex/',
    '/status/429/',
    '/kinds/',
    '/kinds/rate-limited/',
    '/envelopes/error-object/',
    '/guides/retries/',
    '/codes.json',
  ]) {
    test(`${url} exists`, async ({ request }) => {
      expect((await request.get(url)).status()).toBe(200)
    })
  }

  test('a missing address offers links', { tag: '@firefox' }, async ({ page }) => {
    const response = await page.goto('/e/sessions/no_such_code/')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('main').getByRole('link', { name: 'Sessions API' }).first()).toBeVisible()
  })
})

test.describe('an address in another spelling', () => {
  for (const [asked, url] of [
    ['/e/sessions/RATE_LIMIT_EXCEEDED/', '/e/sessions/rate_limit_exceeded/'],
    ['/e/sessions/rate-limit-exceeded/', '/e/sessions/rate_limit_exceeded/'],
    ['/e/incidents/session_expired.html', '/e/incidents/session_expired/'],
  ] as const) {
    test(`${asked} redirects to ${url}`, async ({ page }) => {
      await page.goto(asked)
      await expect(page).toHaveURL(url)
    })
  }

  test('one similar to a code links to it', { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/e/sessions/rate_limit_exceded_x/')
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /rate_limit_exceeded/ })
        .first(),
    ).toBeVisible()
  })
})
