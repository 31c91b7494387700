// Makes the pictures of the README from the built site: `npm run build && npm run screenshots`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from 'playwright'
import { browserArguments, findBrowser } from './browser.mjs'

const server = spawn(process.execPath, ['scripts/serve.mjs', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
const [line] = await once(server.stdout, 'data')
const address = String(line).trim()

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
for (const { file, path, colorScheme, sample } of [
  { file: 'explorer', path: '', colorScheme: 'light', sample: 'A rate limit with Retry-After' },
  { file: 'code-page', path: 'e/incidents/session_expired/', colorScheme: 'dark' },
]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme })
  // The samples are dated; seen from that minute on, their waits are not over.
  await page.clock.setFixedTime(new Date('2026-11-21T06:30:00Z'))
  await page.goto(address + path)
  if (sample) {
    await page.getByRole('button', { name: sample }).click()
    await page.getByRole('region', { name: 'Diagnosis' }).getByRole('heading', { level: 2 }).waitFor()
    await page.evaluate(() => scrollTo(0, 0))
  }
  await page.screenshot({ path: `docs/${file}.png` })
}
await browser.close()
server.kill()
