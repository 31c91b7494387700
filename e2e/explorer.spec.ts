import { expect, test, type Page } from '@playwright/test'
import { pasteInto } from './paste-into'

const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })
const verdict = (page: Page) => diagnosis(page).getByRole('heading', { level: 2 })

/** The samples work only once the island does: its first diagnosis proves that. */
async function open(page: Page) {
  const catalogue = page.waitForResponse(/catalogue\.json/)
  await page.goto('/')
  await catalogue
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' })
}

/** Waits for the engine. After that, nothing is loaded. */
const allLoaded = (page: Page) => page.locator('.explorer[data-engine="ready"]').waitFor()

/** Holds back a request. @returns releases it */
async function hold(page: Page, url: RegExp): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(url, async (route) => {
    await held
    await route.continue()
  })
  return release
}

test.describe('the samples of each API, one click each', () => {
  const expected: Record<string, RegExp> = {
    wait: /^Wait/,
    fix: /^Fix/,
    reauth: /^Re-authenticate/,
    never: /^Don't retry/,
    backoff: /^Retry with backoff/,
    reconcile: /^Check first/,
  }

  test('every sample gives a verdict, and all five APIs have one', async ({ page }) => {
    await open(page)
    const group = page.getByRole('group', { name: 'Samples' })
    const samples = group.getByRole('button')
    const count = await samples.count()
    expect(count).toBeGreaterThanOrEqual(8)
    for (let index = 0; index < count; index++) {
      // With a paste in the box, the samples are collapsed.
      if (index > 0) await group.getByText('Try a sample').click()
      await samples.nth(index).click()
      await expect(verdict(page)).toHaveText(
        new RegExp(
          Object.values(expected)
            .map(({ source }) => source)
            .join('|'),
        ),
      )
    }
    for (const api of ['10ex', 'Connectors API', 'Organizations API', 'Incidents API', 'Sessions API']) {
      await expect(page.getByRole('group', { name: 'Samples' })).toContainText(api)
    }
  })

  test('the times in a sample are shifted to now, and it says so', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'A rate limit that ends at a date' }).click()
    await expect(verdict(page)).toHaveText(/^Wait/)
    await expect(diagnosis(page).locator('time').first()).toBeVisible()
    await expect(page.getByText('Its times are shifted to now')).toBeVisible()
    await pasteInto(box(page), '{"code":"SESSION_EXPIRED","message":"over"}')
    await expect(page.getByText('Its times are shifted to now')).toHaveCount(0)
  })
})

test.describe(
  'a paste of each API is classified, explained and matched to a retry recommendation',
  { tag: '@firefox' },
  () => {
    const pastes = [
      {
        api: 'Sessions API',
        paste:
          'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"Slow down","details":{"retry_after":60}}}',
        verdict: /^Wait.*1 minute/,
        shows: ['rate_limit_exceeded', '429', 'Retry-After'],
      },
      {
        api: 'Connectors API',
        paste:
          '{"error":{"code":"validation_error","message":"No","trace_id":"tr_81c","details":{"connector.config.api_key":"must not be empty"}}}',
        verdict: /^Fix/,
        shows: ['connector.config.api_key', 'must not be empty', 'tr_81c'],
      },
      {
        api: 'Organizations API',
        paste:
          'HTTP/1.1 400 Bad Request\n\n{"statusCode":400,"error":"Bad Request","message":["name should not be empty"],"timestamp":"2026-11-21T03:44:11.000Z","path":"/v1/keys"}',
        verdict: /^Fix/,
        shows: ['name should not be empty'],
      },
      {
        api: 'Incidents API',
        paste: '{"code":"SESSION_EXPIRED","message":"The session has ended","request_id":"rq-9"}',
        verdict: /^Re-authenticate/,
        shows: ['SESSION_EXPIRED', 'rq-9'],
      },
      {
        api: '10ex',
        paste: '{"detail":[{"loc":["body","segment_id"],"msg":"segment not found","type":"value_error"}]}',
        verdict: /^Fix/,
        shows: ['body.segment_id', 'segment not found'],
      },
    ]
    for (const { api, paste, verdict: words, shows } of pastes) {
      test(api, async ({ page }) => {
        await open(page)
        await pasteInto(box(page), paste)
        await expect(verdict(page)).toHaveText(words)
        await expect(diagnosis(page).getByRole('link', { name: api, exact: true })).toBeVisible()
        for (const text of shows) await expect(diagnosis(page)).toContainText(text)
      })
    }
  },
)

