/** Makes a fresh clone a team's own: `npm run -s init`, or `npm run -s init -- --name "Acme Errors" --api acme --yes`. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { planInit } from '../src/init/plan-init.ts'
import { starterConfig } from '../src/init/starter-config.ts'
import { isNewLock, newLock } from '../src/links/lock.ts'

const usage = `Makes this clone the site of your own API: your name, your API, none of the APIs that came with it.

  npm run -s init                          asks
  npm run -s init -- --name "Acme Errors" --api acme --yes

  --name       what the site is called
  --api        id of your API: a-z, 0-9 and -; it is the folder, and part of every link
  --api-name   what pages call your API, such as "Acme API"
  --keep       ids of what stays as it is, with commas between: APIs, services, standards, guides
  --yes        asks nothing
  --again      also where this was done before: your pages, config and lock are replaced`

try {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      api: { type: 'string' },
      'api-name': { type: 'string' },
      keep: { type: 'string', default: '' },
      yes: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) console.log(usage)
  else
    await init(
      values.keep
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
      values,
    )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function init(
  keep: string[],
  given: { name?: string; api?: string; 'api-name'?: string; yes: boolean; again: boolean },
) {
  refuseUnsavedWork()
  if (!given.again) refuseSiteOfItsOwn()
  const answers = given.yes ? given : await ask(given)
  const { name = '', api = '' } = answers
  if (name.trim() === '' || name.length > 60)
    throw new Error(
      `--name is ${name === '' ? 'missing' : 'wrong'}. Expected: 1 to 60 characters, such as "Acme Errors".`,
    )
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(api))
    throw new Error(
      `--api is ${api === '' ? 'missing' : 'wrong'}. Expected: a-z, 0-9 and - between them, such as acme. Found: ${api || 'nothing'}.`,
    )
  const apiName = answers['api-name'] ?? `${api[0]?.toUpperCase()}${api.slice(1)} API`

  const files = globSync('content/**/*.mdx').map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }))
  const { remove, write, references } = planInit(files, api, apiName, keep)
  const shown = references.filter(({ id }) => keep.includes(id))
  const idsOf = (group: string) => shown.filter((reference) => reference.group === group).map(({ id }) => id)
  const config = starterConfig(name, apiName, { services: idsOf('service'), standards: idsOf('standard') })

  for (const path of [...remove, 'public/favicon.svg']) rmSync(path, { force: true })
  // What the shipped content promises beyond the contract is no promise of this one.
  rmSync('content/tests', { recursive: true, force: true })
  for (const { path, text } of [
    ...write,
    { path: 'errata.config.ts', text: config },
    { path: 'urls.lock', text: newLock(name.replace(/\s+/g, ' '), new Date().toISOString().slice(0, 10)) },
    { path: 'content/changes.jsonl', text: '' },
  ]) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  console.log(`This is ${name} now.

  content/apis/${api}/index.mdx   the page of ${apiName}: replace its rows by yours, or import them (npm run -s import -- --help)
  errata.config.ts${' '.repeat(Math.max(1, api.length + 14))}name, colors, mark, links: docs/configuring.md
  ${remove.length} pages of the shipped APIs and guides are gone; the explorer still reads the errors of ${references.length} services and standards.

Next:
  npm start            builds and serves the site
  npm run -s check     checks your content
  git add -A && git commit -m "Start ${name}"
  git remote rename origin upstream   so that npm run -s update takes newer versions from there`)
}

/** Its pages would be taken for those of the product, and the promises of its lock would be lost. */
function refuseSiteOfItsOwn() {
  if (!isNewLock(existsSync('urls.lock') ? readFileSync('urls.lock', 'utf8') : '')) return
  throw new Error(
    'This is a site of its own already: urls.lock says so. Nothing was changed. To add an API, import it (npm run -s import -- --help) or write its page. To begin again and lose what is here, add --again.',
  )
}

/** What goes is in git's history only where it was committed. */
function refuseUnsavedWork() {
  const { status, stdout } = spawnSync(
    'git',
    ['status', '--porcelain', '--', 'content', 'public', 'errata.config.ts', 'urls.lock'],
    { encoding: 'utf8' },
  )
  if (status === 0 && stdout !== '')
    throw new Error(
      `There is work that is not committed, and this would write over it. Commit it first:\n${stdout.trimEnd()}`,
    )
}

async function ask<Given extends { name?: string; api?: string; 'api-name'?: string }>(given: Given): Promise<Given> {
  if (!process.stdin.isTTY)
    throw new Error('There is no terminal to ask in. Use --name, --api and --yes; --help shows all.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const name = given.name ?? (await terminal.question('What is the site called? (such as Acme Errors) '))
    const api = given.api ?? (await terminal.question('An id for your API, part of every link? (such as acme) '))
    const apiName = given['api-name'] ?? (await terminal.question('What do pages call your API? (such as Acme API) '))
    const yes = await terminal.question(
      'The APIs that came with this clone go, and the guides about them. Git still has them. Go on? (y/n) ',
    )
    if (!/^y(?:es)?$/i.test(yes.trim())) throw new Error('Nothing was changed.')
    return { ...given, name: name.trim(), api: api.trim(), 'api-name': apiName.trim() }
  } finally {
    terminal.close()
  }
}
