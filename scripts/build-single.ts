/** Writes the explorer as one HTML file: `npm run -s build:single -- [FILE]`. SITE_URL and SITE_BASE are those of the site that it links. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { buildSingle } from '../src/single/build-single.ts'
import { filePath } from '../src/single/places.ts'
import { loadChanges } from '../src/site/load-changes.ts'
import { loadContent } from '../src/site/load-content.ts'
import { siteRoot } from '../src/site/root.ts'

const { SITE_URL, SITE_BASE = '' } = process.env
const site = SITE_URL ? new URL(SITE_BASE, SITE_URL).href.replace(/\/$/, '') : null
const path = process.argv[2] ?? `dist/${filePath}`

const html = await buildSingle({
  root: process.cwd(),
  content: loadContent(siteRoot),
  changes: loadChanges(siteRoot),
  site,
})
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, html)
console.log(`${path}  ${Buffer.byteLength(html).toLocaleString('en')} bytes`)
