import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  codePageFaults,
  explorerFaults,
  explorerWeight,
  mostOfExplorer,
  mostScriptOfCodePage,
  mostOfSearchList,
  mostToRead,
  searchListFaults,
  type ReadFile,
} from './weights.ts'

/** Text that hardly compresses. */
const noise = (bytes: number) =>
  `"${randomBytes(bytes)
    .toString('latin1')
    .replaceAll(/["\\\r\n`'<]/g, 'x')}"`

const site =
  (files: Record<string, string>): ReadFile =>
  (address) =>
    files[address] ?? null

describe('a code page', () => {
  const url = '/e/acme/oops/'
  const page = (html: string, files: Record<string, string> = {}) =>
    codePageFaults(url, site({ [`${url}index.html`]: html, ...files }))

  test('within its budgets has no fault', () => {
    const script = '<script type="module" src="/_astro/a.js"></script>'
    expect(page(`<p>Wait.</p>${script}`, { '/_astro/a.js': 'let a' })).toEqual([])
  })

  test('that takes more than one round trip is too heavy; style sheets count', () => {
    expect(page(`<p>${noise(mostToRead)}</p>`)[0]).toMatch(/weighs \d+ bytes to read/)
    const sheet = '<link rel="stylesheet" href="/a.css">'
    expect(page(sheet, { '/a.css': noise(mostToRead) })[0]).toMatch(/weighs \d+ bytes to read/)
  })

  test('with too much script is found, also if a module imports it', () => {
    const script = '<script type="module" src="/_astro/a.js"></script>'
    const files = { '/_astro/a.js': 'import{b}from"./b.js";b()', '/_astro/b.js': noise(mostScriptOfCodePage) }
    expect(page(script, files)[0]).toMatch(/loads \d+ bytes of script/)
    expect(page(`<script>${noise(mostScriptOfCodePage)}</script>`)[0]).toMatch(/loads \d+ bytes of script/)
  })

  test("data isn't script", () => {
    expect(page(`<script type="application/ld+json">${noise(mostScriptOfCodePage)}</script>`)).toEqual([])
  })

  test('whose search loads React is found', () => {
    const files = {
      '/_astro/a.js': 'import("./dialog.js")',
      '/_astro/dialog.js': 'import{a}from"./rank.js"',
      '/_astro/rank.js': 'import{n}from"./react.1.js"',
      '/_astro/react.1.js': 'react',
    }
    const script = '<script type="module" src="/_astro/a.js"></script>'
    expect(page(script, files)).toEqual([`${url} can load /_astro/react.1.js`])
    expect(page(script, { ...files, '/_astro/rank.js': '' })).toEqual([])
  })

  test('with a blocking script is found', () => {
    expect(page('<script src="/a.js"></script>', { '/a.js': 'a' })).toEqual([
      `${url} has a blocking script: src="/a.js"`,
    ])
    expect(page('<script defer src="/a.js"></script>', { '/a.js': 'a' })).toEqual([])
  })
})

describe('the explorer', () => {
  const html =
    '<script>"island"</script><astro-island uid="x" component-url="/_astro/Explorer.1.js" renderer-url="/_astro/client.1.js"></astro-island>'
  const files = {
    '/index.html': html,
    '/_astro/Explorer.1.js': 'import{n}from"./react.1.js";new Worker(new URL("/_astro/diagnose-worker-1.js",import.meta.url))',
    '/_astro/react.1.js': noise(3000),
    '/_astro/client.1.js': `import{n}from"./react.1.js";${noise(50_000)}`,
    '/_astro/diagnose-worker-1.js': `import{a}from"./shared-1.js";import("./late-1.js");${noise(9000)}`,
    '/_astro/shared-1.js': noise(1000),
    '/_astro/late-1.js': `import{a}from"./shared-1.js";${noise(30_000)}`,
    '/explorer/catalogue.json': noise(5000),
  } // prettier-ignore
  const light = { ...files, '/_astro/diagnose-worker-1.js': `import{a}from"./shared-1.js";${noise(9000)}` }

  const codes = 100

  test('is React, the page and the engine, each with its later loads, and the catalogue', () => {
    const { react, page, engine, requests, catalogue } = explorerWeight(site(files))
    expect(react).toBeGreaterThan(45_000)
    expect(page).toBeLessThan(500)
    expect(engine).toBeGreaterThan(35_000)
    expect(engine).toBeLessThan(42_000)
    expect(requests).toBe(6)
    expect(catalogue).toBeGreaterThan(4000)
  })

  test('within its budget has no fault', () => {
    expect(explorerFaults(site(light), codes)).toEqual([])
  })

  test('in too many files is found, also if one is loaded later', () => {
    expect(explorerFaults(site(files), codes)).toEqual(['the explorer loads 6 script files, more than 5'])
  })

  test('whose catalogue is too large for its number of codes is found', () => {
    const heavy = { ...light, '/explorer/catalogue.json': noise(18_000) }
    expect(explorerFaults(site(heavy), codes)[0]).toMatch(/catalogue weighs \d+ bytes, more than 15000/)
    expect(explorerFaults(site(heavy), codes * 2)).toEqual([])
  })

  test("a file that the page's script and the explorer import counts once", () => {
    const shared = noise(2000)
    const { page } = explorerWeight(
      site({
        ...files,
        '/index.html': `<script type="module" src="/_astro/page.1.js"></script>${html}`,
        '/_astro/page.1.js': 'import{a}from"./both.1.js"',
        '/_astro/Explorer.1.js': `import{a}from"./both.1.js";${files['/_astro/Explorer.1.js']}`,
        '/_astro/both.1.js': shared,
      }),
    )
    expect(page).toBeGreaterThan(1500)
    expect(page).toBeLessThan(3000)
  })

  test.each([
    ['in the page', '/_astro/Explorer.1.js', `${files['/_astro/Explorer.1.js']};`],
    ['in the worker', '/_astro/diagnose-worker-1.js', ''],
    ['in what the worker imports', '/_astro/shared-1.js', ''],
  ])('too much script %s is found', (_, address, before) => {
    const heavy = { ...light, [address]: before + noise(mostOfExplorer.script * 1.2) }
    expect(explorerFaults(site(heavy), codes)[0]).toMatch(/loads \d+ bytes of script, more than/)
  })

  test("isn't measured if it's missing", () => {
    expect(() => explorerWeight(site({ '/index.html': '<p>' }))).toThrow(/no explorer/)
    expect(() => explorerWeight(site({ ...files, '/_astro/Explorer.1.js': 'let a' }))).toThrow(/no worker/)
    expect(() => explorerWeight(site({ ...files, '/_astro/shared-1.js': undefined! }))).toThrow(/doesn't exist/)
  })
})

describe('the list that search loads', () => {
  test('may be long, if it compresses', () => {
    expect(searchListFaults(site({ '/search.json': '"rate_limited",'.repeat(20_000) }))).toEqual([])
  })

  test('that is too heavy is found', () => {
    expect(searchListFaults(site({ '/search.json': noise(mostOfSearchList * 1.2) }))[0]).toMatch(
      /a list of \d+ bytes, more than 200000/,
    )
  })

  test('that is not there is found', () => {
    expect(searchListFaults(site({}))).toEqual(['/search.json is missing: search finds nothing'])
  })
})
