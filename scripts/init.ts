/** Turns a fresh clone into a team's own site: `npm run -s init`, or `npm run -s init -- --name "Acme Errors" --api acme --yes`. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { planInit } from '../src/init/plan-init.ts'
import { starterConfig } from '../src/init/starter-config.ts'
import { isNewLock, newLock } from '../src/links/lock.ts'

const usage = `Turns this clone into the site of your own API: with your name and your API, without the APIs that came with it.

  npm run -s init                          asks questions
  npm run -s init -- --name "Acme Errors" --api acme --yes

  --name       name of the site
  --api        id of your API: a-z, 0-9 and -; used as its folder and in every link
  --api-name   name of your API on its pages, such as "Acme API"
  --keep       ids of APIs, services, standards and guides to keep unchanged, separated by commas
  --yes        ask no questions
  --again      start over in a site that init has made: replaces your pages, config and lock`

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
      `Set --name to 1 to 60 characters, such as "Acme Errors". Found: ${name.trim() === '' ? 'nothing' : `${name.length} characters`}.`,
    )
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(api))
    throw new Error(
      `Set --api to an id of a-z and 0-9, with - only between them, such as acme. Found: ${api || 'nothing'}.`,
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
  // These tests cover promises of the shipped content only.
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
  console.log(`This clone is now ${name}.

  content/apis/${api}/index.mdx   the page of ${apiName}: replace its rows with yours, or import them (npm run -s import -- --help)
  errata.config.ts${' '.repeat(Math.max(1, api.length + 14))}name, colors, mark, links: docs/configuring.md
  ${remove.length} pages of the shipped APIs and guides were deleted. The explorer still reads the errors of ${references.length} services and standards.

Next:
  npm start            builds and serves the site
  npm run -s check     checks your content
  git add -A && git commit -m "Start ${name}"
  git remote rename origin upstream   lets npm run -s update fetch newer versions of the product`)
}

/** Init would delete its pages as if they were the product's, and lose the addresses in its lock. */
function refuseSiteOfItsOwn() {
  if (!isNewLock(existsSync('urls.lock') ? readFileSync('urls.lock', 'utf8') : '')) return
  throw new Error(
    'Nothing was changed: this clone is already your own site, as urls.lock shows. To add an API, import it (npm run -s import -- --help) or write its page. To start over and lose your pages, add --again.',
  )
}

/** Git can restore deleted files only if they were committed. */
function refuseUnsavedWork() {
  const { status, stdout } = spawnSync(
    'git',
    ['status', '--porcelain', '--', 'content', 'public', 'errata.config.ts', 'urls.lock'],
    { encoding: 'utf8' },
  )
  if (status === 0 && stdout !== '')
    throw new Error(`Commit these files first, because init would overwrite them:\n${stdout.trimEnd()}`)
}

async function ask<Given extends { name?: string; api?: string; 'api-name'?: string }>(given: Given): Promise<Given> {
  if (!process.stdin.isTTY)
    throw new Error(
      "Use --name, --api and --yes: init can't ask questions without a terminal. --help shows all options.",
    )
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const name = given.name ?? (await terminal.question('Name of the site, such as Acme Errors: '))
    const api = given.api ?? (await terminal.question('Id of your API, used in every link, such as acme: '))
    const apiName = given['api-name'] ?? (await terminal.question('Name of your API on its pages, such as Acme API: '))
    const yes = await terminal.question(
      'This deletes the APIs that came with this clone and the guides about them. Git keeps them in its history. Continue? (y/n) ',
    )
    if (!/^y(?:es)?$/i.test(yes.trim())) throw new Error('Nothing was changed.')
    return { ...given, name: name.trim(), api: api.trim(), 'api-name': apiName.trim() }
  } finally {
    terminal.close()
  }
}
