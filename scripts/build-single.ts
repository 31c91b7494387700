/** Writes the explorer as one HTML file: `npm run -s build:single -- [FILE]`. Its links lead to the site's address. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { buildSingle } from '../src/single/build-single.ts'
import { filePath } from '../src/single/places.ts'
import { loadChanges } from '../src/site/load-changes.ts'
import { addressOf } from '../src/config/site.ts'
import { site } from '../src/site/config.ts'
import { content } from '../src/site/content.ts'
import { siteRoot } from '../src/site/root.ts'

const path = process.argv[2] ?? `dist/${filePath}`

const html = await buildSingle({
  root: process.cwd(),
  content,
  changes: loadChanges(siteRoot),
  site: addressOf(site),
  about: site,
})
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, html)
console.log(`${path}  ${Buffer.byteLength(html).toLocaleString('en')} bytes`)
