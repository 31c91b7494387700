// Makes the screenshots of the README from the built site: `npm run build && npm run screenshots`. The explorer shows the first dated sample,
// the other screenshot the most detailed code page.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from 'playwright'
import { content } from '../src/site/content.ts'
import { samplesOf } from '../src/site/samples.ts'
import { browserArguments, findBrowser } from './browser.mjs'

const server = spawn(process.execPath, ['scripts/serve.mjs', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
const [line] = await once(server.stdout, 'data')
const address = String(line).trim()

const samples = samplesOf(content)
const sample = samples.find(({ paste }) => /^retry-after: \d+$/im.test(paste) && /^date:/im.test(paste)) ?? samples[0]
const depth = ({ entry, examples }) => examples.length + (entry.code === null ? 0 : 10)
const deepest = content.codes.filter(({ path }) => path !== null).toSorted((a, b) => depth(b) - depth(a))[0]

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
for (const { file, path, colorScheme, label } of [
  { file: 'explorer', path: '', colorScheme: 'light', label: sample?.label },
  ...(deepest ? [{ file: 'code-page', path: deepest.entry.url.slice(1), colorScheme: 'dark' }] : []),
]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme })
  // The samples are dated; at that minute, their waits haven't ended.
  await page.clock.setFixedTime(new Date('2026-11-21T06:30:00Z'))
  await page.goto(address + path)
  if (label) {
    await page.getByRole('button', { name: label }).first().click()
    await page.getByRole('region', { name: 'Diagnosis' }).getByRole('heading', { level: 2 }).waitFor()
    await page.evaluate(() => scrollTo(0, 0))
  }
  await page.screenshot({ path: `docs/${file}.png` })
}
await browser.close()
server.kill()
