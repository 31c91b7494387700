import { expect, test } from '@playwright/test'
import { copied, keepCopies } from './copied'

test.beforeEach(({ page }) => keepCopies(page))

for (const url of [
  '/guides/linking/',
  '/e/connectors/conflict/',
  '/kinds/rate-limited/',
  '/envelopes/fastapi-validation/',
])
  test(`every block of code can be copied: ${url}`, async ({ page }) => {
    await page.goto(url)
    const blocks = page.locator('main pre')
    const buttons = page.locator('main .to-copy > .copy')
    expect(await blocks.count()).toBeGreaterThan(0)
    await expect(buttons).toHaveCount(await blocks.count())
    const names = await buttons.evaluateAll((all) => all.map((button) => button.ariaLabel))
    expect(new Set(names).size).toBe(names.length)
    const last = buttons.last()
    await last.focus()
    await page.keyboard.press('Enter')
    await expect(last).toHaveText('Copied')
    await expect(page.getByRole('status').filter({ hasText: /^Copied$/ })).toHaveCount(1)
    expect((await copied(page)).trimEnd()).toBe(await blocks.last().evaluate((block) => block.textContent.trimEnd()))
    await expect(last).toHaveText('Copy')
  })

test('the request of a sample can be copied as a command, and its response as a message', async ({ page }) => {
  await page.goto('/e/connectors/conflict/')
  const sample = page.locator('figure.example').first()
  await sample.getByRole('button', { name: 'Copy request as curl' }).click()
  expect(await copied(page)).toBe(
    `curl -i 'https://api.example.com/service-accounts' \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '{"name":"nightly-export"}'`,
  )
  await sample.getByRole('button', { name: 'Copy response as .http' }).click()
  const message = await (await page.request.get('/e/connectors/conflict/index.http')).text()
  expect((await copied(page)).replaceAll('\r\n', '\n')).toBe(message.replaceAll('\r\n', '\n'))
})

test('a sample without a request has a command that fetches it', async ({ page }) => {
  await page.goto('/e/aws/throttlingexception/')
  await page.getByRole('button', { name: 'Copy curl for this sample' }).first().click()
  const [, address] = /^curl -s '(http\S+index\.http)'$/.exec(await copied(page)) ?? []
  expect((await page.request.get(address!)).ok()).toBe(true)
})

test('line break opportunities add nothing to copied texts or to names', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/e/aws/conditionalcheckfailedexception/')
  const heading = page.locator('h1 code')
  await expect(heading).toHaveText('ConditionalCheckFailedException')
  const lines = await heading.evaluate((element) => {
    const range = document.createRange()
    const found: string[] = []
    let top = 0
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let at = 0; at < node.textContent!.length; at++) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const y = Math.round(range.getBoundingClientRect().top)
        if (y !== top) found.push('')
        top = y
        found.push(`${found.pop() ?? ''}${node.textContent!.charAt(at)}`)
      }
    return found
  })
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) expect(line).toMatch(/^(?:[A-Z][a-z]+)+$/)
})
