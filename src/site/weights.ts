import { brotliCompressSync, constants } from 'node:zlib'

/** What a built page loads, in bytes compressed as a host does (Brotli, quality 11). */

/** Reads a file of the built site by its address without the base (`/_astro/a.js`); `null` if there is none. */
export type ReadFile = (address: string) => string | null

/** One round trip: TCP's first ten segments of 1,460 bytes (RFC 6928). */
export const mostToRead = 14_600

/** For all scripts of a code page. */
export const mostScriptOfCodePage = 4_000

/** The explorer's budget, see "The explorer" in ARCHITECTURE.md. Script is React, the view and the whole engine. */
export const mostOfExplorer = { script: 286_000, requests: 5 }

/** Budget of the explorer's catalogue: 50 bytes for each code, and a fixed part for headers, statuses and APIs. */
export const mostOfCatalogue = (codes: number): number => 10_000 + 50 * codes

/** The list that search loads when a reader first turns to it, in one file: 10,000 codes with their titles, and messages of one in five. */
export const mostOfSearchList = 200_000

function compressed(text: string): number {
  const bytes = known.get(text) ?? brotli(text, 11)
  known.set(text, bytes)
  return bytes
}

const brotli = (text: string, quality: number) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length

/** Most pages load the same files. */
const known = new Map<string, number>()

/**
 * The total weight if it exceeds `most`, else `null`. The best quality takes 40 ms a page, and only a page that is too heavy at a faster
 * quality needs it.
 */
function excess(texts: string[], most: number): number | null {
  if (texts.reduce((sum, text) => sum + (known.get(text) ?? brotli(text, 6)), 0) <= most) return null
  const weight = weigh(texts)
  return weight > most ? weight : null
}

/** Faults in the weight of a code page: too heavy for one round trip, too much script, or a blocking script. */
export function codePageFaults(url: string, read: ReadFile, base = ''): string[] {
  const html = read(`${url}index.html`)
  if (html === null) return [`${url} has no page`]
  const toRead = excess([html, ...sheetsOf(html, read, base)], mostToRead)
  const { inline, files } = scriptsOf(html, read, base)
  const script = excess([...inline, ...files.values()], mostScriptOfCodePage)
  return [
    ...(toRead !== null ? [`${url} weighs ${toRead} bytes to read, more than ${mostToRead}`] : []),
    ...(script !== null ? [`${url} loads ${script} bytes of script, more than ${mostScriptOfCodePage}`] : []), // prettier-ignore
    ...blockingScripts(html).map((attributes) => `${url} has a blocking script:${attributes}`),
    ...[...withLater(files, read).keys()].filter((address) => ofReact.test(address)).map((address) => `${url} can load ${address}`), // prettier-ignore
  ]
}

/** Scripts, and everything that they can load later. */
function withLater(files: Map<string, string>, read: ReadFile): Map<string, string> {
  const all = new Map(files)
  for (const [, text] of all)
    for (const name of loadedLater(text))
      for (const [address, more] of graphOf(`/_astro/${name}`, read)) all.set(address, more)
  return all
}

