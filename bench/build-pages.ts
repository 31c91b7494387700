/**
 * What building the site costs with many code pages, beside a bare Astro build of as many pages: the same data in one plain page each. Both
 * are built on this machine, one after the other, in folders of their own; the site's present pages are part of both counts.
 *
 * Usage: node bench/build-pages.ts [NUMBER OF CODE PAGES, 10,000 by default]
 */
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const count = Number(process.argv[2] ?? 10_000)
const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'errata-bench-'))

try {
  const site = build(siteWith(count))
  const bare = build(bareSite(site.pages))
  const perPage = ({ seconds, pages }: Built) => `${((1000 * seconds) / pages).toFixed(1)} ms`
  console.log('| build | pages | seconds | each page |\n| --- | --- | --- | --- |')
  console.log(`| Errata with ${count} more codes | ${site.pages} | ${site.seconds.toFixed(1)} | ${perPage(site)} |`)
  console.log(`| bare Astro | ${bare.pages} | ${bare.seconds.toFixed(1)} | ${perPage(bare)} |`)
  console.log(`\nRatio: ${(site.seconds / bare.seconds).toFixed(2)} (should be under 3)`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

interface Built {
  pages: number
  seconds: number
}

function build(place: string): Built {
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'dir')
  const start = performance.now()
  const { status, stderr } = spawnSync(join(root, 'node_modules/.bin/astro'), ['build'], {
    cwd: place,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(`the build in ${place} failed: ${stderr.slice(-2000)}`)
  const seconds = (performance.now() - start) / 1000
  return { seconds, pages: globSync('dist/**/*.html', { cwd: place }).length }
}

/** This site, with so many more rows in one table of codes. */
function siteWith(more: number): string {
  const place = join(folder, 'site')
  mkdirSync(place)
  for (const name of ['src', 'content', 'public', 'examples', 'LICENSE', 'astro.config.mjs', 'errata.config.ts', 'package.json', 'tsconfig.json', 'tsconfig.base.json'])
    cpSync(join(root, name), join(place, name), { recursive: true }) // prettier-ignore
  const path = join(place, 'content/apis/sessions/index.mdx')
  const text = readFileSync(path, 'utf8')
  const end = text.indexOf('\n\n</CodeTable>')
  if (end < 0) throw new Error('the Sessions API has no table of codes to add to')
  const rows = Array.from({ length: more }, (_, n) => `\n| \`made_up_${n}\` | 409 | conflict | What was asked for contradicts state ${n}. | Read state ${n} again. | After fixing the request |`) // prettier-ignore
  writeFileSync(path, text.slice(0, end) + rows.join('') + text.slice(end))
  return place
}

/** Astro alone: one page with a heading and two sentences for each of as many items. */
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
  <body><h1>made_up_{n}</h1><p>What was asked for contradicts state {n}.</p><p>Read state {n} again.</p></body>
</html>
`,
  )
  return place
}
