import { expect, test, type Page } from '@playwright/test'
import { pasteInto } from './paste-into'

const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })
const verdict = (page: Page) => diagnosis(page).getByRole('heading', { level: 2 })

const limited =
  'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"Slow down"}}'

/** The explorer is there for use once its tables are. */
async function open(page: Page) {
  const catalogue = page.waitForResponse(/catalogue\.json/)
  await page.goto('/')
  await catalogue
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' })
}

for (const viewport of [
  { width: 375, height: 812 },
  { width: 1280, height: 800 },
]) {
  test.describe(`the first screen of a code page, ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport })
    for (const url of ['/e/incidents/session_expired/', '/e/sessions/rate_limit_exceeded/', '/e/10ex/5xx/']) {
      test(`${url} says whether to retry and what to do`, async ({ page }) => {
        await page.goto(url)
        await expect(page.locator('.answer')).toBeInViewport({ ratio: 1 })
        const advice = page.locator('h2#what-to-do ~ :is(p, ol, .steps)').first()
        await expect(advice).toBeInViewport()
      })
    }
  })
}

for (const url of [
  '/e/connectors/rate_limited/',
  '/e/sessions/invalid_api_key/',
  '/e/10ex/5xx/',
  '/e/aws/internalfailure/',
]) {
  test(`${url} prints on one sheet`, async ({ page }) => {
    await page.goto(url)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
    expect(sheets).toBe(1)
  })
}

for (const url of ['/', '/e/incidents/session_expired/', '/apis/sessions/', '/design/']) {
  test(`nothing shifts while ${url} loads`, async ({ page }) => {
    await page.addInitScript(() => {
      const seen = window as unknown as { shift: number }
      seen.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0)
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the theme is the system's, ${colorScheme}`, () => {
    test.use({ colorScheme, javaScriptEnabled: false })
    test('from the first paint, without a script', async ({ page }) => {
      await page.goto('/e/incidents/session_expired/')
      const paper = await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)
      expect(paper).toBe(colorScheme === 'light' ? 'rgb(251, 251, 249)' : 'rgb(16, 18, 21)')
    })
  })
}

test.describe('everything that can be pressed is at least 24 px', () => {
  /** Links inside sentences are free (WCAG 2.5.8); so is what no one sees. */
  const small = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('a[href], button, summary, select, input:not([type=checkbox])')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.vh, .skip'))
        .filter((element) => !(getComputedStyle(element).display === 'inline' && element.closest('p, li, dd, td, th')))
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect()
          return Math.min(width, height) < 24
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    )
  for (const url of ['/', '/e/incidents/session_expired/', '/apis/incidents/', '/status/', '/guides/', '/envelopes/']) {
    test(url, async ({ page }) => {
      await page.goto(url)
      expect(await small(page)).toEqual([])
    })
  }

  test('the explorer with a diagnosis, on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page)
    await pasteInto(box(page), limited)
    await expect(verdict(page)).toBeVisible()
    expect(await small(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})

test('the verdict is large, and its word fits its pane at every width', async ({ page }) => {
  await open(page)
  await pasteInto(box(page), '{"code":"SESSION_EXPIRED","message":"over"}')
  const word = diagnosis(page).locator('.verdict-word')
  for (const width of [320, 375, 768, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(word).toHaveText(/^Re-authenticate/)
    const { size, lines } = await word.evaluate((element) => ({
      size: Number.parseFloat(getComputedStyle(element).fontSize),
      lines: Math.round(
        element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight),
      ),
    }))
    expect(size).toBeGreaterThanOrEqual(width < 700 ? 26 : 48)
    expect(lines).toBe(1)
  }
  // The longest verdict has two lines on the narrowest screen only.
  await pasteInto(box(page), 'GET /a HTTP/1.1\n\nHTTP/1.1 502 Bad Gateway\n\n')
  await expect(word).toHaveText(/^Retry with backoff/)
  for (const width of [345, 375, 768, 1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    const { height, lineHeight } = await word.evaluate((element) => ({
      height: element.getBoundingClientRect().height,
      lineHeight: Number.parseFloat(getComputedStyle(element).lineHeight),
    }))
    expect(Math.round(height / lineHeight)).toBe(1)
  }
})

test('a diagnosis is announced in a few words', async ({ page }) => {
  await open(page)
  const status = diagnosis(page).getByRole('status')
  await expect(status).toBeEmpty()
  await pasteInto(box(page), limited)
  await expect(status).toHaveText('Wait 1 minute, then retry. Sessions API, rate_limit_exceeded.')
})

test('the keyboard walk: sample, diagnosis, another reading, clear; the focus is never lost', async ({ page }) => {
  test.slow()
  await open(page)
  const isLost = () => page.evaluate(() => document.activeElement === document.body)
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab')
      const said = await page.evaluate(() => document.activeElement?.textContent ?? '')
      if (name.test(said)) return
    }
    throw new Error(`no ${name} within 80 presses of Tab`)
  }
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await box(page).focus()
  await page.keyboard.insertText('{"error":{"code":"internal_error","message":"Oh"}}')
  await expect(verdict(page)).toBeVisible()
  await tabTo(/^Use this match\s+Connectors API/)
  await page.keyboard.press('Enter')
  await expect(diagnosis(page).getByRole('link', { name: 'Connectors API', exact: true })).toBeVisible()
  await expect(diagnosis(page)).toBeFocused()
  await tabTo(/^Try a sample$/)
  await page.keyboard.press('Enter')
  await tabTo(/^A rate limit with Retry-After/)
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toHaveText(/^Wait/)
  expect(await isLost()).toBe(false)
  await page.getByRole('button', { name: 'Clear' }).focus()
  await page.keyboard.press('Enter')
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toBeEmpty()
})

test('every page says its language, has one first heading and skips no level', async ({ page }) => {
  for (const url of ['/', '/e/incidents/session_expired/', '/apis/sessions/', '/status/429/', '/guides/retries/']) {
    await page.goto(url)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    const skipped = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)
    expect(skipped, url).toEqual([])
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('one walks from the front page to a code and reads all of it', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Incidents API' }).first().click()
    await page.getByRole('link', { name: 'SESSION_EXPIRED' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('SESSION_EXPIRED')
    for (const name of [
      'What to do',
      'Why it happens',
      'What you will see',
      'Whether to retry',
      'Where this comes from',
    ])
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  })
})

for (const url of ['/', '/e/incidents/session_expired/', '/apis/sessions/']) {
  test(`${url} carries what a preview of its link needs`, async ({ page, request }) => {
    await page.goto(url)
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
    const response = await request.get(new URL(picture!, page.url()).pathname)
    expect(response.headers()['content-type']).toBe('image/png')
    for (const name of ['og:title', 'og:description', 'og:url'])
      await expect(page.locator(`meta[property="${name}"]`)).toHaveAttribute('content', /\S/)
  })
}

test("what the reader's system asks for is kept: more contrast, forced colours, less motion, 200% zoom", async ({
  page,
}) => {
  await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' })
  await page.goto('/e/incidents/session_expired/')
  const soft = page.locator('.lead')
  expect(await soft.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(44, 48, 53)')
  await page.emulateMedia({ forcedColors: 'active', contrast: 'no-preference' })
  const mark = await page
    .locator('.answer .st')
    .first()
    .evaluate((element) => getComputedStyle(element, '::before').maskImage)
  expect(mark).toContain('svg')
  await page.setViewportSize({ width: 640, height: 400 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
})
