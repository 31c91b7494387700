import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test, type Request } from '@playwright/test'
import { pasteInto } from './paste-into'

const secret = 'tnx_live_Zq7Wx3Kp9Lm2'
const paste = `HTTP/1.1 401 Unauthorized\nAuthorization: Bearer ${secret}\nX-Request-Id: rq-${secret}\n\n{"error":{"code":"invalid_api_key","message":"${secret}"}}`

/** The forms in which a text could leak: plain, escaped, in base64 at any offset, or compressed. */
function formsOf(text: string): string[] {
  const base64 = [0, 1, 2].flatMap((skipped) => {
    const encoded = Buffer.from(text.slice(skipped)).toString('base64').replaceAll('=', '').slice(0, -2)
    return [encoded, encoded.replaceAll('+', '-').replaceAll('/', '_')]
  })
  const packed = [deflateRawSync, deflateSync, gzipSync].flatMap((pack) => [
    pack(text).toString('base64url'),
    pack(text).toString('base64'),
  ])
  const escaped = [...text].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('')
  return [text, text.slice(0, 12), escaped, Buffer.from(text).toString('hex'), ...base64, ...packed]
}

async function carries(request: Request, forms: string[]): Promise<boolean> {
  const headers = JSON.stringify(await request.allHeaders())
  const carried = `${request.url()}\n${decodeURIComponent(request.url())}\n${headers}\n${request.postData() ?? ''}`
  return forms.some((form) => carried.toLowerCase().includes(form.toLowerCase()))
}

test('the watch detects a secret in each of its forms', async ({ page }) => {
  await page.goto('/404.html')
  for (const form of formsOf(secret)) {
    const asked = page.waitForRequest(/\/codes\.json/)
    await page.evaluate((text) => void fetch(`/codes.json?${text}`), encodeURIComponent(form))
    expect(await carries(await asked, formsOf(secret)), form).toBe(true)
  }
})

test(
  'no request carries a byte of a paste or a query, nothing is stored, and no address changes',
  { tag: '@firefox' },
  async ({ page }) => {
    test.slow()
    const requests: Request[] = []
    page.on('request', (request) => requests.push(request))
    await page.goto('/')
    const address = page.url()
    const diagnosis = page.getByRole('region', { name: 'Diagnosis' })
    await pasteInto(page.getByRole('textbox', { name: 'Error response' }), paste)
    await expect(diagnosis.getByRole('heading', { level: 2 })).toHaveText(/^Re-authenticate/)
    await diagnosis.getByText('Evidence', { exact: true }).click()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search' }).pressSequentially(`${secret} rate limit exceeded`)
    await page.waitForTimeout(1500)

    const forms = [...formsOf(secret), ...formsOf(paste)]
    expect(requests.length).toBeGreaterThan(3)
    for (const request of requests) expect(await carries(request, forms), request.url()).toBe(false)
    expect(page.url()).toBe(address)
    const stored = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      history: JSON.stringify(history.state),
      title: document.title,
      caches: await caches.keys(),
      databases: await indexedDB.databases(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      entries: performance.getEntriesByType('resource').map(({ name }) => name),
    }))
    expect(stored).toMatchObject({
      local: {},
      session: {},
      cookie: '',
      history: 'null',
      caches: [],
      databases: [],
      workers: 0,
    })
    expect(forms.filter((form) => JSON.stringify(stored).includes(form))).toEqual([])
  },
)

test('with the network off, a paste is still diagnosed, as the page on privacy says', async ({ page, context }) => {
  await page.goto('/')
  await page.locator('.explorer[data-engine=ready]').waitFor()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await expect(page.evaluate(() => fetch('/codes.json'))).rejects.toThrow('Failed to fetch')
  await pasteInto(page.getByRole('textbox', { name: 'Error response' }), paste)
  const diagnosis = page.getByRole('region', { name: 'Diagnosis' })
  await expect(diagnosis.getByRole('heading', { level: 2 })).toHaveText(/^Re-authenticate/)
  await diagnosis.getByText('Code for this plan').click()
  await expect(diagnosis.getByRole('region', { name: /^Code for/ })).toBeVisible()
})
