import { expect, test, type Page } from '@playwright/test'
import { pasteInto } from './paste-into'

const sizes = [
  { width: 1280, height: 800 },
  { width: 375, height: 812 },
]

test('the header links to the codes and marks the current section, also on a narrow screen', async ({ page }) => {
  for (const width of [320, 375, 1280]) {
    await page.setViewportSize({ width, height: 700 })
    for (const [url, current] of [
      ['/e/', 'page'],
      ['/e/incidents/', 'true'],
      ['/e/incidents/session_expired/', 'true'],
    ] as const) {
      await page.goto(url)
      const links = page.getByRole('navigation', { name: 'Site' }).getByRole('link')
      await expect(links.filter({ hasText: 'Codes' })).toHaveAttribute('aria-current', current)
      await expect(page.locator('.top [aria-current]')).toHaveCount(1)
      for (const link of await links.all()) await expect(link).toBeInViewport({ ratio: 1 })
      const header = await page.locator('.top').boundingBox()
      expect(header?.height).toBeLessThan(140)
    }
  }
})

for (const viewport of sizes) {
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport })

    test('the first screen of an API has its codes by verdict', async ({ page }) => {
      for (const [url, code] of [
        ['/apis/sessions/', 'rate_limit_exceeded'],
        ['/apis/incidents/', 'RATE_LIMIT_EXCEEDED'],
        ['/apis/stripe/', 'rate_limit'],
      ] as const) {
        await page.goto(url)
        const codes = page.getByRole('region', { name: 'What to do, by code' })
        await expect(codes.getByRole('link', { name: code, exact: true })).toBeInViewport({ ratio: 1 })
      }
      await page.goto('/apis/sessions/')
      await page.getByRole('link', { name: 'rate_limit_exceeded' }).first().click()
      await expect(page).toHaveURL('/e/sessions/rate_limit_exceeded/')
    })

    test('the retryable codes of an API are one click from the front page, and from the API', async ({ page }) => {
      for (const from of ['/', '/apis/incidents/']) {
        await page.goto(from)
        const row = from === '/' ? page.getByRole('listitem').filter({ hasText: 'Incidents API' }) : page
        await row.getByRole('link', { name: / retryable$/ }).click()
        await expect(page).toHaveURL('/e/incidents/?retry=yes')
        const shown = page.locator('tbody tr:visible th a:not(.hash)')
        await expect(shown).toHaveText([/RATE_/, /INTERNAL_/, /DATABASE_/, /SERVICE_/, '429', '500', '503'])
        await expect(page.getByRole('status').filter({ hasText: 'rows' })).toHaveText('7 of 25 rows')
      }
    })

    test('the page of all codes is short, with its filter on the first screen', async ({ page }) => {
      await page.goto('/e/')
      await expect(page.getByLabel('Filter codes')).toBeInViewport({ ratio: 1 })
      await expect(page.getByRole('combobox', { name: 'Retry' })).toBeInViewport({ ratio: 1 })
      expect(await heightOf(page)).toBeLessThan(4000)
    })

    test('the front page is short', async ({ page }) => {
      await page.goto('/')
      expect(await heightOf(page)).toBeLessThan(viewport.width > 700 ? 2600 : 5000)
    })
  })
}

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)

test('the samples are labeled, collapse after a paste, and come back', async ({ page }) => {
  await page.goto('/')
  await page.locator('.explorer[data-engine=ready]').waitFor()
  const samples = page.getByRole('group', { name: 'Samples' })
  const buttons = samples.getByRole('button')
  expect(await buttons.count()).toBeLessThanOrEqual(12)
  for (const name of [/curl -v/, /HAR/, /Python/, /log line/])
    await expect(buttons.filter({ hasText: name })).toHaveCount(1)

  const box = page.getByRole('textbox', { name: 'Error response' })
  await pasteInto(box, 'HTTP/1.1 404 Not Found\n\n')
  await expect(buttons).toHaveCount(0)
  await samples.getByText('Try a sample').click()
  await buttons.filter({ hasText: 'HAR' }).click()
  await expect(buttons).toHaveCount(0)
  await expect(box).toHaveValue(/"entries"/)
  await expect(samples.locator('summary')).toBeFocused()
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(buttons.first()).toBeVisible()
})

