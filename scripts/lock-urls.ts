/** Adds what the built site publishes to `urls.lock`, on purpose: `npm run -s lock-urls`, after a build. Nothing is ever taken out. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { publishedAddresses } from '../src/links/built-site.ts'
import { addToLock, readLock } from '../src/links/lock.ts'
import { siteRoot } from '../src/site/root.ts'

const path = `${siteRoot}/urls.lock`
const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
const { addresses: known, faults } = readLock(before)
const built = process.env['SITE_FOLDER'] ?? 'dist'
const published = existsSync(`${built}/index.html`) ? publishedAddresses(built) : []

if (faults.length > 0) fail(faults.join('\n'))
else if (published.length === 0) fail(`There is no built site in ${built}/. Run "npm run build" first.`)
else {
  const added = published.filter((address) => !known.has(address))
  writeFileSync(path, addToLock(before, added, new Date().toISOString().slice(0, 10)))
  const shown = added.slice(0, 20).map((address) => `  ${address}`)
  const more = added.length > shown.length ? [`  and ${added.length - shown.length} more`] : []
  console.log(
    added.length === 0
      ? 'nothing is new'
      : [`${added.length} new addresses are promised from now on. Commit urls.lock.`, ...shown, ...more].join('\n'),
  )
}

function fail(message: string) {
  console.error(message)
  process.exitCode = 1
}
