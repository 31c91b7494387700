/**
 * The cost of building the site with many code pages, compared with a bare Astro build of as many pages: the same data in one plain page each.
 * Both are built on this machine, one after the other, in separate folders. Time is CPU time, which other work on the machine
 * changes little. The cost of one more code is the extra time over a build without made-up codes, divided by their number.
 *
 * Usage: node bench/build-pages.ts [NUMBERS OF CODE PAGES, 100 1000 10000 by default; 50000 takes half an hour]
 */
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 10_000]
const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'errata-bench-'))

/** Runs in the build and reports its usage at the end. */
const report = `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync('usage.json', JSON.stringify(process.resourceUsage())))`

try {
  // A first build minifies the scripts and caches them for the measured builds.
  measure(0)
  const least = measure(0)
  console.log('| more codes | pages | seconds of CPU | each code | memory | bare Astro | each page | memory | ratio of all | of one more |') // prettier-ignore
  console.log(`|${' --- |'.repeat(10)}`)
  for (const count of counts) {
    const { site, bare } = measure(count)
    const more = (site.seconds - least.site.seconds) / count
    const bareMore = (bare.seconds - least.bare.seconds) / count
    const cells = [count, site.pages, site.seconds.toFixed(1), perPage(more), megabytes(site), bare.seconds.toFixed(1), perPage(bareMore), megabytes(bare), (site.seconds / bare.seconds).toFixed(1), (more / bareMore).toFixed(1)] // prettier-ignore
    console.log(`| ${cells.join(' | ')} |`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function perPage(seconds: number): string {
  return `${(1000 * seconds).toFixed(2)} ms`
}

function megabytes({ memory }: Built): string {
  return `${Math.round(memory / 1e6)} MB`
}

/** One build of the site with this many more codes, and one of as many bare pages. */
function measure(more: number): { site: Built; bare: Built } {
  const site = build(siteWith(more))
  const bare = build(bareSite(site.pages))
  for (const name of ['site', 'bare']) rmSync(join(folder, name), { recursive: true })
  return { site, bare }
}

interface Built {
  pages: number
  /** CPU time in all threads. */
  seconds: number
  /** The most at any time, in bytes. */
  memory: number
}

function build(place: string): Built {
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'dir')
  writeFileSync(join(place, 'report.mjs'), report)
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', './report.mjs', join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    { cwd: place, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, maxBuffer: 1e9 },
  )
  if (status !== 0) throw new Error(`the build in ${place} failed: ${stderr.slice(-2000)}`)
  const usage = JSON.parse(readFileSync(join(place, 'usage.json'), 'utf8')) as NodeJS.ResourceUsage
  return {
    pages: globSync('dist/**/*.html', { cwd: place }).length,
    seconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    memory: usage.maxRSS * 1024,
  }
}

/** This site, with this many more rows in one table of codes. */
function siteWith(more: number): string {
  const place = join(folder, 'site')
  mkdirSync(place)
  for (const name of ['src', 'content', 'public', 'examples', 'LICENSE', 'astro.config.mjs', 'errata.config.ts', 'package.json', 'tsconfig.json', 'tsconfig.base.json'])
    cpSync(join(root, name), join(place, name), { recursive: true }) // prettier-ignore
  const path = join(place, 'content/apis/sessions/index.mdx')
  const text = readFileSync(path, 'utf8')
  const end = text.indexOf('\n\n</CodeTable>')
  if (end < 0) throw new Error('the Sessions API has no table of codes')
  const rows = Array.from({ length: more }, (_, n) => `\n| \`made_up_${n}\` | 409 | conflict | The request contradicts state ${n}. | Read state ${n} again. | Fix the request |`) // prettier-ignore
  writeFileSync(path, text.slice(0, end) + rows.join('') + text.slice(end))
  return place
}

/** Only Astro: one page with a heading and two sentences for each item. */
function bareSite(pages: number): string {
  const place = join(folder, 'bare')
  mkdirSync(join(place, 'src/pages'), { recursive: true })
  writeFileSync(join(place, 'package.json'), '{"type":"module"}')
  writeFileSync(join(place, 'astro.config.mjs'), 'export default {}\n')
  writeFileSync(
    join(place, 'src/pages/[code].astro'),
    `---
export const getStaticPaths = () =>
  Array.from({ length: ${pages} }, (_, n) => ({ params: { code: 'made_up_' + n }, props: { n } }))
const { n } = Astro.props
---
<html lang="en">
  <head><meta charset="utf-8" /><title>made_up_{n}</title></head>
  <body><h1>made_up_{n}</h1><p>The request contradicts state {n}.</p><p>Read state {n} again.</p></body>
</html>
`,
  )
  return place
}
