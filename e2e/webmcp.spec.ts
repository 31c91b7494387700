import { chromium, expect, test } from '@playwright/test'
import { browserArguments, browsersHere } from '../scripts/browser.mjs'

const paste = 'HTTP/1.1 429 Too Many Requests\nRetry-After: 37\n\n{"secret":"sk_never_sent"}'

test('an agent in the browser has the tool, and the paste stays in the tab', async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: browsersHere().chromium,
    args: [...browserArguments, '--enable-features=WebMCP'],
  })
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(baseURL!, { waitUntil: 'networkidle' })

  await expect
    .poll(async () => (await page.webmcp.tools()).map(({ name }) => name))
    .toEqual(['diagnose_error_response'])
  await expect(page.locator('[data-engine=ready]')).toBeVisible()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const answer = (await page.webmcp.callTool('diagnose_error_response', { paste, method: 'GET' })) as {
    content: { text: string }[]
    structuredContent: { verdict: string; waitSeconds: number; link: string }
  }
  expect(answer.content[0]?.text).toContain('Wait 37 seconds')
  expect(answer.structuredContent).toMatchObject({ verdict: 'wait', waitSeconds: 37, link: `${baseURL}/status/429/` })
  expect(requests).toEqual([])
  expect(faults).toEqual([])
  await browser.close()
})

test('a browser without WebMCP loads nothing for it', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(await page.evaluate(() => 'modelContext' in document)).toBe(false)
  expect(scripts.filter((url) => /register/.test(url))).toEqual([])
})
