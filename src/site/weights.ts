import { brotliCompressSync, constants } from 'node:zlib'

/** What a built page loads, in bytes as a host compresses them (Brotli, quality 11). */

/** Reads a file of the built site by its address without the base (`/_astro/a.js`); `null` where there is none. */
export type ReadFile = (address: string) => string | null

/** One round trip: what fits into TCP's first ten segments of 1,460 bytes (RFC 6928). */
export const mostToRead = 14_600

/** All script of a code page. */
export const mostScriptOfCodePage = 4_000

/**
 * All script of the explorer to the first diagnosis of a response that most APIs could have sent, beside React's client. The aim is
 * 45,000 (what is left to do stands in ARCHITECTURE.md); this is where it stands, and it may only come down.
 */
export const mostScriptOfExplorer = 48_400

function compressed(text: string): number {
  const bytes = known.get(text) ?? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
  known.set(text, bytes)
  return bytes
}

/** Every page has the same few scripts. */
const known = new Map<string, number>()

/** What is wrong with the weight of a code page: it is too heavy to read in one round trip, has too much script, or script that blocks. */
export function codePageFaults(url: string, read: ReadFile, base = ''): string[] {
  const html = read(`${url}index.html`)
  if (html === null) return [`${url} has no page`]
  const toRead = [html, ...sheetsOf(html, read, base)].reduce((sum, text) => sum + compressed(text), 0)
  const script = scriptsOf(html, read, base).reduce((sum, text) => sum + compressed(text), 0)
  return [
    ...(toRead > mostToRead ? [`${url} weighs ${toRead} bytes to read, more than ${mostToRead}`] : []),
    ...(script > mostScriptOfCodePage ? [`${url} loads ${script} bytes of script, more than ${mostScriptOfCodePage}`] : []), // prettier-ignore
    ...blockingScripts(html).map((attributes) => `${url} has a script that blocks:${attributes}`),
  ]
}

/** The attributes of scripts that stop the page while they load. */
export const blockingScripts = (html: string): string[] =>
  [...html.matchAll(/<script\b([^>]*)>/g)]
    .map(([, attributes]) => attributes ?? '')
    .filter((attributes) => /\ssrc=/.test(attributes) && !/\s(?:defer|async|type="module")/.test(attributes))

export interface ExplorerWeight {
  /** React and its client, by which the explorer is hydrated. */
  react: number
  /** All other script that the page loads before the explorer can be used, scripts in the page included. */
  page: number
  /** The engine: what the worker must have to diagnose a plain response. */
  engine: number
  /** Parts of the engine that are loaded behind it. */
  behind: number
}

/** What the front page's explorer weighs. Throws where the page has no explorer, or the explorer no worker: nothing would be measured. */
export function explorerWeight(read: ReadFile, base = ''): ExplorerWeight {
  const html = read('/index.html') ?? ''
  const attribute = (name: string) =>
    addressOf(new RegExp(`<astro-island[^>]*\\s${name}="([^"]+)"`).exec(html)?.[1], base)
  const reactFiles = graphOf(attribute('renderer-url'), read)
  const component = graphOf(attribute('component-url'), read)
  const worker = [...component.values()].map((text) => /["'`]([^"'`]*\/diagnose-worker[^"'`]*\.js)["'`]/.exec(text)?.[1]).find(Boolean) // prettier-ignore
  const engine = graphOf(addressOf(worker, base), read)
  for (const address of component.keys()) if (/\/react\.[^/]*$/.test(address)) reactFiles.set(address, component.get(address)!) // prettier-ignore
  const page = new Map([...component].filter(([address]) => !reactFiles.has(address)))
  const behind = new Map(
    [...engine.values()]
      .flatMap((text) => [...text.matchAll(/import\(["'`]\.\/([^"'`]+)["'`]\)/g)])
      .flatMap(([, name]) => [...graphOf(`/_astro/${name}`, read)])
      .filter(([address]) => !engine.has(address)),
  )
  const weigh = (files: Map<string, string>) => [...files.values()].reduce((sum, text) => sum + compressed(text), 0)
  const inPage = scriptsOf(html, read, base).reduce((sum, text) => sum + compressed(text), 0)
  return { react: weigh(reactFiles), page: weigh(page) + inPage, engine: weigh(engine), behind: weigh(behind) }
}

/** What is wrong with the weight of the explorer. */
export function explorerFaults(read: ReadFile, base = ''): string[] {
  const { page, engine } = explorerWeight(read, base)
  return page + engine > mostScriptOfExplorer
    ? [`the explorer loads ${page + engine} bytes of script beside React to its first diagnosis, more than ${mostScriptOfExplorer}`] // prettier-ignore
    : []
}

function addressOf(href: string | undefined, base: string): string {
  if (href === undefined) throw new Error('the front page has no explorer, or the explorer no worker')
  return base !== '' && href.startsWith(`${base}/`) ? href.slice(base.length) : href
}

/** A module and all that it imports before it runs. */
function graphOf(address: string, read: ReadFile, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(address)) return seen
  const text = read(address)
  if (text === null) throw new Error(`${address} is not there`)
  seen.set(address, text)
  for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g))
    graphOf(`${address.slice(0, address.lastIndexOf('/'))}/${name}`, read, seen)
  return seen
}

/** The style sheets that a page links. */
const sheetsOf = (html: string, read: ReadFile, base: string): string[] =>
  [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href]) => read(addressOf(href, base)) ?? '') // prettier-ignore

/** The scripts in a page and those that it names, with what they import; data blocks are none. */
function scriptsOf(html: string, read: ReadFile, base: string): string[] {
  const files = new Map<string, string>()
  const inline: string[] = []
  for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)) {
    const source = /\ssrc="([^"]+)"/.exec(attributes)?.[1]
    if (source !== undefined) graphOf(addressOf(source, base), read, files)
    else if (!/\stype="(?!module|text\/javascript)/.test(attributes)) inline.push(text)
  }
  return [...inline, ...files.values()]
}
