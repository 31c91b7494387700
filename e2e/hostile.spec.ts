import { deflateRawSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { hostileTexts, responsesWith } from '../src/hostile/texts.fixture.ts'
import { visible } from '../src/visible/characters.ts'
import { watchPolicy } from './watch-policy'

/** What a text must not cause: a script that runs, a request, an error, a policy violation. */
async function watch(page: Page): Promise<string[]> {
  const seen = await watchPolicy(page)
  page.on('dialog', (dialog) => {
    seen.push(`a script ran: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', ({ message }) => seen.push(`an error: ${message}`))
  page.on('popup', (popup) => seen.push(`a window: ${popup.url()}`))
  page.on('framenavigated', (frame) => frame.parentFrame() && seen.push(`a frame: ${frame.url()}`))
  // Not by the address of the page: Firefox may report a request before it has one.
  const site = `${test.info().project.use.baseURL}/`
  page.on('request', (request) => {
    if (request.resourceType() !== 'document' && !request.url().startsWith(site))
      seen.push(`a request: ${request.url()}`)
  })
  await page.addInitScript(findFaults)
  await page.addInitScript(countAnswers)
  return seen
}

/** Installed in the page: finds elements that a text must not create. */
function findFaults() {
  const forbidden = 'iframe, img, picture, object, embed, style, base, meta, form, video, audio, math, template, marquee, foreignObject, animate, xss' // prettier-ignore
  Object.assign(globalThis, {
    faultsIn(root: Element) {
      const faults = [...root.querySelectorAll(`script, ${forbidden}`)].map(
        ({ localName }) => `an element: ${localName}`,
      )
      for (const element of root.querySelectorAll('q *, bdi *, code *, dd *'))
        if (
          !element.matches(
            'bdi, code, .unseen, .vh, .st, .copy, .quiet, .pasted-link, a[href], dd > b, dd > q, pre *, wbr, .place, .headers dd > p',
          )
        )
          faults.push(`an element within text: ${element.localName}`)
      for (const element of root.querySelectorAll('*'))
        for (const { name, value } of element.attributes) {
          if (/^on|^(style|srcdoc|formaction|autofocus|popover|popovertarget|xlink:href)$/.test(name))
            faults.push(`an attribute: ${name}`)
          // Our own table explains the headers, with links to their standards.
          if (
            name !== 'href' ||
            element.matches('.headers .about a') ||
            /^(\/|guides\/|https:\/\/www\.rfc-editor\.org\/)/.test(value)
          )
            continue
          const { protocol, host } = new URL(value, location.href)
          if (!/^https?:$/.test(protocol)) faults.push(`an address: ${value}`)
          if (element.getAttribute('rel') !== 'noreferrer noopener' || element.textContent !== `Open ${host}`)
            faults.push(`a link: ${value}`)
        }
      return faults
    },
  })
}

declare const faultsIn: (root: Element) => string[]

/** Installed in the page: counts the results of the explorer's worker, so that tests wait for them. */
function countAnswers() {
  Object.assign(globalThis, {
    answers: { count: 0 },
    Worker: class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        this.addEventListener('message', ({ data }) => (answers.count += 'id' in data ? 1 : 0))
      }
    },
  })
}

declare const answers: { count: number }

test('the watch works: every text with markup is detected when it is parsed as HTML', async ({ page }) => {
  const seen = await watch(page)
  await page.route('**/unguarded', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto('/unguarded')
  for (const { name, text } of hostileTexts.filter(({ isMarkup }) => isMarkup)) {
    const faults = await page.evaluate((html) => {
      const root = document.createElement('div')
      root.innerHTML = `<q>${html}</q>`
      document.body.replaceChildren(root)
      return faultsIn(root)
    }, text)
    expect(faults, name).not.toEqual([])
  }
  const noticed = seen.map((what) => what.replace(/:.*/, ''))
  expect([...new Set(noticed)].toSorted()).toEqual(['a frame', 'a request', 'a script ran'])
})

test('text from a paste is only text in the explorer', async ({ page }) => {
  test.slow()
  const seen = await watch(page)
  await page.goto('/')
  await page.locator('.explorer[data-engine=ready]').waitFor()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  for (const { name, text } of hostileTexts) {
    const [message, faults] = await page.evaluate(
      tryAll,
      responsesWith(text).filter((_, index) => index % 3 === 0),
    )
    expect(faults, name).toEqual([])
    expect(message, name).toBe(visibleLines(text))
  }
  expect(seen).toEqual([])
  expect(requests).toEqual([])
})

/** Pastes one text after another. Returns the message shown for the first, and elements that must not exist. */
async function tryAll(pastes: string[]): Promise<[string, string[]]> {
  const box = document.querySelector<HTMLTextAreaElement>('#paste')!
  const root = document.querySelector('.explorer')!
  const frame = () => new Promise(requestAnimationFrame)
  const textOf = (element: Element | null) => {
    const copy = element?.cloneNode(true) as Element | undefined
    for (const name of copy?.querySelectorAll('.vh') ?? []) name.remove()
    return copy?.textContent ?? ''
  }
  const faults: string[] = []
  let message: string | null = null
  for (const paste of pastes) {
    const { count } = answers
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(box, paste)
    box.dispatchEvent(new Event('input', { bubbles: true }))
    for (let frames = 0; answers.count === count; frames++) {
      if (frames > 300) throw new Error(`no answer to ${paste}`)
      await frame()
    }
    await frame()
    // The worker has responded; the page may show it a few frames later.
    for (let frames = 0; frames < 60 && !document.querySelector('.identity'); frames++) await frame()
    // A message equal to the reason phrase is shown only once, after the status.
    message ??= textOf(document.querySelector('.said q') ?? document.querySelector('.identity bdi'))
    faults.push(...faultsIn(root))
  }
  return [message ?? '', faults]
}

/** A text of several lines as the page shows it, without the names for screen readers. */
const visibleLines = (text: string) => text.trim().split(/([\t\r\n])/).map((part, index) => (index % 2 ? part : visible(part))).join('') // prettier-ignore

/** Every twelfth text: shared texts are made from the same values. */
test('text from a paste is only text in the share dialog', async ({ page }) => {
  test.slow()
  const seen = await watch(page)
  await page.goto('/')
  await page.locator('.explorer[data-engine=ready]').waitFor()
  const dialog = page.getByRole('dialog')
  for (const { name, text } of hostileTexts.filter((_, index) => index % 12 === 0)) {
    await page.evaluate(tryAll, responsesWith(text).slice(0, 1))
    await page.getByRole('button', { name: /^Share/ }).click()
    await dialog.getByRole('radio', { name: 'Markdown' }).check()
    await expect(dialog.getByRole('textbox').first(), name).toHaveValue(/What happened/)
    expect(await dialog.evaluate((root) => faultsIn(root)), name).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  expect(seen).toEqual([])
})

test('text from a link is only text', async ({ page }) => {
  test.slow()
  const seen = await watch(page)
  await page.goto('/')
  const pasted = hostileTexts.map(({ name, text }) => ({
    name,
    fragments: [`#paste=1.${deflateRawSync(text).toString('base64url')}`, `#paste=${text}`],
    boxed: text.toWellFormed().replace(/\r\n?/g, '\n'),
  }))
  expect(await page.evaluate(openPastes, pasted)).toEqual([])
  await page.goto('/e/sessions/rate_limit_exceeded/#request_id=first')
  await page.locator('.occurrence').waitFor()
  const occurred = hostileTexts.map(({ name, text }) => {
    const value = encodeURIComponent(text.toWellFormed())
    const shown = visible([...text.toWellFormed()].slice(0, 128).join(''))
    return { name, fragment: `#retry_after=${value.slice(0, 90)}&at=${value.slice(0, 90)}&request_id=${value}`, shown }
  })
  expect(await page.evaluate(openOccurrences, occurred)).toEqual([])
  expect(seen).toEqual([])
})

