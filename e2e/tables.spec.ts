import { expect, test } from '@playwright/test'

const rows = 'tbody tr:visible'

test('a table is filtered and sorted, and its state is in the address', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('/e/incidents/')
  const table = page.getByRole('table', { name: 'Codes', exact: true })
  const all = await table.locator(rows).count()
  expect(all).toBeGreaterThan(10)
  const ofPage = await page.locator(rows).count()

  await page.getByLabel('Status').first().selectOption('5xx')
  await expect(page).toHaveURL('/e/incidents/?status=5xx')
  const some = await table.locator(rows).count()
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
  await expect(page.getByText(`${some} of ${all} rows match the filter`)).toBeVisible()
  await expect(page.getByRole('status').first()).toHaveText(`${await page.locator(rows).count()} of ${ofPage} rows`)

  await page.getByRole('button', { name: 'Sort by Code' }).first().click()
  await expect(page).toHaveURL('/e/incidents/?status=5xx&sort=code')
  const codes = await table.locator(`${rows} th code`).allTextContents()
  expect(codes).toEqual(codes.toSorted())
  await page.getByRole('button', { name: 'Sort by Code' }).first().click()
  await expect(page).toHaveURL('/e/incidents/?status=5xx&sort=-code')
  expect(await table.locator(`${rows} th code`).allTextContents()).toEqual(codes.toReversed())

  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL('/e/incidents/?status=5xx')
  await expect(table.locator('[aria-sort]')).toHaveCount(0)
  await page.goBack()
  await expect(page).toHaveURL('/e/incidents/')
  await expect(table.locator(rows)).toHaveCount(all)
  await page.goForward()
  await expect(table.locator(rows)).toHaveCount(some)
})

test('an address with a state applies it, and if no rows match, the page says how to clear it', async ({ page }) => {
  await page.goto('/e/incidents/?q=no+such+code&retry=yes')
  const table = page.getByRole('table', { name: 'Codes', exact: true })
  await expect(page.getByLabel('Filter codes').first()).toHaveValue('no such code')
  await expect(table.locator(rows)).toHaveCount(0)
  await expect(page.getByRole('status').first()).toHaveText('No rows match. "Clear" shows all rows.')
  await page.getByRole('button', { name: 'Clear' }).first().click()
  await expect(page).toHaveURL('/e/incidents/')
  await expect(table.locator(rows).first()).toBeVisible()
})

test('text pasted into a filter stays out of the address', async ({ page }) => {
  await page.goto('/e/')
  await page.getByLabel('Filter codes').first().fill('{"error":{"code":"x"}}')
  await expect(page.getByRole('status').first()).toContainText('No rows match')
  await expect(page).toHaveURL('/e/')
})

for (const url of ['/e/incidents/', '/apis/incidents/', '/status/429/', '/e/']) {
  test(`one filter filters every table of ${url}`, async ({ page }) => {
    await page.goto(`${url}?retry=yes`)
    await expect(page.getByRole('group', { name: /^Filter and sort/ })).toHaveCount(1)
    await expect(page.getByRole('combobox', { name: 'Retry' })).toHaveValue('yes')
    const verdicts = await page
      .locator('tr[data-status]:visible')
      .evaluateAll((found) => [...new Set(found.map((row) => (row as HTMLElement).dataset['retry']?.split(' ')[0]))])
    expect(verdicts.length).toBeGreaterThan(0)
    expect(verdicts.filter((verdict) => verdict !== 'wait' && verdict !== 'backoff')).toEqual([])
  })
}

test('the filter of all codes opens groups with matches, and closes them again', async ({ page }) => {
  await page.goto('/e/')
  const groups = page.locator('details.group:visible')
  const all = await groups.count()
  await expect(groups.locator(rows)).toHaveCount(0)
  await page.getByLabel('Filter codes').fill('sessions rate limit')
  await expect(page.getByRole('link', { name: 'rate_limit_exceeded', exact: true })).toHaveCount(1)
  await expect(page.locator(rows)).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(groups.locator(rows)).toHaveCount(0)
  await expect(groups).toHaveCount(all)
})

test('statuses without a code are named once in their row', async ({ page }) => {
  await page.goto('/e/incidents/')
  const table = page.getByRole('table', { name: 'Statuses' })
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Status', 'Kind', 'Name', 'Retry'])
  await expect(table.getByRole('row').filter({ hasText: '429' })).toContainText('Rate Limited')
  await expect(table.getByText('429')).toHaveCount(1)
})

test('the row in the fragment is marked, and stays visible under a filter', async ({ page }) => {
  await page.goto('/apis/incidents/?status=401#database_error')
  const row = page.locator('tr#database_error')
  await expect(row).toBeVisible()
  expect(await row.evaluate((element) => element.matches(':target'))).toBe(true)
  const marked = await row.evaluate((element) => getComputedStyle(element).backgroundColor)
  const plain = await page
    .locator('tr#session_expired')
    .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(marked).not.toBe(plain)
})

test('each row has a link to copy, 24 px in size and reachable by keyboard', async ({ page }) => {
  // The site's policy forbids reading the clipboard, so the test records what is written.
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text })
  })
  await page.goto('/e/sessions/')
  const link = page.getByRole('link', { name: 'Link to rate_limit_exceeded of Sessions API' })
  await page.getByRole('link', { name: 'rate_limit_exceeded', exact: true }).focus()
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  const box = await link.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  await page.keyboard.press('Enter')
  await expect(link).toHaveText('✓')
  expect(await page.evaluate(() => (globalThis as unknown as { copied: string }).copied)).toContain(
    '/e/sessions/rate_limit_exceeded/',
  )
  await expect(page).toHaveURL('/e/sessions/')
})

for (const width of [1280, 800, 375])
  test(`nothing moves when the script runs, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 })
    const boxes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.tools :is(label, button, p), th, td')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect()
          return [element.firstChild?.textContent?.trim(), x, y, width, height]
        }),
      )
    await page.route('**/*.js', (route) => route.abort())
    await page.goto('/e/incidents/')
    const before = await boxes()
    await page.unroute('**/*.js')
    await page.reload()
    await expect(page.locator('[data-asks=sort] option').nth(1)).toBeAttached()
    expect(await boxes()).toEqual(before)
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the table is complete and has no filter', async ({ page }) => {
    await page.goto('/e/incidents/?status=404')
    expect(await page.getByRole('table', { name: 'Codes', exact: true }).locator(rows).count()).toBeGreaterThan(10)
    await expect(page.getByLabel('Filter codes').first()).toBeHidden()
  })

  test('the codes of an API can be opened on the page of all codes', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 812 })
    await page.goto('/e/')
    await expect(page.getByLabel('Filter codes')).toBeHidden()
    await page.getByText('Incidents API').first().click()
    await page.getByRole('link', { name: 'SESSION_EXPIRED' }).click()
    await expect(page).toHaveURL('/e/incidents/session_expired/')
  })
})
