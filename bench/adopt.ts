/**
 * How a team adopts the product, step by step on a fresh clone of the last commit: seconds and problems of each step.
 *
 * Usage: node bench/adopt.ts [--short]
 * `--short` skips the product's tests in the clone.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadContent } from '../src/site/load-content.ts'

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } })
const root = process.cwd()
const place = mkdtempSync(join(tmpdir(), 'errata-adopt-'))
const node = process.execPath
/** An id that no site has that runs this. */
const api = 'acme-exchange'
const rows: { step: string; seconds: number; problems: string[] }[] = []

/** The pages of the APIs that exist at the start: those of the product, or a team's own. */
const shipped = loadContent(root).apis.filter((page) => page.api.group === 'api')

const servers: ChildProcess[] = []

process.on('exit', () => {
  for (const server of servers) server.kill()
  rmSync(place, { recursive: true, force: true })
})

await step('clone', () => {
  run('git', ['clone', '-q', root, '.'])
  // Stands in for an installation, which isn't measured here.
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'dir')
  run('git', ['config', 'user.name', 'Acme'])
  run('git', ['config', 'user.email', 'errors@acme.example'])
  run('git', ['branch', '-m', 'product'])
  run('git', ['checkout', '-qb', 'acme'])
})

await step('init', () => {
  run(node, [
    'scripts/init.ts',
    '--name',
    'Acme Errors',
    '--api',
    api,
    '--api-name',
    'Acme Exchange API',
    '--yes',
    '--again',
  ])
  commit('Start Acme Errors')
  run(node, ['scripts/check-content.ts'])
})

await step('import 20 numeric codes', () => {
  run(node, ['scripts/import.ts', join(root, 'bench/adopt/acme.openapi.yaml'), '--api', api, '--write'])
  run(node, ['scripts/check-content.ts'])
  expect(text(`content/apis/${api}/index.mdx`).match(/^\| `-\d+` /gm)?.length === 20, "the table doesn't have 20 rows")
  commit('Import the codes')
})

await step('one page in depth', () => {
  cpSync(join(root, 'bench/adopt/-1121.mdx'), join(place, `content/apis/${api}/-1121.mdx`))
  run(node, ['scripts/check-content.ts'])
  commit('Say more of -1121')
})

await step('brand', () => {
  const config = text('errata.config.ts')
  writeFileSync(
    join(place, 'errata.config.ts'),
    config.replace('  tagline:', "  colors: { brand: '#0b7a4b' },\n  url: 'https://errors.acme.example',\n  tagline:"),
  )
  commit('Use the color of Acme')
})

await step('build', () => {
  run(node, ['node_modules/astro/bin/astro.mjs', 'build'])
  const home = text('dist/index.html')
  expect(home.includes('Acme Errors'), "the front page doesn't have the name")
  expect(existsSync(join(place, `dist/e/${api}/-1121/index.html`)), 'the page of -1121 is missing')
  expect(!/errata is an error reference/i.test(home), "the front page has the shipped site's text")
})

await step('publish: lock, log, checks', () => {
  run(node, ['scripts/lock-urls.ts'])
  run(node, ['scripts/log-changes.ts'])
  commit('Publish')
  run(node, ['scripts/check-content.ts'])
  run(node, ['scripts/check-site.ts'])
})

await step('link from an Express server', async () => {
  const site = await served(['scripts/serve.mjs', '0'])
  const links = (await (await fetch(`${site.address}/links/${api}.json`)).json()) as { codes: Record<string, string> }
  writeFileSync(join(place, 'links.json'), JSON.stringify(links))
  cpSync(join(root, 'bench/adopt/server.mjs'), join(place, 'server.mjs'))
  const server = await served(['server.mjs'])
  const response = await fetch(`${server.address}/orders`, { method: 'POST' })
  const body = (await response.json()) as { error: { code: number; doc_url: string } }
  expect(response.status === 400 && body.error.code === -1121, `the server sent ${JSON.stringify(body)}`)
  const { pathname, host } = new URL(body.error.doc_url)
  expect(host === 'errors.acme.example', `the link has the host ${host}`)
  const page = await fetch(`${site.address}${pathname}`, { redirect: 'manual' })
  expect(page.status === 200 && pathname === `/e/${api}/-1121/`, `${pathname} returns ${page.status}`)
  site.stop()
  server.stop()
})

