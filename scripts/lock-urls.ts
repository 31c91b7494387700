/** Adds the addresses of the built site to `urls.lock`: `npm run -s lock-urls`, after a build. It never removes one. */
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
else if (published.length === 0) fail(`Run "npm run build" first: ${built}/ has no built site.`)
else {
  const added = published.filter((address) => !known.has(address))
  writeFileSync(path, addToLock(before, added, new Date().toISOString().slice(0, 10)))
  const shown = added.slice(0, 20).map((address) => `  ${address}`)
  const more = added.length > shown.length ? [`  and ${added.length - shown.length} more`] : []
  console.log(
    added.length === 0
      ? 'urls.lock: no new addresses'
      : [
          `Commit urls.lock: it promises ${added.length} new ${added.length === 1 ? 'address' : 'addresses'} from now on.`,
          ...shown,
          ...more,
        ].join('\n'),
  )
}

function fail(message: string) {
  console.error(message)
  process.exitCode = 1
}
