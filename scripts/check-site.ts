/**
 * Checks the built site in `dist/`, or in the folder set by SITE_FOLDER: every internal link and anchor, every address ever published, valid HTML, a page
 * for every entry, its versions for programs, and the weight of every code page. A folder without a site is a fault
 * too, so that no check can pass on nothing.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { HtmlValidate, StaticConfigLoader, type ConfigData, type Message } from 'html-validate'
import { LinkChecker, LinkState } from 'linkinator'
import { headerFaults } from '../src/hosts/header-faults.ts'
import type { HeaderRule } from '../src/hosts/headers.ts'
import { checkAddresses } from '../src/links/check-addresses.ts'
import { namedAddresses, publishedAddresses, siteAt, siteInFolder } from '../src/links/built-site.ts'
import { anchorsOf } from '../src/links/site.ts'
import { missingAtFirst } from '../src/links/first-screen.ts'
import { lockedInHistory } from '../src/links/history.ts'
import { adviseOnRow } from '../src/rows/advise-on-row.ts'
import { missingSentences } from '../src/rows/missing-sentences.ts'
import { reasonsOf } from '../src/rows/row-reasons.ts'
import { linesOf, wordsOfRow } from '../src/rows/row-words.ts'
import { pageFaults } from '../src/security/page-faults.ts'
import { headlineSentence } from '../src/engine/wording.ts'
import { fileFaults } from '../src/single/file-faults.ts'
import { filePath } from '../src/single/places.ts'
import { site } from '../src/site/config.ts'
import { content, isPublished } from '../src/site/content.ts'
import { tableFaults } from '../src/site/table-faults.ts'
import {
  blockingScripts,
  codePageFaults,
  explorerFaults,
  explorerWeight,
  searchListFaults,
} from '../src/site/weights.ts'
import { twinFaults } from '../src/twins/check-built.ts'
import { siteRoot } from '../src/site/root.ts'

const folder = process.env['SITE_FOLDER'] ?? 'dist'
// The single file isn't a page of the site and has its own checks.
const pages = globSync(`${folder}/**/*.html`)
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path !== `${folder}/${filePath}`)
const { codes, catalogue } = content
const { base } = site
const readFile = (address: string) => (existsSync(folder + address) ? readFileSync(folder + address, 'utf8') : null)
const faults = [
  ...missingPages(),
  ...heavyPages(),
  ...silentPages(),
  ...emptyScripts(),
  ...blockedPages(),
  ...unsafePages(),
  ...faultyFile(),
  ...crookedTables(),
  ...twins(),
  ...(await invalidPages()),
  ...lostAnchors(),
  ...(await brokenLinks()),
  ...(await lostAddresses()),
  ...(await lateAnswers()),
]

for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1

function missingPages(): string[] {
  const missing = codes.filter(({ entry }) => !pages.includes(`${folder}${entry.url}index.html`))
  return [
    ...missing.map(({ entry }) => `${entry.url} has no page`),
    ...(pages.includes(`${folder}/index.html`) ? [] : [`${folder}/ has no built site.`]),
  ]
}

/** Sentences of the engine for a row that its page lacks: the headline with its cases on every page, the reasons on a page without text. */
function silentPages(): string[] {
  return codes.flatMap(({ entry, path }) => {
    const advice = adviseOnRow(entry, catalogue)
    const sentences = [...linesOf(wordsOfRow(entry, advice)), ...(path === null ? reasonsOf(advice) : [])]
    return missingSentences(readFile(`${entry.url}index.html`) ?? '', sentences).map(
      (sentence) => `${entry.url} lacks the engine's sentence for its row: ${sentence}`,
    )
  })
}

function heavyPages(): string[] {
  const { react, page, engine, requests, catalogue: tables } = explorerWeight(readFile, base)
  // Includes those that the site reads without pages.
  const named = catalogue.entries.filter(({ code }) => code !== null).length
  console.log(
    `the explorer: ${react + page + engine} bytes of script (React ${react}, page ${page}, engine ${engine}) in ${requests} files; catalogue ${tables} bytes, ${(tables / named).toFixed(1)} per code`,
  )
  return [
    ...codes.flatMap(({ entry }) => codePageFaults(entry.url, readFile, base)),
    ...explorerFaults(readFile, named, base),
    ...searchListFaults(readFile),
  ]
}

/** Scripts that the build emptied, so that their pages don't work. */
function emptyScripts(): string[] {
  return globSync(`${folder}/_astro/*.js`)
    .filter((path) => statSync(path).size === 0)
    .map((path) => `${path} is empty`)
}

function blockedPages(): string[] {
  return pages.flatMap((path) =>
    blockingScripts(readFileSync(path, 'utf8')).map(
      (attributes) => `${path} has a render-blocking script:${attributes}`,
    ),
  )
}

/** Everything that breaks the policy of a page or loads from another host. */
function unsafePages(): string[] {
  const headers = JSON.parse(
    readFileSync(`${folder === 'dist' ? 'deploy' : `${folder}-deploy`}/headers.json`, 'utf8'),
  ) as HeaderRule[]
  return [
    ...pages.flatMap((path) => pageFaults(readFileSync(path, 'utf8')).map((fault) => `${path} ${fault}`)),
    ...headerFaults(headers, site.frameAncestors).map((fault) => `a host ${fault}`),
  ]
}