/** Opens valid and damaged links to pastes. */
async function openPastes(links: { name: string; fragments: string[]; boxed: string }[]): Promise<string[]> {
  const box = document.querySelector<HTMLTextAreaElement>('#paste')!
  const faults: string[] = []
  for (const { name, fragments, boxed } of links) {
    for (const fragment of fragments) {
      location.hash = fragment
      for (let frames = 0; box.value !== boxed && frames < 300; frames++) await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      faults.push(...faultsIn(document.querySelector('.explorer')!).map((fault) => `${name}: ${fault}`))
    }
    if (box.value !== boxed) faults.push(`${name}: ${box.value}`)
  }
  return faults
}

/** Opens links to a code page with values of a response. A link that is too long shows nothing. */
async function openOccurrences(links: { name: string; fragment: string; shown: string }[]): Promise<string[]> {
  const faults: string[] = []
  for (const { name, fragment, shown } of links) {
    location.hash = fragment
    await new Promise((resolve) => setTimeout(resolve))
    const section = document.querySelector('.occurrence')
    if (!section || fragment.length > 1000) {
      if (section || fragment.length <= 1000) faults.push(`${name}: ${section ? 'too long' : 'not shown'}`)
      continue
    }
    const texts = [...section.querySelectorAll('code')].map(({ textContent }) => textContent.replace(/…$/, ''))
    if (texts.join() !== shown) faults.push(`${name}: ${texts.join()}`)
    faults.push(...faultsIn(section).map((fault) => `${name}: ${fault}`))
  }
  return faults
}