test('the wait is a duration and a clock time', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z'))
  await open(page)
  await pasteInto(box(page), 'HTTP/1.1 429 Too Many Requests\nRetry-After: 90\n\n')
  await expect(verdict(page)).toContainText('1 minute 30 seconds')
  await expect(diagnosis(page).locator('time').first()).toHaveAttribute('datetime', '2026-11-21T10:01:30.000Z')
})

test(
  'the method changes the advice: a POST that met a 502 may have been applied',
  { tag: '@firefox' },
  async ({ page }) => {
    await open(page)
    await pasteInto(box(page), 'HTTP/1.1 502 Bad Gateway\n\n')
    await expect(verdict(page)).toHaveText(/^Retry with backoff/)
    await diagnosis(page).getByLabel('Method').selectOption('POST')
    await expect(verdict(page)).toHaveText(/^Check first/)
    await diagnosis(page).getByLabel('with an idempotency key').check()
    await expect(verdict(page)).toHaveText(/^Retry with backoff/)
  },
)

test('the request is preset from the paste, can be changed, and is preset again with the next paste', async ({
  page,
}) => {
  await open(page)
  await pasteInto(box(page), 'POST /x HTTP/1.1\nIdempotency-Key: k-1\n\nHTTP/1.1 502 Bad Gateway\n\n')
  const key = diagnosis(page).getByLabel('with an idempotency key')
  await expect(key).toBeChecked()
  await expect(verdict(page)).toHaveText(/^Retry with backoff/)
  await key.uncheck()
  await expect(verdict(page)).toHaveText(/^Check first/)
  await diagnosis(page).getByLabel('Method').selectOption('PUT')
  await expect(verdict(page)).toHaveText(/^Retry with backoff/)
  await pasteInto(box(page), 'PATCH /y HTTP/1.1\nHost: h\n\nHTTP/1.1 502 Bad Gateway\n\n')
  await expect(diagnosis(page).getByLabel('Method').locator('option:checked')).toHaveText('PATCH, as pasted')
  await expect(verdict(page)).toHaveText(/^Check first/)
})

test('what the reader chose stays while the paste is edited, and is reset with the next paste', async ({ page }) => {
  await open(page)
  const method = diagnosis(page).getByLabel('Method')
  await pasteInto(box(page), 'HTTP/1.1 502 Bad Gateway\n\n')
  await method.selectOption('POST')
  await expect(verdict(page)).toHaveText(/^Check first/)
  await box(page).press('End')
  await box(page).pressSequentially('{"message":"no upstream"}')
  await expect(diagnosis(page).locator('.said')).toContainText('no upstream')
  await expect(method).toHaveValue('POST')
  await pasteInto(box(page), `Date: today\n${await box(page).inputValue()}`)
  await expect(method).toHaveValue('POST')
  await pasteInto(box(page), 'HTTP/1.1 503 Service Unavailable\n\n')
  await expect(method).toHaveValue('')
})

test('the wait counts down, also in the tab title, until it is over and the schedule starts now', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-21T10:00:00Z') })
  await open(page)
  const title = await page.title()
  // On a busy machine, seconds pass between two lines.
  await page.clock.pauseAt(new Date('2026-11-21T10:10:00Z'))
  await pasteInto(box(page), 'HTTP/1.1 429 Too Many Requests\nRetry-After: 65\n\n')
  await expect(diagnosis(page).getByRole('timer')).toHaveText('in 1:05')
  await page.clock.runFor(5000)
  await expect(diagnosis(page).getByRole('timer')).toHaveText('in 1:00')
  await expect(page).toHaveTitle('1:00 · Wait 1 minute 5 seconds')
  const pauses = diagnosis(page).locator('.schedule tbody tr').first()
  await expect(pauses).toContainText('65 to')
  await page.clock.runFor(61_000)
  await expect(verdict(page)).toHaveText(/^The wait is over/)
  await expect(diagnosis(page).getByRole('timer')).toHaveCount(0)
  await expect(page).toHaveTitle(title)
  await expect(pauses).not.toContainText('65')
})

test('the wait of an old response is over', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z'))
  await open(page)
  await pasteInto(box(page), 'HTTP/1.1 429 Too Many Requests\nDate: Sat, 21 Nov 2026 06:30:00 GMT\nRetry-After: 60\n\n')
  await expect(verdict(page)).toHaveText(/^The wait is over/)
  await expect(diagnosis(page).locator('time').first()).toHaveAttribute('datetime', '2026-11-21T06:31:00.000Z')
})

