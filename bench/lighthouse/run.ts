/**
 * Runs Lighthouse on a code page, an API page and the explorer of a site built and served like a published one: with its
 * own address, and compressed. Fails if a category is below 100.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { findBrowser } from '../../scripts/browser.mjs'
import { installLocked } from '../install.ts'

const paths = ['/e/incidents/session_expired/', '/apis/incidents/', '/']
const categories = ['performance', 'accessibility', 'best-practices', 'seo', 'agentic-browsing']

const folder = import.meta.dirname
const lighthouse = join(folder, 'node_modules/lighthouse/cli/index.js')
const address = 'http://localhost:4331'
const env = { ...process.env, SITE_URL: address, SITE_FOLDER: 'dist-lighthouse' }

installLocked(folder, 'Lighthouse')
build()

const server = spawn(process.execPath, ['scripts/serve.mjs', new URL(address).port], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
})
await once(server.stdout, 'data')

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
    process.execPath,
    [
      lighthouse,
      url,
      '--output=json',
      '--quiet',
      `--only-categories=${categories.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking --enable-features=WebMCP',
    ],
    { encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, CHROME_PATH: findBrowser() } },
  )
  if (status !== 0) throw new Error(`Lighthouse couldn't measure ${url}: ${stderr}`)
  return JSON.parse(stdout) as Report
}

function build(): void {
  const { status, stderr } = spawnSync('npm', ['run', '-s', 'build'], {
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`the site couldn't be built: ${stderr}`)
}
