import { expect, test, type CDPSession, type Page } from '@playwright/test'
import { pasteInto } from './paste-into'

/** Long use of the explorer: `SOAK=10` makes it ten times as long. */
const times = Number(process.env['SOAK'] ?? 1)

const box = (page: Page) => page.getByRole('textbox', { name: 'Error response' })
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' })
const request = (id: string) =>
  JSON.stringify({ code: 'SESSION_EXPIRED', message: `over ${id}`, request_id: `rq-${id}` })

async function open(page: Page) {
  await page.goto('/')
  await page.locator('.explorer[data-engine="ready"]').waitFor()
}

/** Memory of the page after garbage collection: bytes of script, and nodes. */
async function held(client: CDPSession) {
  await client.send('HeapProfiler.collectGarbage')
  const { metrics } = await client.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

/** Pastes one after another, and waits for the diagnosis of the last. */
async function pasteMany(page: Page, from: number, count: number) {
  for (let at = from; at < from + count; at++) {
    await pasteInto(box(page), at % 7 === 0 ? `${request(`${at}`)}\n${'log line\n'.repeat(2000)}` : request(`${at}`))
    if (at % 5 === 0) await expect(diagnosis(page)).toContainText(`rq-${at}`)
  }
  await expect(diagnosis(page)).toContainText(`rq-${from + count - 1}`)
}

test("many pastes don't increase the memory of the page", async ({ page }) => {
  test.setTimeout(60_000 * (1 + times))
  await open(page)
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  await pasteMany(page, 1, 40)
  const before = await held(client)
  await pasteMany(page, 100, 100 * times)
  const after = await held(client)
  expect(after.bytes).toBeLessThan(before.bytes + 2_000_000)
  expect(after.nodes).toBeLessThan(before.nodes + 500)
  expect(after.listeners).toBeLessThan(before.listeners + 50)
  expect(page.workers()).toHaveLength(1)
})

test('while typing fast, the diagnosis is never that of another paste', async ({ page }) => {
  await open(page)
  const stale = await page.evaluateHandle(() => {
    const seen: string[] = []
    const box = document.querySelector<HTMLTextAreaElement>('#paste')!
    const region = document.querySelector('.diagnosis')!
    // The previous diagnosis stays for a moment, so that nothing flickers while typing. After longer, it would be mistaken for the current one.
    let since = performance.now()
    let value = box.value
    const look = () => {
      if (box.value !== value) since = performance.now()
      value = box.value
      const own = /rq-\w+/.exec(value)?.[0]
      const shown = /rq-\w+/.exec(region.textContent ?? '')?.[0]
      if (performance.now() - since > 1000 && shown && own && shown !== own) seen.push(`${shown} for ${own}`)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    return seen
  })
  for (let round = 0; round < 4 * times; round++) {
    await pasteInto(box(page), request('a'))
    await box(page).evaluate((element: HTMLTextAreaElement) => {
      const at = element.value.lastIndexOf('a"')
      element.setSelectionRange(at, at)
    })
    await page.keyboard.type('bcdefghijklmnop', { delay: 5 })
    await expect(diagnosis(page)).toContainText('rq-bcdefghijklmnopa')
  }
  expect(await stale.jsonValue()).toEqual([])
})

test('back and forward between links show the diagnosis of each', async ({ page }) => {
  await open(page)
  const links = await page.evaluate(async (texts) => {
    const link = async (text: string) => {
      const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
      return `#paste=1.${btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, '')}`
    }
    return Promise.all(texts.map(link))
  }, ['one', 'two', 'three'].map(request))
  for (const link of links) await page.goto(`/${link}`)
  for (let round = 0; round < 5 * times; round++) {
    await page.goBack()
    await expect(diagnosis(page)).toContainText('rq-two')
    await page.goBack()
    await expect(diagnosis(page)).toContainText('rq-one')
    await page.goForward()
    await page.goForward()
    await expect(diagnosis(page)).toContainText('rq-three')
  }
})

test("two tabs don't affect each other", async ({ page, context }) => {
  const other = await context.newPage()
  await open(page)
  await open(other)
  for (let round = 0; round < 10 * times; round++) {
    await pasteInto(box(page), request(`left${round}`))
    await pasteInto(box(other), request(`right${round}`))
    await expect(diagnosis(page)).toContainText(`rq-left${round}`)
    await expect(diagnosis(other)).toContainText(`rq-right${round}`)
  }
})