test('the schedule has the same numbers as a plot and as a table, and the jitter can be chosen', async ({ page }) => {
  await open(page)
  await pasteInto(box(page), 'GET /x HTTP/1.1\n\nHTTP/1.1 503 Service Unavailable\n\n')
  await expect(diagnosis(page).getByRole('img', { name: /when each attempt can start/i })).toBeVisible()
  const rows = diagnosis(page).locator('.schedule tbody tr')
  await expect(rows.first()).toContainText('0 to 1 second')
  await diagnosis(page).getByLabel('Jitter').selectOption('none')
  await expect(rows.first()).toContainText('1 second')
  await expect(rows.nth(1)).toContainText('2 seconds')
  await expect(diagnosis(page).locator('.schedule')).toContainText('give up 1 minute after the first attempt')
  await diagnosis(page).getByText('Code for this plan').click()
  const code = diagnosis(page).getByRole('region', { name: /^Code for/ })
  await expect(code).toContainText('waits of 1, 2, 4 s')
  await expect(code).not.toContainText('Math.random() * Math.min')
  await diagnosis(page).getByLabel('Jitter').selectOption('equal')
  await expect(code).toContainText('waits of 0.5–1, 1–2, 2–4 s')
})

test('a paste of megabytes is read without blocking the page, and nothing is loaded for it', async ({ page }) => {
  await open(page)
  await allLoaded(page)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const padding = 'x'.repeat(3_000_000)
  const paste = `HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"m"},"padding":"${padding}"}`
  await pasteInto(box(page), paste)
  await expect(verdict(page)).toHaveText(/^Wait/, { timeout: 10_000 })
  await expect(page.getByText(/Showing the first 100,000/)).toBeVisible()
  expect(requests).toEqual([])
})

