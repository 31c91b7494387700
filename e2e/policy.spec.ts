import { expect, test } from '@playwright/test'
import { pasteInto } from './paste-into'
import { watchPolicy } from './watch-policy'

/** One of each type. */
const pages = ['/', '/e/', '/e/sessions/', '/e/sessions/rate_limit_exceeded/', '/e/connectors/422/', '/apis/incidents/', '/envelopes/', '/envelopes/fastapi-validation/', '/status/429/', '/guides/retries/', '/404.html'] // prettier-ignore

test(
  'no page violates its own policy, and none makes requests to another host',
  { tag: '@firefox' },
  async ({ page, baseURL }) => {
    test.slow()
    const violations = await watchPolicy(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const path of pages) {
      await page.goto(path)
    }
    expect(violations).toEqual([])
    expect(asked.length).toBeGreaterThan(pages.length)
    expect(asked.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([])
  },
)

test('using the explorer keeps to the policy', { tag: '@firefox' }, async ({ page }) => {
  test.slow()
  const violations = await watchPolicy(page)
  await page.goto('/')
  const diagnosis = page.getByRole('region', { name: 'Diagnosis' })
  const samples = page.getByRole('group', { name: 'Samples' }).getByRole('button')
  await pasteInto(
    page.getByRole('textbox', { name: 'Error response' }),
    'GET /x HTTP/1.1\n\nHTTP/1.1 503 Service Unavailable\n\n',
  )
  await expect(diagnosis.getByRole('heading', { level: 2 })).toHaveText(/^Retry with backoff/)
  await diagnosis.getByText('Evidence', { exact: true }).click()
  await diagnosis.getByText('Code for this plan').click()
  await diagnosis.getByLabel('Jitter').selectOption('none')
  for (const sample of [samples.first(), samples.last()]) {
    await page.getByText('Try a sample').click()
    await sample.click()
  }
  await page.keyboard.press('/')
  await page.keyboard.type('rate limit exceeded sessions api')
  await expect(page.getByRole('group', { name: 'In page text' }).getByRole('option').first()).toBeVisible()
  expect(violations).toEqual([])
})

test('what the policy forbids is blocked and reported', async ({ page }) => {
  const violations = await watchPolicy(page)
  await page.goto('/e/sessions/rate_limit_exceeded/')
  const done = await page.evaluate(async () => {
    const image = new Image()
    const drawn = new Promise((resolve) => {
      image.onload = () => resolve(true)
      image.onerror = () => resolve(false)
    })
    image.src = 'http://127.0.0.1:9/steal.png?paste=1'
    const fetched = await fetch('http://127.0.0.1:9/').then(
      () => true,
      () => false,
    )
    let marked = true
    try {
      document.body.innerHTML += '<b>x</b>'
    } catch {
      marked = false
    }
    const script = document.createElement('p')
    script.setAttribute('style', 'color: red')
    return [await drawn, fetched, marked, script.style.color]
  })
  expect(done).toEqual([false, false, false, ''])
  await expect
    .poll(() => violations.map((violation) => violation.split(' ')[1]))
    .toEqual(expect.arrayContaining(['img-src', 'connect-src', 'require-trusted-types-for', 'style-src-attr']))
})

test('the server sends the policy, and what only headers can set', async ({ request }) => {
  for (const path of ['/', '/e/sessions/rate_limit_exceeded/', '/404.html', '/codes.json']) {
    const headers = (await request.get(path)).headers()
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    expect(headers['content-security-policy']).not.toContain('unsafe-inline')
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  // Playwright's Firefox doesn't tell the style sheet that scripts are off.
  test('no form that the policy would block is shown; a link opens all codes', async ({ page }) => {
    await page.goto('/status/429/')
    await expect(page.getByRole('search')).toHaveCount(0)
    await page.getByRole('banner').getByRole('link', { name: 'All codes' }).click()
    await expect(page).toHaveURL('/e/')
  })
})
