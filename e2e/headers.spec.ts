import { expect, test, type Page } from '@playwright/test'
import { axeOn, faults } from './axe'
import { pasteInto } from './paste-into'

const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })
const lit = (page: Page) => page.locator('.paste-marks mark.here')

async function read(page: Page, paste: string) {
  await page.goto('/')
  await page.locator('.explorer[data-engine="ready"]').waitFor()
  await pasteInto(box(page), paste)
  await diagnosis(page).locator('.verdict').waitFor()
}

const limited = `HTTP/1.1 429 Too Many Requests
Date: Sat, 21 Nov 2026 06:30:00 GMT
Server: cloudflare
CF-RAY: 8f1a2b3c4d5e6f70-FRA
Content-Type: application/json
X-RateLimit-Remaining: 0
X-RateLimit-Reset: 1795242660
X-Acme: 1

{"code":"x","message":"Slow"}`

test(
  'each header is explained: its value here, what it is for, and its standard',
  { tag: '@firefox' },
  async ({ page }) => {
    await read(page, limited)
    await diagnosis(page).getByText('7 response headers').click()
    const row = (name: string) =>
      page.locator('.headers dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
    await expect(row('x-ratelimit-reset')).toContainText('1 minute after the response, at 06:31:00 UTC.')
    await expect(row('x-ratelimit-remaining')).toContainText('None left.')
    await expect(row('date').getByRole('link', { name: 'RFC 9110' })).toHaveAttribute(
      'href',
      /rfc9110#section-6\.6\.1$/,
    )
    await expect(row('x-acme')).toContainText('Not in our list of headers.')

    await row('cf-ray').getByRole('button', { name: '8f1a2b3c4d5e6f70-FRA' }).click()
    await expect(lit(page)).toHaveText('8f1a2b3c4d5e6f70-FRA')
    await row('x-ratelimit-remaining').hover()
    await expect(lit(page)).toHaveText('0')

    await row('cf-ray').getByRole('link', { name: 'cf-ray' }).click()
    await expect(page).toHaveURL(/\/headers\/#cf-ray$/)
    await expect(page.locator('tr:target')).toContainText('Cloudflare')
  },
)

test('pointing at a header in the paste says what it is', async ({ page }) => {
  await read(page, limited)
  const mark = page.locator('.paste-marks mark', { hasText: '1795242660' })
  const { x, y } = await mark.evaluate((element) => element.getClientRects()[0]!.toJSON() as DOMRect)
  await page.mouse.move(x + 5, y + 5)
  await expect(page.locator('.here-note')).toContainText('x-ratelimit-reset: The limit resets 1 minute after')
})

const stock = '<html><head><title>504 Gateway Time-out</title></head><body><center><h1>504 Gateway Time-out</h1></center><hr><center>nginx</center></body></html>' // prettier-ignore

for (const [what, paste, said, hops] of [
  ['it arrived', limited, 'Your request passed through Cloudflare; the API responded.', ['yes', 'yes', 'yes']],
  ['it was stopped', 'HTTP/1.1 429 X\nServer: cloudflare\n\nerror code: 1015', 'Cloudflare stopped your request', ['yes', 'broke', 'beyond']], // prettier-ignore
  ['nothing came from the API', `HTTP/1.1 504 X\nServer: cloudflare\n\n${stock}`, 'Your request passed through Cloudflare; nginx responded itself, because it got no valid response from the API.', ['yes', 'yes', 'yes', 'broke']], // prettier-ignore
  ['the page is cut off', 'HTTP/1.1 502 Bad Gateway\nServer: cloudflare\nCF-RAY: 8f1a-FRA\n\n<html>', 'The response came through Cloudflare.', ['yes', 'yes', 'unknown']], // prettier-ignore
  ['no response came', 'curl: (7) Failed to connect to localhost port 3000: Connection refused', 'No response came', ['yes', 'broke']], // prettier-ignore
] as const) {
  test(`the path says where the request failed: ${what}`, async ({ page }) => {
    await read(page, paste)
    const path = diagnosis(page).locator('.path')
    await expect(path.locator('p')).toContainText(said)
    expect(await path.locator('li').evaluateAll((hops) => hops.map(({ className }) => className))).toEqual(hops)
  })
}

test('there is no path if only you and the API are known', async ({ page }) => {
  await read(page, 'HTTP/1.1 429 X\nContent-Type: application/json\n\n{"code":"x"}')
  await expect(diagnosis(page).locator('.path')).toHaveCount(0)
})

test('at 320 px, path and headers fit the page, and axe finds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await read(page, limited.replace('X-Acme: 1', `X-Acme: ${'a'.repeat(300)}\nVia: 1.1 ${'b'.repeat(80)}`))
  await diagnosis(page).getByText('8 response headers').click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  expect(await faults(axeOn(page).include('.diagnosis'))).toEqual([])
})

test('the value of a header stays text', async ({ page }) => {
  await read(page, limited.replace('X-Acme: 1', 'X-Acme: <img src=x onerror=alert(1)>\u202e\nVia: 1.1 <b>x</b>'))
  await diagnosis(page).getByText('8 response headers').click()
  await expect(page.locator('.headers')).toContainText('<img src=x onerror=alert(1)>[U+202E')
  await expect(page.locator('.headers img, .path b')).toHaveCount(0)
})
