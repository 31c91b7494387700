// Lays the built site out as a host serves it: `node scripts/web-root.mjs FOLDER` writes a folder whose root is the root of the domain, so
// that with a base the site stands below it. What a host reads at the root is put there. Plain JavaScript for whatever Node a host has.
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
const site = process.env.SITE_FOLDER ?? 'dist'
const beside = site === 'dist' ? 'deploy' : `${site}-deploy`
if (!folder) fail('Name the folder to write: node scripts/web-root.mjs web')
if (!existsSync(join(beside, 'site.json'))) fail(`There is no built site in ${site}/. Build it first: npm run build`)

const { base } = JSON.parse(readFileSync(join(beside, 'site.json'), 'utf8'))
rmSync(folder, { recursive: true, force: true })
cpSync(site, join(folder, base), { recursive: true })
if (base) {
  for (const name of ['_redirects', '_headers', 'staticwebapp.config.json', '.nojekyll'])
    renameSync(join(folder, base, name), join(folder, name))
  // Hosts send this one for whatever isn't there.
  cpSync(join(folder, base, '404.html'), join(folder, '404.html'))
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