test('an address in a paste is opened only on a click, with its host named and without a referrer', async ({
  page,
}) => {
  await watch(page)
  await page.goto('/')
  const diagnosis = page.getByRole('region', { name: 'Diagnosis' })
  const paste = {
    error: { code: 'conflict', message: 'See https://xn--80ak6aa92e.com/a or javascript:alert(1).' },
    documentation_url: 'https://docs.example.com@evil.example/reset',
  }
  await page.evaluate(tryAll, [JSON.stringify(paste)])
  const links = diagnosis.getByRole('link', { name: /^Open / })
  await expect(links).toHaveText(['Open evil.example', 'Open xn--80ak6aa92e.com'])
  await expect(links.first()).toHaveAttribute('href', 'https://evil.example/reset')
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('rel', 'noreferrer noopener')
    await expect(link).toHaveAttribute('target', '_blank')
    await expect(link).toHaveAttribute('referrerpolicy', 'no-referrer')
  }
})

test(
  'invisible characters are named in the diagnosis and below the box, and copied as shown',
  { tag: '@firefox' },
  async ({ page }) => {
    await watch(page)
    await page.addInitScript(() => {
      navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text })
    })
    await page.goto('/')
    const diagnosis = page.getByRole('region', { name: 'Diagnosis' })
    const paste = String.raw`{"error":{"code":"a\u202eb","message":"الطلب غير صالح \u2066x","details":{"request_id":"req\u200b1"}}}`
    await page.evaluate(tryAll, [paste])
    await expect(diagnosis.locator('.facts')).toContainText('a[U+202E right-to-left override]b')
    await expect(diagnosis.locator('.said q')).toContainText('الطلب غير صالح [U+2066 left-to-right isolate]x')
    await diagnosis.getByRole('button', { name: 'Copy the request ID' }).click()
    expect(await page.evaluate('copied')).toBe('req[U+200B]1')
    await page.evaluate(tryAll, ['{"code":"a\u202eb\u200b"}'])
    await expect(page.locator('.paste')).toContainText(
      'Invisible characters in this text: [U+202E right-to-left override] [U+200B zero-width space]',
    )
  },
)
