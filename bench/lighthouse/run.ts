/**
 * Lighthouse over a code page, an API page and the explorer of the built site: `npm run build`, then this. Fails where a category
 * is below 100.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../../scripts/browser.mjs'

const paths = ['/e/incidents/session_expired/', '/apis/incidents/', '/']
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

const folder = import.meta.dirname
const lighthouse = join(folder, 'node_modules/lighthouse/cli/index.js')
if (!existsSync('dist/index.html')) throw new Error('There is no built site in dist/. Run "npm run build" first.')
if (!existsSync(lighthouse)) install()

const server = spawn('node', ['scripts/serve.mjs', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
const [line] = await once(server.stdout, 'data')
const address = String(line).trim().replace(/\/$/, '')

console.log(`| page | ${categories.join(' | ')} |\n| --- |${' ---: |'.repeat(categories.length)}`)
for (const path of paths) {
  const { categories: found, audits } = measure(address + path)
  const scores = categories.map((name) => Math.round((found[name]?.score ?? 0) * 100))
  console.log(`| \`${path}\` | ${scores.join(' | ')} |`)
  if (scores.every((score) => score === 100)) continue
  process.exitCode = 1
  for (const { id, title, score, displayValue } of Object.values(audits))
    if (score !== null && score < 0.9) console.error(`  ${path} ${id}: ${title} ${displayValue ?? ''}`)
}
server.kill()

interface Report {
  categories: Record<string, { score: number | null }>
  audits: Record<string, { id: string; title: string; score: number | null; displayValue?: string }>
}

function measure(url: string): Report {
  const { stdout, stderr, status } = spawnSync(
    'node',
    [
      lighthouse,
      url,
      '--output=json',
      '--quiet',
      `--only-categories=${categories.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking',
    ],
    { encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, CHROME_PATH: findBrowser() } },
  )
  if (status !== 0) throw new Error(`Lighthouse could not measure ${url}: ${stderr}`)
  return JSON.parse(stdout) as Report
}

function install(): void {
  console.error('Installing Lighthouse (once) …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm could not install Lighthouse.')
}