test('the current section is marked in the contents', { tag: '@firefox' }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/guides/retries/')
  const contents = page.getByRole('navigation', { name: 'On this page' })
  const current = contents.locator('[aria-current=location]')
  for (const name of ['Retry budgets', 'Methods and idempotency', 'Which rule wins']) {
    await contents.getByRole('link', { name, exact: true }).click()
    await expect(current).toHaveText(name)
    await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport({ ratio: 1 })
  }
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  await expect(current).toHaveText('Go')
  await expect(current).toBeInViewport()
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  await expect(current).toHaveText('Three questions')
})

test.describe('the theme', () => {
  test.use({ colorScheme: 'light' })

  const paper = (page: Page) => page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)
  const dark = 'rgb(16, 18, 21)'
  const light = 'rgb(251, 251, 249)'
  /** The color of the browser's toolbar. */
  const barColor = (page: Page) =>
    page.evaluate(
      () => [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(({ media }) => matchMedia(media).matches)?.content, // prettier-ignore
    )

  test("is the system's, or light or dark by choice, and is stored", { tag: '@firefox' }, async ({ page }) => {
    await page.goto('/status/429/')
    const button = page.getByRole('banner').getByRole('button', { name: 'Theme' })
    await expect(button).toHaveAccessibleName('Theme: system')
    expect([await paper(page), await barColor(page)]).toEqual([light, '#fbfbf9'])
    await button.click()
    await expect(button).toHaveAccessibleName('Theme: light')
    await button.click()
    await expect(button).toHaveAccessibleName('Theme: dark')
    expect([await paper(page), await barColor(page)]).toEqual([dark, '#101215'])
    expect(await page.locator('html').evaluate((html) => getComputedStyle(html).colorScheme)).toBe('dark')

    await page.goto('/e/incidents/session_expired/')
    await expect(button).toHaveAccessibleName('Theme: dark')
    expect(await paper(page)).toBe(dark)
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ theme: 'dark' })

    await button.click()
    await expect(button).toHaveAccessibleName('Theme: system')
    expect([await paper(page), await barColor(page)]).toEqual([light, '#fbfbf9'])
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  test("applies before the first paint, without the site's script, and not in print", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
    await page.route(/\.js$/, (route) => route.abort())
    await page.goto('/e/incidents/session_expired/')
    expect(await paper(page)).toBe(dark)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('html').evaluate((html) => getComputedStyle(html).colorScheme)).toBe('light')
  })

  test('follows another tab', async ({ page, context }) => {
    await page.goto('/guides/')
    const other = await context.newPage()
    await other.goto('/kinds/')
    await other.evaluate(() => localStorage.setItem('theme', 'dark'))
    await expect.poll(() => paper(page)).toBe(dark)
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })
    test('has no button', async ({ page }) => {
      await page.goto('/')
      await expect(page.locator('.theme')).toBeHidden()
    })
  })
})

test('a page names its source in the footer only', async ({ page }) => {
  for (const url of [
    '/e/incidents/session_expired/',
    '/e/aws/internalfailure/',
    '/apis/sessions/',
    '/guides/retries/',
  ]) {
    await page.goto(url)
    await expect(page.getByRole('contentinfo')).toContainText(/Source of this page: content\/.+\.mdx/)
    await expect(page.getByRole('main')).not.toContainText(/content\/\S+\.mdx/)
  }
})

test('the controls of a filter use the fonts of the page', async ({ page }) => {
  await page.goto('/e/')
  const faces = await page
    .locator('.tools :is(select, input, button)')
    .evaluateAll((controls) => [...new Set(controls.map((control) => getComputedStyle(control).fontFamily))])
  expect(faces).toEqual([await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)])
})
