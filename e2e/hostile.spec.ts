import { deflateRawSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { hostileTexts, responsesWith } from '../src/hostile/texts.fixture.ts'
import { visible } from '../src/visible/characters.ts'
import { watchPolicy } from './watch-policy'

/** What must not come of a text: a script that runs, a request, an error, a breach of the policy. */
async function watch(page: Page): Promise<string[]> {
  const seen = await watchPolicy(page)
  page.on('dialog', (dialog) => {
    seen.push(`a script ran: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', ({ message }) => seen.push(`an error: ${message}`))
  page.on('popup', (popup) => seen.push(`a window: ${popup.url()}`))
  page.on('framenavigated', (frame) => frame.parentFrame() && seen.push(`a frame: ${frame.url()}`))
  page.on('request', (request) => {
    if (request.resourceType() !== 'document' && !request.url().startsWith(new URL('/', page.url()).href))
      seen.push(`a request: ${request.url()}`)
  })
  await page.addInitScript(findFaults)
  await page.addInitScript(countAnswers)
  return seen
}

/** Installed in the page: what stands in it that a text has no business to make. */
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
          // What a header is, our own table says, with a link to its standard.
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

/** Installed in the page: counts what the explorer's worker answers, so that nobody looks at the answer before. */
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

test('the watch is not blind: every text with markup is noticed where it is taken for HTML', async ({ page }) => {
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

test('no text of a paste is anything but text in the explorer', async ({ page }) => {
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

/** Pastes one text after another. Gives the message that is shown for the first, and what stands in the page that should not. */
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
    // A message that is the reason phrase stands behind the status, and is said once.
    message ??= textOf(document.querySelector('.said q') ?? document.querySelector('.identity bdi'))
    faults.push(...faultsIn(root))
  }
  return [message ?? '', faults]
}

/** As the page shows a text of several lines, with the names that only a screen reader says left out. */
const visibleLines = (text: string) => text.trim().split(/([\t\r\n])/).map((part, index) => (index % 2 ? part : visible(part))).join('') // prettier-ignore

/** Every twelfth: what is shared is made of the same text, in units of all rows. */
test('no text of a paste is anything but text where it is shared', async ({ page }) => {
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

test('no text of a link is anything but text', async ({ page }) => {
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

/** Opens links on pastes, whole ones and damaged ones. */
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

/** Opens links to a code page that say something of a response. What is longer than such a link may be shows nothing. */
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

test('an address in a paste is opened on purpose only, its host is named, and it learns nothing of this page', async ({
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
  'what cannot be seen is named in the diagnosis and beside the box, and copied as it is shown',
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
