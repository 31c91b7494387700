// Lays out the built site for a host: `node scripts/web-root.mjs FOLDER` writes a folder whose root is the root of the domain, so
// that with a base the site is below it. Files that a host reads at the root go there. Plain JavaScript for any Node that a host has.
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
const site = process.env.SITE_FOLDER ?? 'dist'
const beside = site === 'dist' ? 'deploy' : `${site}-deploy`
if (!folder) fail('Name the folder to write, for example: node scripts/web-root.mjs web')
if (!existsSync(join(beside, 'site.json'))) fail(`Build the site first (npm run build): ${site}/ has no built site.`)

const { base } = JSON.parse(readFileSync(join(beside, 'site.json'), 'utf8'))
rmSync(folder, { recursive: true, force: true })
cpSync(site, join(folder, base), { recursive: true })
if (base) {
  for (const name of ['_redirects', '_headers', 'staticwebapp.config.json', '.nojekyll'])
    renameSync(join(folder, base, name), join(folder, name))
  // Hosts send this page for missing addresses.
  cpSync(join(folder, base, '404.html'), join(folder, '404.html'))
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
