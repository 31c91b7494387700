import { expect, test, type Page } from '@playwright/test'
import { axeOn, faults } from './axe'
import { pasteInto } from './paste-into'
import { watchPolicy } from './watch-policy'

/** Assembled here, so that no scanner reports this file as a leak. */
const secret = (prefix: string, rest: string) => prefix + rest
const secrets = [secret('tnx_live_', 'Zq7Wx3Kp9Lm2'), '31d4d96e407aad42', 'hunter2-hunter2', '4242 4242 4242 4242', secret('sk_live_', 'a8Kd3Qz7Lm2Xp9Rt4Vw6')] // prettier-ignore
const paste = `POST /v1/leads HTTP/1.1
Authorization: Bearer ${secrets[0]}
Cookie: sid=${secrets[1]}

HTTP/1.1 429 Too Many Requests
Date: Sat, 21 Nov 2026 06:30:00 GMT
Retry-After: 60
X-Request-Id: req_8f14e45f

{"error":{"code":"rate_limit_exceeded","message":"Slow down, ann@acme.example at 203.0.113.7: ${secrets[0]}","details":{"password":"${secrets[2]}","card":"${secrets[3]}","note":"${secrets[4]}","retry_after":60}}}`

const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })
const verdict = (page: Page) => diagnosis(page).getByRole('heading', { level: 2 })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share this response' })
const preview = (page: Page) => dialog(page).locator('textarea')
const link = (page: Page) => dialog(page).getByRole('textbox', { name: 'Link', exact: true })
const status = (page: Page) => dialog(page).getByRole('status')
const form = (page: Page, name: string) => dialog(page).getByRole('radio', { name })

async function openDialog(page: Page, text = paste) {
  await page.goto('/')
  await pasteInto(box(page), text)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(dialog(page)).toBeVisible()
}

/** A text of the diagnosis, with the secret that the message repeats masked. */
const sayingMasked = (text: string) => text.replaceAll(secrets[0]!, '[redacted-authorization]').replace(/\s+/g, '')

/** The clipboard after a click on the button. */
async function copied(page: Page, button: string): Promise<string> {
  await dialog(page).getByRole('button', { name: button }).click()
  await expect(status(page)).toContainText('Copied')
  return page.evaluate(() => (globalThis as unknown as { copied: string }).copied)
}