/** The files that a script imports at run time. */
const loadedLater = (text: string): string[] =>
  [...text.matchAll(/import\(["'`]\.\/([^"'`]+)["'`]\)/g)].map(([, name]) => name ?? '')

/** The attributes of scripts that block rendering. */
export const blockingScripts = (html: string): string[] =>
  [...html.matchAll(/<script\b([^>]*)>/g)]
    .map(([, attributes]) => attributes ?? '')
    .filter((attributes) => /\ssrc=/.test(attributes) && !/\s(?:defer|async|type="module")/.test(attributes))

export interface ExplorerWeight {
  /** React and its client, which hydrates the explorer. */
  react: number
  /** All other scripts of the page, including inline scripts and those of every page. */
  page: number
  /** The engine in its worker. */
  engine: number
  /** Number of the explorer's script files, without those of every page. */
  requests: number
  catalogue: number
}

/** The weight of the explorer on the front page. Throws if there is no explorer or no worker to measure. */
export function explorerWeight(read: ReadFile, base = ''): ExplorerWeight {
  const html = read('/index.html') ?? ''
  const attribute = (name: string) =>
    addressOf(new RegExp(`<astro-island[^>]*\\s${name}="([^"]+)"`).exec(html)?.[1], base)
  const reactFiles = graphOf(attribute('renderer-url'), read)
  const component = withLater(graphOf(attribute('component-url'), read), read)
  const worker = [...component.values()].map((text) => /["'`]([^"'`]*\/diagnose-worker[^"'`]*\.js)["'`]/.exec(text)?.[1]).find(Boolean) // prettier-ignore
  const engine = withLater(graphOf(addressOf(worker, base), read), read)
  for (const [address, text] of component) if (ofReact.test(address)) reactFiles.set(address, text)
  const { inline, files } = scriptsOf(html, read, base)
  // A file that both the page's script and the explorer import is loaded once.
  const page = without(new Map([...files, ...component]), reactFiles)
  const own = without(new Map([...reactFiles, ...component, ...engine]), files)
  return {
    react: weigh([...reactFiles.values()]),
    page: weigh([...inline, ...page.values()]),
    engine: weigh([...engine.values()]),
    requests: own.size,
    catalogue: weigh([read(catalogueAddress) ?? '']),
  }
}

const catalogueAddress = '/explorer/catalogue.json'

/** The file that contains only React. */
const ofReact = /\/react\.[^/]*$/

const weigh = (texts: string[]) => texts.reduce((sum, text) => sum + compressed(text), 0)

const without = (files: Map<string, string>, others: Map<string, string>) =>
  new Map([...files].filter(([address]) => !others.has(address)))

/**
 * Faults in the weight of the explorer.
 * @param codes the number of codes in the catalogue
 */
export function explorerFaults(read: ReadFile, codes: number, base = ''): string[] {
  const { react, page, engine, requests, catalogue } = explorerWeight(read, base)
  const { script, requests: mostRequests } = mostOfExplorer
  const total = react + page + engine
  const mostBytes = mostOfCatalogue(codes)
  return [
    ...(total > script ? [`the explorer loads ${total} bytes of script, more than ${script}`] : []),
    ...(requests > mostRequests ? [`the explorer loads ${requests} script files, more than ${mostRequests}`] : []), // prettier-ignore
    ...(catalogue > mostBytes ? [`the explorer's catalogue weighs ${catalogue} bytes, more than ${mostBytes}`] : []), // prettier-ignore
  ]
}

/** What is wrong with the weight of the list that search loads. */
export function searchListFaults(read: ReadFile): string[] {
  const list = read(searchListAddress)
  if (list === null) return [`${searchListAddress} is missing: search finds nothing`]
  const bytes = compressed(list)
  return bytes > mostOfSearchList ? [`search loads a list of ${bytes} bytes, more than ${mostOfSearchList}`] : []
}

const searchListAddress = '/search.json'

function addressOf(href: string | undefined, base: string): string {
  if (href === undefined) throw new Error('the front page has no explorer, or the explorer no worker')
  return base !== '' && href.startsWith(`${base}/`) ? href.slice(base.length) : href
}

/** A module and all its static imports. */
function graphOf(address: string, read: ReadFile, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(address)) return seen
  const text = read(address)
  if (text === null) throw new Error(`${address} doesn't exist`)
  seen.set(address, text)
  for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g))
    graphOf(`${address.slice(0, address.lastIndexOf('/'))}/${name}`, read, seen)
  return seen
}

/** The style sheets that a page links. */
const sheetsOf = (html: string, read: ReadFile, base: string): string[] =>
  [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href]) => read(addressOf(href, base)) ?? '') // prettier-ignore

/** The inline scripts of a page, and its script files with their imports. Data blocks aren't scripts. */
function scriptsOf(html: string, read: ReadFile, base: string): { inline: string[]; files: Map<string, string> } {
  const files = new Map<string, string>()
  const inline: string[] = []
  for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)) {
    const source = /\ssrc="([^"]+)"/.exec(attributes)?.[1]
    if (source !== undefined) graphOf(addressOf(source, base), read, files)
    else if (!/\stype="(?!module|text\/javascript)/.test(attributes)) inline.push(text)
  }
  return { inline, files }
}