/** The explorer as one file: whether it exists, loads nothing and isn't too large. */
function faultyFile(): string[] {
  const html = readFile(`/${filePath}`)
  if (html === null) return [`${filePath} is missing`]
  console.log(`the explorer in one file: ${Buffer.byteLength(html)} bytes`)
  return fileFaults(html).map((fault) => `${filePath} ${fault}`)
}

function crookedTables(): string[] {
  return pages.flatMap((path) => tableFaults(readFileSync(path, 'utf8')).map((fault) => `${path} ${fault}`))
}

/** The files beside the pages for programs. */
function twins(): string[] {
  const urls = pages
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(folder.length, -'index.html'.length))
  return twinFaults(
    { read: readFile, pages: urls, base },
    codes.map(({ entry }) => entry.url),
  )
}

async function invalidPages(): Promise<string[]> {
  const config = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData
  const validator = new HtmlValidate(loaderOf(config))
  const report = await validator.validateMultipleFiles([...pages, `${folder}/${filePath}`])
  return report.results.flatMap(({ filePath, messages }) =>
    messages
      .filter((message) => !isIslandStyle(message))
      .map(({ line, column, message, ruleId }) => `${filePath}:${line}:${column}  ${message} (${ruleId})`),
  )
}

/** One configuration for all pages. A loader would put it together again for each of them. */
function loaderOf(config: ConfigData): StaticConfigLoader {
  const loader = new StaticConfigLoader([], config)
  const resolved = loader.getConfigFor('')
  loader.getConfigFor = () => resolved
  return loader
}

/** Astro writes the style of an island in place; browsers accept a style element there. */
function isIslandStyle({ ruleId, message }: Message): boolean {
  return ruleId === 'element-permitted-content' && message.startsWith('<style>')
}

/** Old anchors of headings that the built page doesn't have. */
function lostAnchors(): string[] {
  return content.oldAnchors.flatMap(({ url, from, to }) => {
    const html = readFile(`${url}index.html`)
    if (html === null) return []
    const ids = anchorsOf(html)
    return [from, to].filter((id) => !ids.has(id)).map((id) => `${url} has no anchor #${id}`)
  })
}

async function brokenLinks(): Promise<string[]> {
  const { address, stop } = await served()
  const { links } = await new LinkChecker().check({
    path: address,
    recurse: true,
    concurrency: 20,
    checkFragments: true,
    fragmentsToSkip: async (fragment) => fragment.startsWith('paste='),
    linksToSkip: async (link) => !link.startsWith(address),
  })
  stop()
  const inside = links.filter(({ state }) => state !== LinkState.SKIPPED)
  console.log(`${inside.length} internal links checked`)
  const reached = new Set(inside.map(({ url }) => new URL(url).pathname))
  const orphans = codes
    .filter(({ entry }) => !reached.has(entry.url))
    .map(({ entry }) => `no page links to ${entry.url}`)
  const broken = inside
    .filter(({ state }) => state === LinkState.BROKEN)
    .map(({ url, parent, status }) => `${parent}: ${url} is broken (${status})`)
  return [
    ...broken,
    ...orphans,
    ...(inside.length < pages.length ? [`checked only ${inside.length} links for ${pages.length} pages`] : []),
  ]
}

/** Published addresses that no longer work, on a server with rules and, for hosts without rules, in the files alone. */
async function lostAddresses(): Promise<string[]> {
  const lockPath = `${siteRoot}/urls.lock`
  const history = lockedInHistory(siteRoot)
  if (history === null) console.log('urls.lock: only its seals were checked, because this clone has no history')
  const addresses = {
    lock: existsSync(lockPath) ? readFileSync(lockPath, 'utf8') : '',
    history: history ?? [],
    published: publishedAddresses(folder),
    // The engine's catalogue also has APIs that the site reads without pages.
    named: namedAddresses(folder, base).filter(
      ({ address, where }) => where !== 'explorer/catalogue.json' || isPublished(address),
    ),
    base,
  }
  const { address, stop } = await served()
  const onServer = await checkAddresses(addresses, siteAt(address.replace(/\/$/, '')))
  stop()
  const inFiles = await checkAddresses(addresses, siteInFolder(folder))
  console.log(
    `${addresses.published.length} published addresses checked, and ${addresses.named.length} named in the data`,
  )
  return [...new Set([...onServer, ...inFiles])]
}

/** Code pages whose answer isn't on the first screen of `curl` output. */
async function lateAnswers(): Promise<string[]> {
  const { address, stop } = await served()
  const ask = siteAt(address.replace(/\/$/, ''))
  const faults = await Promise.all(
    codes.map(async ({ entry }) => {
      const missing = missingAtFirst(
        (await ask(entry.url)).text,
        entry,
        headlineSentence(wordsOfRow(entry, adviseOnRow(entry, catalogue))),
      )
      return missing.length > 0 ? [`${entry.url} lacks on its first screen in curl: ${missing.join(', ')}`] : []
    }),
  )
  stop()
  return faults.flat()
}

/** The site on a free port, as a host of static files serves it. */
async function served(): Promise<{ address: string; stop: () => void }> {
  const server = spawn(process.execPath, ['scripts/serve.mjs', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  // The IP address, because each of thousands of requests would look up the name.
  return { address: String(line).trim().replace('//localhost:', '//127.0.0.1:'), stop: () => server.kill() }
}