/** A headless browser has no clipboard: copied texts are kept for the test. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void Object.assign(globalThis, { copied: text }) },
    })
  })
})

test.describe('what is shown is what is shared, without secrets', { tag: '@firefox' }, () => {
  for (const [name, button] of [
    ['Markdown for a ticket', 'Copy Markdown'],
    ['Support text', 'Copy support text'],
  ] as const)
    test(name, async ({ page }) => {
      await openDialog(page)
      await form(page, name).check({ force: true })
      await expect(preview(page)).toHaveValue(/rate_limit_exceeded[^]*req_8f14e45f/)
      const shown = await preview(page).inputValue()
      for (const secret of secrets) expect(shown).not.toContain(secret)
      expect(await copied(page, button)).toBe(shown)
      await expect(status(page)).toHaveText(`Copied the ${name === 'Support text' ? 'support text' : 'Markdown'}: ${shown.length.toLocaleString('en')} characters.`) // prettier-ignore
    })

  test('Link: it opens what was shown, with the same diagnosis', async ({ page, context }) => {
    await openDialog(page)
    const shown = await preview(page).inputValue()
    for (const secret of secrets) expect(shown).not.toContain(secret)
    const address = await copied(page, 'Copy link')
    expect(await link(page).inputValue()).toBe(address)
    await expect(dialog(page)).toContainText(`${address.length} of 2,000 characters`)
    await page.keyboard.press('Escape')
    const other = await context.newPage()
    await other.goto(address)
    await expect(box(other)).toHaveValue(shown)
    await expect(verdict(other)).toHaveText((await verdict(page).textContent())!)
    for (const part of ['.facts', '.because', '.explanation']) {
      const there = () => diagnosis(other).locator(part).innerText()
      const here = await diagnosis(page).locator(part).innerText()
      await expect.poll(async () => sayingMasked(await there())).toBe(sayingMasked(here))
    }
  })
})

test('a link keeps what the sender said about the request, and counts the wait from when it was pasted', async ({ page, context }) => {
  const sent = new Date('2026-11-21T10:00:00Z')
  await page.clock.setFixedTime(sent)
  await page.goto('/')
  await pasteInto(box(page), 'HTTP/1.1 502 Bad Gateway\nRetry-After: 600\n\n')
  await diagnosis(page).getByLabel('Method').selectOption('PUT')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(link(page)).toHaveValue(/#paste=2\./)
  const address = await link(page).inputValue()
  const other = await context.newPage()
  await other.clock.setFixedTime(new Date('2026-11-21T10:04:00Z'))
  await other.goto(address)
  await expect(diagnosis(other).getByLabel('Method')).toHaveValue('PUT')
  await expect(diagnosis(other).locator('time').first()).toHaveAttribute('datetime', '2026-11-21T10:10:00.000Z')
  await expect(other.getByText(/From a shared link\. The response was pasted on November 21, 2026 at/)).toBeVisible()
  await expect(page.getByText(/From a shared link/)).toHaveCount(0)
  await other.clock.setFixedTime(new Date('2026-11-21T10:20:00Z'))
  await other.reload()
  await expect(verdict(other)).toHaveText(/^The wait is over/)
}) // prettier-ignore

test('masks are listed, and personal addresses are masked on request', async ({ page }) => {
  await openDialog(page)
  const masks = dialog(page).locator('.share-masks')
  // The token of the header, which the message repeats: one secret, one mask.
  await expect(masks).toContainText('authorization ×2')
  for (const what of ['api key', 'cookie', 'password', 'card number']) await expect(masks).toContainText(what)
  await expect(preview(page)).toHaveValue(/ann@acme\.example at 203\.0\.113\.7/)
  await dialog(page).getByRole('checkbox', { name: /Email addresses/ }).check() // prettier-ignore
  await dialog(page)
    .getByRole('checkbox', { name: /IP addresses/ })
    .check()
  await expect(preview(page)).toHaveValue(/\[redacted-email-address\] at \[redacted-ip-address\]/)
  await form(page, 'Support text').check({ force: true })
  await expect(preview(page)).toHaveValue(/\[redacted-email-address\] at \[redacted-ip-address\]/)
  await expect(dialog(page).locator('.share-preview mark').first()).toBeVisible()
})

test('the claims of a token are kept on request, its signature never', async ({ page }) => {
  const jwt = `${btoa('{"alg":"HS256"}')}.${btoa('{"sub":"ann"}')}.dozjgNryP4J3jVmNHl0w5N`.replaceAll('=', '')
  await openDialog(page, `HTTP/1.1 401 Unauthorized\nX-Token: ${jwt}\n\n{"code":"SESSION_EXPIRED","message":"m"}`)
  await expect(preview(page)).toHaveValue(/X-Token: \[redacted-token\]/)
  await dialog(page)
    .getByRole('checkbox', { name: /Token claims/ })
    .check()
  await expect(preview(page)).toHaveValue(
    new RegExp(`X-Token: ${jwt.slice(0, jwt.lastIndexOf('.') + 1)}\\[redacted-signature\\]`),
  )
})

test('a selection can be masked, with the keyboard alone, and undone', async ({ page }) => {
  await page.goto('/')
  await pasteInto(box(page), paste)
  await expect(verdict(page)).toHaveText(/^The wait is over/)
  await page.getByRole('button', { name: 'Share', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(form(page, 'Link')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(preview(page)).toBeFocused()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 'POST /'.length; step++) await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 'v1/leads'.length; step++) await page.keyboard.press('Shift+ArrowRight')
  const mask = dialog(page).getByRole('button', { name: 'Mask selection' })
  await page.keyboard.press('Tab')
  await expect(mask).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('Masked in one place.')
  await expect(preview(page)).toHaveValue(/^POST \/\[redacted-by-hand\] HTTP/)
  await expect(mask).toBeFocused()
  await form(page, 'Markdown for a ticket').check({ force: true })
  await expect(preview(page)).toHaveValue(/`POST \/\[redacted-by-hand\]`/)
  await dialog(page).getByRole('button', { name: 'Undo' }).click()
  await expect(preview(page)).toHaveValue(/`POST \/v1\/leads`/)
  await expect(mask).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused()
})

test("a selection in the Markdown masks the response, and one that isn't in the response says so", async ({ page }) => {
  await openDialog(page)
  await form(page, 'Markdown for a ticket').check({ force: true })
  const select = async (text: string) => {
    await expect(preview(page)).toHaveValue(new RegExp(text))
    await preview(page).evaluate((area: HTMLTextAreaElement, text) => {
      area.focus()
      area.setSelectionRange(area.value.indexOf(text), area.value.indexOf(text) + text.length)
    }, text)
    await dialog(page).getByRole('button', { name: 'Mask selection' }).click()
  }
  await select('acme')
  await expect(preview(page)).toHaveValue(/Slow down, ann@\[redacted-by-hand\]\.example[^]*ann@\[redacted-by-hand\]\.example/) // prettier-ignore
  await select('Retry plan')
  await expect(status(page)).toHaveText(/doesn't contain this text/)
  await preview(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 0))
  await dialog(page).getByRole('button', { name: 'Mask selection' }).click()
  await expect(status(page)).toHaveText('Select at least 3 characters first.')
})

test('the keyboard skips the layers behind the text, even if they scroll', async ({ page }) => {
  await page.goto('/')
  await pasteInto(box(page), paste + '\n'.repeat(80))
  await page.getByRole('button', { name: 'Share', exact: true }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(box(page)).toBeFocused()
})

test('the preview takes no input', async ({ page }) => {
  await openDialog(page)
  const shown = await preview(page).inputValue()
  await preview(page).focus()
  await page.keyboard.type('x')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Backspace')
  await expect(preview(page)).toHaveValue(shown)
})

test('invisible characters in the preview are named', async ({ page }) => {
  await openDialog(page, '{"code":"SESSION_EXPIRED","message":"pay\u202Epal"}')
  await expect(dialog(page)).toContainText(/Invisible characters in this text: \[U\+202E/)
})

test('a paste that is too long for a link is offered as Markdown', async ({ page }) => {
  const noise = Array.from({ length: 900 }, (_, n) => (n * 7919) % 100_003).join(' ')
  await openDialog(page, `HTTP/1.1 500 Internal Server Error\n\n{"code":"INTERNAL_ERROR","message":"${noise}"}`)
  await expect(dialog(page)).toContainText(/This link would have [2-9],\d{3} characters/)
  await expect(dialog(page).getByRole('button', { name: 'Copy link' })).toHaveCount(0)
  await dialog(page).getByRole('button', { name: 'Use Markdown' }).click()
  await expect(form(page, 'Markdown for a ticket')).toBeFocused()
  await expect(form(page, 'Markdown for a ticket')).toBeChecked()
  expect(await copied(page, 'Copy Markdown')).not.toContain('#paste=')
})

test("a paste that is too long to check can't be shared", async ({ page }) => {
  await openDialog(page, `HTTP/1.1 500 Internal Server Error\n\n{"message":"${'x '.repeat(150_000)}"}`)
  await expect(dialog(page)).toContainText('too many to check before sharing')
  await expect(dialog(page).getByRole('button')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
})

test('if the browser blocks copying, the text is selected for the reader', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await openDialog(page)
  await form(page, 'Support text').check({ force: true })
  await dialog(page).getByRole('button', { name: 'Copy support text' }).click()
  await expect(status(page)).toContainText('is selected: press Ctrl+C')
  const [selected, whole] = await preview(page).evaluate((area: HTMLTextAreaElement) => [area.selectionEnd - area.selectionStart, area.value.length]) // prettier-ignore
  expect(selected).toBe(whole)
})

test('every kind of damage to a link is reported', { tag: '@firefox' }, async ({ page }) => {
  await openDialog(page)
  await expect(link(page)).toHaveValue(/#paste=2\./)
  const address = await link(page).inputValue()
  const middle = address.length - 40
  for (const damaged of [
    address.slice(0, middle),
    address.slice(0, middle) + (address[middle] === 'A' ? 'B' : 'A') + address.slice(middle + 1),
    address.toLowerCase(),
  ]) {
    await page.goto(damaged)
    await page.reload()
    await expect(diagnosis(page)).toContainText('This link is damaged')
    await expect(box(page)).toHaveValue('')
  }
  await page.goto(address.replace('#paste=2.', '#paste=3.'))
  await page.reload()
  await expect(diagnosis(page)).toContainText('another version of this site')
})

test('sharing makes no requests, and keeps the policy', async ({ page }) => {
  const violations = await watchPolicy(page)
  await page.goto('/')
  await page.locator('.explorer[data-engine="ready"]').waitFor()
  await pasteInto(box(page), '429')
  // The button appears with everything that it needs.
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await pasteInto(box(page), paste)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(link(page)).toHaveValue(/#paste=2\./)
  for (const name of ['Markdown for a ticket', 'Support text', 'Link']) await form(page, name).check({ force: true })
  await copied(page, 'Copy link')
  await page.waitForTimeout(300)
  expect(requests).toEqual([])
  expect(violations).toEqual([])
  expect(new URL(page.url()).hash).toBe('')
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme })
    for (const width of [1280, 320])
      test(`${width} px wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 700 })
        await openDialog(page)
        for (const name of ['Link', 'Markdown for a ticket', 'Support text']) {
          await form(page, name).check({ force: true })
          expect(await faults(axeOn(page).include('dialog'))).toEqual([])
        }
        expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
      })
  })
