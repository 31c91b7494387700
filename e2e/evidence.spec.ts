import { expect, test, type Page } from '@playwright/test'
import { pasteInto } from './paste-into'

const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })

const pastes = [
  'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\nX-Request-Id: req_1\n\n{"error":{"code":"rate_limit_exceeded","message":"Slow down"}}',
  'HTTP/1.1 400 Bad Request\nX-RateLimit-Limit: 100\n\n{"error":{"code":"invalid_parameters","message":"The role_id field is required","details":{"field":"role_id","requirement":"required"}}}',
  '{"error":{"code":"validation_error","message":"No","trace_id":"tr_81c","details":{"connector.config.api_key":"must not be empty"}}}',
  '{"detail":[{"loc":["body","items",0,"price"],"msg":"too low","type":"value_error"},{"loc":["query","limit"],"msg":"too high","type":"value_error"}]}',
  '{"code":"SESSION_EXPIRED","message":"The session has ended","request_id":"rq-9"}',
  '> POST /v1/orders HTTP/1.1\n> Host: api.example.com\n> \n< HTTP/1.1 503 Service Temporarily Unavailable\n< Server: nginx/1.25.3\n< \n<html><head><title>503 Service Temporarily Unavailable</title></head><body><center>nginx/1.25.3</center></body></html>',
  '<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message><RequestId>A1</RequestId><HostId>b</HostId></Error>',
  'HTTP/2 403\ncontent-type: application/json\nwww-authenticate: Bearer error="insufficient_scope", scope="leads:write"\n\n{"message":"Forbidden"}',
  'requests.exceptions.HTTPError: 429 Client Error: Too Many Requests for url: https://api.example.com/v1/a',
  `HTTP/1.1 500 Internal Server Error\n${'X-Filler: 0123456789\n'.repeat(60)}\n{"error":{"code":"internal_error","message":"Oh","details":{"request_id":"req_7"}}}`,
]

for (const [index, paste] of pastes.entries())
  test(`each fact, reason and piece of evidence highlights its characters, which scroll into view: paste ${index + 1}`, async ({
    page,
  }) => {
    await page.goto('/')
    await pasteInto(box(page), paste)
    await page.locator('.verdict').waitFor()
    await page
      .locator('.diagnosis details')
      .evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)))
    const rows = page.locator('[data-place]')
    const count = await rows.count()
    expect(count).toBeGreaterThan(1)
    for (let at = 0; at < count; at++) {
      const row = rows.nth(at)
      const [start = 0, end = 0] = (await row.getAttribute('data-place'))!.split('-').map(Number)
      await row.hover()
      await expect(row).toHaveAttribute('data-lit', 'true')
      expect((await page.locator('.paste-marks .here').allTextContents()).join('')).toBe(paste.slice(start, end))
      // The layer with the highlights follows the box one frame later.
      await expect
        .poll(async () => {
          const { top, bottom } = await page.locator('.paste-marks .here').first().evaluate(inBox)
          return Math.min(top, bottom)
        })
        .toBeGreaterThanOrEqual(0)
    }
    // A row isn't a column of single letters.
    for (const row of await page.locator('.signs li').all()) {
      const { words, height } = await row.evaluate((element) => ({
        words: element.textContent!.length,
        height: element.getBoundingClientRect().height,
      }))
      expect(height).toBeLessThan(30 + Math.ceil(words / 30) * 30)
    }
  })

/** Distance of a highlight from the top and the bottom of the visible box, in pixels. */
function inBox(mark: Element) {
  const frame = mark.closest('.paste-marks')!.getBoundingClientRect()
  const { top, bottom } = mark.getBoundingClientRect()
  return { top: Math.round(top - frame.top), bottom: Math.round(frame.bottom - Math.min(bottom, top + 30)) }
}

test('pointing at a highlight highlights its row in the diagnosis', async ({ page }) => {
  await page.goto('/')
  await pasteInto(box(page), pastes[0]!)
  const mark = page.locator('.paste-marks mark[data-mark="request-id"]')
  const { x, y } = await mark.evaluate((element) => element.getClientRects()[0]!.toJSON() as DOMRect)
  await page.mouse.move(x + 5, y + 5)
  await expect(page.locator('.said [data-lit]')).toContainText('req_1')
})

test('the legend steps through the highlights, by keyboard', async ({ page }) => {
  await page.goto('/')
  await pasteInto(box(page), pastes[3]!)
  const chip = page.getByRole('button', { name: /^field to fix/ })
  await chip.focus()
  await page.keyboard.press('Enter')
  const first = await page.locator('.paste-marks .here').first().textContent()
  await page.keyboard.press('Enter')
  expect(await page.locator('.paste-marks .here').first().textContent()).not.toBe(first)
})

test('the paste stays in view beside a long diagnosis', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/')
  await pasteInto(box(page), pastes[5]!)
  await page.locator('.evidence summary').click()
  await page.locator('.evidence').evaluate((element) => element.scrollIntoView({ block: 'end' }))
  const { top, bottom } = (await box(page).evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect))!
  expect(bottom).toBeGreaterThan(100)
  expect(top).toBeLessThan(800)
})