test('a paste that arrives before the engine waits for it, and the page says so', async ({ page }) => {
  const release = await hold(page, /diagnose-worker/)
  await open(page)
  await pasteInto(box(page), '{"code":"SESSION_EXPIRED","message":"m"}')
  await expect(diagnosis(page)).toContainText('Reading')
  await box(page).press('End')
  await pasteInto(box(page), '{"code":"CONFLICT","message":"m"}')
  release()
  await expect(verdict(page)).toHaveText(/^Don't retry/)
})

test('a paste that arrives before the catalogue waits for it', async ({ page }) => {
  const release = await hold(page, /catalogue\.json/)
  await page.goto('/')
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' })
  await pasteInto(box(page), '{"code":"SESSION_EXPIRED","message":"m"}')
  await expect(diagnosis(page)).toContainText('Reading')
  release()
  await expect(verdict(page)).toHaveText(/^Re-authenticate/)
})

test.describe("what the page says when the engine isn't there", () => {
  const paste = '{"code":"SESSION_EXPIRED","message":"m"}'

  test('its script does not load', async ({ page }) => {
    await page.route(/diagnose-worker/, (route) => route.abort())
    await open(page)
    await pasteInto(box(page), paste)
    await expect(diagnosis(page)).toContainText("The engine couldn't be loaded")
  })

  test('the tables do not load', async ({ page }) => {
    await page.route(/catalogue\.json/, (route) => route.fulfill({ status: 503 }))
    await open(page)
    await pasteInto(box(page), paste)
    await expect(diagnosis(page)).toContainText("The tables couldn't be loaded")
  })

  test('it fails on one paste, and reads the next', async ({ page }) => {
    await page.route(/diagnose-worker/, async (route) => {
      const response = await route.fetch()
      const failing = `{addEventListener('message',({data})=>{
        const map=Map.prototype.get;Map.prototype.get=function(key){if(data.paste==='breaks')throw new Error('out of order');return map.call(this,key)};
        setTimeout(()=>Map.prototype.get=map)},true)}`
      await route.fulfill({ response, body: `${failing};${await response.text()}` })
    })
    await open(page)
    await pasteInto(box(page), 'breaks')
    await expect(diagnosis(page)).toContainText('The engine failed on this paste')
    await expect(diagnosis(page)).toContainText('(out of order)')
    await pasteInto(box(page), paste)
    await expect(verdict(page)).toHaveText(/^Re-authenticate/)
  })

  test('it stops, and no diagnosis of another paste is left', async ({ page }) => {
    await page.route(/diagnose-worker/, async (route) => {
      const response = await route.fetch()
      const stopping = `addEventListener('message',({data})=>{if(data.paste==='stops')throw new Error('out of memory')},true)`
      await route.fulfill({ response, body: `${stopping};${await response.text()}` })
    })
    await open(page)
    await pasteInto(box(page), paste)
    await expect(verdict(page)).toHaveText(/^Re-authenticate/)
    await pasteInto(box(page), 'stops')
    await expect(diagnosis(page)).toContainText('The engine stopped')
    await expect(diagnosis(page)).toContainText('out of memory')
    await pasteInto(box(page), '{"code":"CONFLICT","message":"m"}')
    await expect(verdict(page)).toHaveCount(0)
  })
})

test('every paste makes the page load the same, in few files', async ({ page }) => {
  const loaded = async (paste: string) => {
    const requests: string[] = []
    const note = (request: { url(): string }) => requests.push(new URL(request.url()).pathname)
    page.on('request', note)
    await page.goto('/')
    await pasteInto(box(page), paste)
    await expect(verdict(page)).toBeVisible()
    await page.waitForLoadState('networkidle')
    page.off('request', note)
    // Requests made at the same time are sent in any order.
    return requests.filter((path) => /^\/(?:_astro|explorer)\/.*\.js(?:on)?$/.test(path)).toSorted()
  }
  const plain = await loaded('{"code":"SESSION_EXPIRED","message":"m"}')
  // The explorer's five, the script that every page has, and the catalogue.
  expect(plain).toHaveLength(7)
  for (const paste of [
    '<Error><Code>AccessDenied</Code><RequestId>r</RequestId><HostId>h</HostId></Error>',
    'requests.exceptions.HTTPError: 429 Client Error: Too Many Requests for url: https://a.test/x',
    '{"error":{"code":"never_heard_of","message":"m"}}',
  ])
    expect(await loaded(paste)).toEqual(plain)
})

test('one of several responses in a paste can be chosen', async ({ page }) => {
  await open(page)
  const entry = (status: number, body: object) => ({
    request: { method: 'GET', url: `https://api.example/${status}`, headers: [] },
    response: {
      status,
      statusText: '',
      headers: [],
      content: { mimeType: 'application/json', text: JSON.stringify(body) },
    },
  })
  const har = {
    log: {
      version: '1.2',
      entries: [
        entry(200, {}),
        entry(404, { code: 'NOT_FOUND', message: 'm' }),
        entry(429, { code: 'RATE_LIMIT_EXCEEDED', message: 'm' }),
      ],
    },
  }
  await pasteInto(box(page), JSON.stringify(har))
  await expect(verdict(page)).toHaveText(/^Don't retry/)
  await diagnosis(page).getByRole('button', { name: /429/ }).click()
  await expect(verdict(page)).toHaveText(/^Wait 1 minute/)
  await expect(diagnosis(page).locator('[aria-current]')).toHaveText(/429/)
})

test('another candidate can be chosen as the match', async ({ page }) => {
  await open(page)
  await pasteInto(box(page), '{"error":{"code":"internal_error","message":"Oh"}}')
  await expect(diagnosis(page).getByRole('link', { name: 'Sessions API', exact: true })).toBeVisible()
  await diagnosis(page)
    .getByRole('button', { name: /Use this match\s+Connectors API internal_error/ })
    .click()
  await expect(diagnosis(page).getByRole('link', { name: 'Connectors API', exact: true })).toBeVisible()
})

test('the evidence is highlighted in the paste', { tag: '@firefox' }, async ({ page }) => {
  await open(page)
  await pasteInto(
    box(page),
    'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"Slow down"}}',
  )
  await expect(page.locator('.paste-marks mark[data-mark="code"]')).toHaveText('rate_limit_exceeded')
  await expect(page.locator('.paste-marks mark[data-mark="retry"]')).toHaveText('60')
})

test('the highlight at the pointer or the cursor is named', async ({ page }) => {
  await open(page)
  const paste =
    'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"Slow down"}}'
  await pasteInto(box(page), paste)
  await expect(page.locator('.paste-marks mark[data-mark="code"]')).toHaveText('rate_limit_exceeded')
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < paste.indexOf('limit_'); step++) await page.keyboard.press('ArrowRight')
  await expect(page.locator('.here-note')).toHaveText(/^code/)
  // Its first line: a highlight can wrap.
  const { x, y } = await page
    .locator('.paste-marks mark[data-mark="message"]')
    .evaluate((mark) => mark.getClientRects()[0]!.toJSON() as DOMRect)
  await page.mouse.move(x + 5, y + 5)
  await expect(page.locator('.here-note')).toHaveText(/^message/)
})

test('text pasted before the script loads is kept and read', async ({ page }) => {
  const release = await hold(page, /\.js$/)
  await page.goto('/', { waitUntil: 'commit' })
  await pasteInto(box(page), '{"code":"SESSION_EXPIRED","message":"m"}')
  release()
  await expect(verdict(page)).toHaveText(/^Re-authenticate/)
  await expect(box(page)).toHaveValue('{"code":"SESSION_EXPIRED","message":"m"}')
})

test(
  'no request leaves the page after a paste, and the address does not change',
  { tag: '@firefox' },
  async ({ page }) => {
    await open(page)
    await pasteInto(box(page), '{"code":"CONFLICT","message":"warm up"}')
    await expect(verdict(page)).toHaveText(/^Don't retry/)
    await allLoaded(page)
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    const address = page.url()
    await pasteInto(
      box(page),
      'HTTP/1.1 401 Unauthorized\nX-Request-Id: secret-7\n\n{"error":{"code":"invalid_api_key","message":"sk_live_secret"}}',
    )
    await expect(verdict(page)).toHaveText(/^Re-authenticate/)
    await diagnosis(page).getByText('Evidence', { exact: true }).click()
    await page.waitForTimeout(500)
    expect(requests).toEqual([])
    expect(page.url()).toBe(address)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
  },
)

test('a link with a paste in its fragment opens it; a damaged one says so', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('/e/sessions/rate_limit_exceeded/')
  await page
    .getByRole('link', { name: /open .*in the explorer/i })
    .first()
    .click()
  await expect(verdict(page)).toHaveText(/^The wait is over/)
  await expect(box(page)).toHaveValue(/rate_limit_exceeded/)
  await page.goto('/#paste=1.AAAA')
  await page.reload()
  await expect(diagnosis(page)).toContainText('damaged')
})

test("what can't be read is named, with what to do instead", async ({ page }) => {
  await open(page)
  await pasteInto(
    box(page),
    'HTTP/1.1 502 Bad Gateway\nContent-Encoding: gzip\n\n\u001f\ufffd\b\ufffd\ufffd{"code":"x"',
  )
  await expect(diagnosis(page).getByRole('heading', { level: 2 })).toHaveText(/^Retry with backoff/)
  await expect(diagnosis(page)).toContainText('It is compressed (gzip)')
  await pasteInto(box(page), '-----BEGIN PGP MESSAGE-----\n\nhQEMA9k3lH8eBzUVAQ==\n')
  await expect(diagnosis(page)).toContainText('It is encrypted (PGP)')
})

test('the start of a code, alone in the box, offers codes and the search, also by keyboard', async ({ page }) => {
  await open(page)
  await box(page).fill('limit_exc')
  await expect(diagnosis(page).getByRole('link', { name: 'limitExceeded' }).first()).toBeVisible()
  const lead = diagnosis(page).getByRole('button', { name: 'Search for "limit_exc"' })
  await lead.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(/rate_limit_exceeded/)
  expect(page.url()).not.toContain('?')
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveValue('limit_exc')
})

test('the name of an API and a code are read as that row', async ({ page }) => {
  await open(page)
  await box(page).fill('sessions 429')
  await expect(diagnosis(page).getByRole('link', { name: /in Sessions API/ })).toBeVisible()
  await expect(verdict(page)).toHaveText(/^Retry with backoff/)
})

test('if nothing failed, the page says what to paste, with samples to try', async ({ page }) => {
  await open(page)
  await pasteInto(box(page), 'HTTP/1.1 200 OK\n\n{"a":1}')
  await expect(verdict(page)).toHaveText('Nothing failed')
  await expect(diagnosis(page).getByLabel('Method')).toHaveCount(0)
  await diagnosis(page).locator('.paste-instead').getByRole('button').first().click()
  await expect(verdict(page)).not.toHaveText('Nothing failed')
})

test('the status line and headers of a paste that is too long are still read', async ({ page }) => {
  await open(page)
  await allLoaded(page)
  await pasteInto(box(page), `HTTP/1.1 503 Service Unavailable\nRetry-After: 30\n\n${'x'.repeat(12_000_000)}`)
  await expect(verdict(page)).toHaveText(/^Wait 30 seconds/, { timeout: 15_000 })
  await expect(page.locator('.paste')).not.toContainText('The whole paste is read')
})

test('the promise is beside the box', async ({ page }) => {
  await page.goto('/')
  await expect(box(page)).toHaveAccessibleDescription(/stays in this tab/)
  await page.getByRole('link', { name: 'See for yourself' }).click()
  await expect(page).toHaveURL('/guides/privacy/')
})
