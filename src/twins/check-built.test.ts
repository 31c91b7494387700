import { describe, expect, test } from 'vitest'
import { content } from '../site/content.ts'
import { twinFaults } from './check-built.ts'
import { codeDocumentOf } from './code-document.ts'
import { codesDocumentOf } from './codes-document.ts'
import { documents, schemaOf, schemaUrl } from './schema.ts'

const base = '/docs'
const url = '/e/sessions/429/'
const places = { href: (path: string) => base + path, address: (path: string) => `https://example.com${base}${path}` }
const page = content.codes.find(({ entry }) => entry.url === url)
if (!page) throw new Error('The fixture needs a page that the content has.')
const document = {
  ...codeDocumentOf(page, places),
  twins: { html: base + url, markdown: `${base}${url}index.md`, http: `${base}${url}index.http` },
}

const breadcrumbs = (path: string, position = 1) =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"position":${position},"item":"https://example.com/docs${path}"}]}</script>`

/** The smallest site without faults. Each test breaks one thing in it. */
const sound: Record<string, string> = {
  ...Object.fromEntries(
    (Object.keys(documents) as (keyof typeof documents)[]).map((name) => [
      schemaUrl(name),
      JSON.stringify(schemaOf(name, places.address(schemaUrl(name)))),
    ]),
  ),
  '/codes.json': JSON.stringify(codesDocumentOf({ ...content, codes: [page], apis: [] }, places)),
  [`${url}index.json`]: JSON.stringify(document),
  [`${url}index.md`]: '# `429`\n',
  [`${url}index.http`]: 'HTTP/1.1 429 Too Many Requests\r\n\r\n',
  [`${url}index.html`]: `<link rel="canonical" href="https://example.com/docs${url}"><link rel="alternate" type="application/json" href="/docs${url}index.json"><link rel="alternate" type="text/markdown" href="/docs${url}index.md"><link rel="alternate" type="message/http" href="/docs${url}index.http"><link rel="alternate" type="application/atom+xml" href="/docs/feed.xml"><nav aria-label="Breadcrumb"><a href="/docs/e/sessions/"></a></nav>${breadcrumbs('/e/sessions/')}`,
  '/feed.xml': '<feed><id>a</id></feed>',
  '/robots.txt': 'Sitemap: https://example.com/docs/sitemap-index.xml',
  '/sitemap-0.xml': `<urlset><url><loc>https://example.com/docs${url}</loc></url></urlset>`,
}

function faultsOf(change: Record<string, string | null>): string {
  const files = { ...sound, ...change }
  return twinFaults({ read: (path) => files[path] ?? null, pages: [url], base }, [url]).join('\n')
}

const html = (from: string, to: string) => ({
  [`${url}index.html`]: (sound[`${url}index.html`] ?? '').replace(from, to),
})
const json = (change: object) => ({ [`${url}index.json`]: JSON.stringify({ ...document, ...change }) })

test('this site has no fault', () => {
  expect(faultsOf({})).toBe('')
})

test('without an address, a site needs no sitemap and no canonical addresses', () => {
  const none = { '/robots.txt': 'User-agent: *', '/sitemap-0.xml': null }
  expect(faultsOf({ ...none, ...html('rel="canonical"', 'rel="x"') })).toBe('')
  expect(faultsOf(none)).toContain('although the site has no address')
})

test("an old address that redirects has no other formats and isn't in the sitemap", () => {
  const moved = { '/e/a/index.html': '<meta name="robots" content="noindex"><link rel="canonical" href="/docs/e/b/">' }
  const files: Record<string, string> = { ...sound, ...moved }
  expect(twinFaults({ read: (path) => files[path] ?? null, pages: [url, '/e/a/'], base }, [url])).toEqual([])
})

describe('a fault is found', () => {
  test.each([
    ['a code without its JSON', { [`${url}index.json`]: null }, `${url}index.json is missing or isn't JSON`],
    ['JSON that is cut off', { [`${url}index.json`]: '{"a":' }, "is missing or isn't JSON"],
    ['JSON that its schema rejects', json({ kind: 'odd' }), '/kind must be equal to one of the allowed values'],
    ['JSON of another page', json({ url: '/docs/e/sessions/500/' }), 'says that its page is /docs/e/sessions/500/'],
    ['a code without its Markdown', { [`${url}index.md`]: null }, 'index.md is missing'],
    ['a sample that is named and missing', { [`${url}index.http`]: null }, 'is wrong about its sample'],
    ["a sample that isn't named", json({ twins: { ...document.twins, http: null } }), 'is wrong about its sample'],
    ["a sample that isn't a message", { [`${url}index.http`]: '{}' }, "isn't an HTTP message"],
    [
      'a codes.json of another version',
      { '/codes.json': '{"$schema":"","version":2,"apis":[],"codes":[]}' },
      "/codes.json doesn't match its schema",
    ],
    ["a schema that isn't one", { [schemaUrl('code')]: '{"type":7}' }, "isn't a JSON Schema"],
    ['a schema that is missing', { [schemaUrl('links')]: null }, "isn't a JSON Schema"],
    [
      "a page that doesn't name its Markdown",
      html('rel="alternate" type="text/markdown"', 'rel="x"'),
      "doesn't name its index.md",
    ],
    ['a page that names a missing file', { '/feed.xml': null }, "names /feed.xml, which doesn't exist"],
    [
      'a page with the canonical address of another',
      html('rel="canonical" href="https://example.com/docs/e', 'rel="canonical" href="https://example.com/e'),
      "doesn't name itself as canonical",
    ],
    ['a page without a canonical address', html('rel="canonical"', 'rel="x"'), "doesn't name itself as canonical"],
    [
      "a page whose canonical address isn't absolute",
      html('rel="canonical" href="https://example.com', 'rel="canonical" href="'),
      "doesn't name itself as canonical",
    ],
    [
      'structured data that is cut off',
      html('"@type":"BreadcrumbList"', '"@type'),
      "structured data that can't be read",
    ],
    [
      'breadcrumbs that differ from the structured data',
      html(breadcrumbs('/e/sessions/'), breadcrumbs('/e/')),
      'has "/e/" in its structured data',
    ],
    ['breadcrumbs without structured data', html(breadcrumbs('/e/sessions/'), ''), 'has "" in its structured data'],
    [
      'breadcrumbs that count from 0',
      html(breadcrumbs('/e/sessions/'), breadcrumbs('/e/sessions/', 0)),
      'numbers its breadcrumbs wrongly',
    ],
    ["a feed that isn't well-formed", { '/feed.xml': '<feed><id></feed>' }, "/feed.xml isn't well-formed"],
    ['a sitemap missing from robots.txt', { '/robots.txt': '' }, "/robots.txt doesn't name the sitemap"],
    ['a missing sitemap', { '/sitemap-0.xml': null }, "names a sitemap that doesn't exist"],
    ['a page missing from the sitemap', { '/sitemap-0.xml': '<urlset></urlset>' }, `${url} isn't in the sitemap`],
    [
      'a page that is only in the sitemap',
      { '/sitemap-0.xml': `${sound['/sitemap-0.xml']}<loc>https://example.com/docs/a/</loc>` },
      'the sitemap names /a/',
    ],
  ] as const)('%s', (_, change, fault) => {
    expect(faultsOf(change)).toContain(fault)
  })
})