await step('update by merge', async () => {
  const { mergeUpdate } = await import('../src/update/merge.ts')
  productGoesOn()
  const update = mergeUpdate(place, 'product')
  expect(update.outcome === 'merged', `the update ended with ${JSON.stringify(update)}`)
  expect(
    shipped.every(({ path }) => !existsSync(join(place, path))),
    'a deleted page came back',
  )
  expect(text('content/statuses/404.mdx').includes('newer'), "the reference wasn't updated")
  run(node, ['scripts/check-content.ts'])
})

if (!values.short)
  await step('npm test', () => {
    run('npm', ['test'])
  })

console.log('| step | seconds | problems |\n| --- | --- | --- |')
for (const { step: name, seconds, problems } of rows)
  console.log(`| ${name} | ${seconds.toFixed(1)} | ${problems.length === 0 ? 'none' : problems.join('; ')} |`)
console.log(`\n${rows.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(0)} seconds in all`)
// Exits explicitly: the server of a failed step would keep the process alive.
process.exit(rows.some(({ problems }) => problems.length > 0) ? 1 : 0)

/** Runs a step. An error is a problem of that step, and the next steps still run. */
async function step(name: string, act: () => void | Promise<void>) {
  const start = performance.now()
  const problems: string[] = []
  try {
    await act()
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  }
  rows.push({ step: name, seconds: (performance.now() - start) / 1000, problems })
}

function run(command: string, arguments_: string[]) {
  const { status, stdout, stderr } = spawnSync(command, arguments_, {
    cwd: place,
    encoding: 'utf8',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      ERRATA_SITE: '',
      SITE_FOLDER: 'dist',
      SITE_URL: '',
      SITE_BASE: '',
    },
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${command} ${arguments_[0]} failed: ${`${stdout}\n${stderr}`.trim().slice(-1500)}`)
}

function expect(holds: boolean, otherwise: string) {
  if (!holds) throw new Error(otherwise)
}

function text(path: string): string {
  return readFileSync(join(place, path), 'utf8')
}

function commit(message: string) {
  run('git', ['add', '-A'])
  run('git', ['commit', '-qm', message])
}

/** A change of each kind that the product makes while a team has its own site. */
function productGoesOn() {
  run('git', ['checkout', '-q', 'product'])
  for (const path of ['content/statuses/404.mdx', ...shipped.map(({ path }) => path)])
    writeFileSync(join(place, path), `${text(path)}\n{/* newer */}\n`)
  for (const path of ['src/engine/index.ts', 'errata.config.ts', 'CHANGELOG.md'])
    writeFileSync(join(place, path), `${text(path)}\n`)
  writeFileSync(join(place, 'content/changes.jsonl'), `${text('content/changes.jsonl')}{}\n`)
  writeFileSync(join(place, 'urls.lock'), `${text('urls.lock')}\n`)
  for (const { path } of shipped) writeFileSync(join(place, dirname(path), 'newer.mdx'), text(path))
  writeFileSync(join(place, 'content/guides/newer.mdx'), '---\ntitle: Newer\n---\n')
  commit('Go on')
  run('git', ['checkout', '-q', 'acme'])
}

async function served(arguments_: string[]) {
  const server = spawn(node, arguments_, { cwd: place, stdio: ['ignore', 'pipe', 'inherit'] })
  servers.push(server)
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  return { address: String(line).trim().replace(/\/$/, ''), stop: () => server.kill() }
}
