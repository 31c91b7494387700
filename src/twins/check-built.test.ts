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

/** The smallest site that keeps every rule. Each test breaks one thing in it. */
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

test('the sound site has no fault', () => {
  expect(faultsOf({})).toBe('')
})

test('without an address there is no sitemap, no canonical address, and no fault', () => {
  const none = { '/robots.txt': 'User-agent: *', '/sitemap-0.xml': null }
  expect(faultsOf({ ...none, ...html('rel="canonical"', 'rel="x"') })).toBe('')
  expect(faultsOf(none)).toContain('in a site that has none')
})

test('an old address that leads on has no other forms and is in no sitemap', () => {
  const moved = { '/e/a/index.html': '<meta name="robots" content="noindex"><link rel="canonical" href="/docs/e/b/">' }
  const files: Record<string, string> = { ...sound, ...moved }
  expect(twinFaults({ read: (path) => files[path] ?? null, pages: [url, '/e/a/'], base }, [url])).toEqual([])
})

describe('a fault is found', () => {
  test.each([
    ['a code without its JSON', { [`${url}index.json`]: null }, `${url}index.json is missing or no JSON`],
    ['JSON that is cut off', { [`${url}index.json`]: '{"a":' }, 'is missing or no JSON'],
    ['JSON that its schema refuses', json({ kind: 'odd' }), '/kind must be equal to one of the allowed values'],
    ['JSON of another page', json({ url: '/docs/e/sessions/500/' }), 'says that its page is /docs/e/sessions/500/'],
    ['a code without its Markdown', { [`${url}index.md`]: null }, 'index.md is missing'],
    ['a sample that is promised and not there', { [`${url}index.http`]: null }, 'is wrong about its sample'],
    ['a sample that is not named', json({ twins: { ...document.twins, http: null } }), 'is wrong about its sample'],
    ['a sample that is no message', { [`${url}index.http`]: '{}' }, 'is no HTTP message'],
    [
      'a codes.json of another version',
      { '/codes.json': '{"$schema":"","version":2,"apis":[],"codes":[]}' },
      '/codes.json is not valid',
    ],
    ['a schema that is none', { [schemaUrl('code')]: '{"type":7}' }, 'is no JSON Schema'],
    ['a schema that is missing', { [schemaUrl('links')]: null }, 'is no JSON Schema'],
    [
      'a page that names no Markdown',
      html('rel="alternate" type="text/markdown"', 'rel="x"'),
      'does not name its index.md',
    ],
    ['a page that names a file that is not there', { '/feed.xml': null }, 'names /feed.xml, which is not there'],
    [
      'a page whose canonical address is another',
      html('rel="canonical" href="https://example.com/docs/e', 'rel="canonical" href="https://example.com/e'),
      'does not name itself as canonical',
    ],
    ['a page without a canonical address', html('rel="canonical"', 'rel="x"'), 'does not name itself as canonical'],
    [
      'a page whose canonical address is no whole one',
      html('rel="canonical" href="https://example.com', 'rel="canonical" href="'),
      'does not name itself as canonical',
    ],
    [
      'structured data that is cut off',
      html('"@type":"BreadcrumbList"', '"@type'),
      'structured data that cannot be read',
    ],
    [
      'breadcrumbs that say two things',
      html(breadcrumbs('/e/sessions/'), breadcrumbs('/e/')),
      'tells search engines "/e/"',
    ],
    ['breadcrumbs without structured data', html(breadcrumbs('/e/sessions/'), ''), 'tells search engines ""'],
    [
      'breadcrumbs that count from 0',
      html(breadcrumbs('/e/sessions/'), breadcrumbs('/e/sessions/', 0)),
      'numbers its breadcrumbs wrongly',
    ],
    ['a feed that is not well-formed', { '/feed.xml': '<feed><id></feed>' }, '/feed.xml is not well-formed'],
    ['a sitemap that nobody is told of', { '/robots.txt': '' }, '/robots.txt does not name the sitemap'],
    ['a sitemap that is not there', { '/sitemap-0.xml': null }, 'names a sitemap that is not there'],
    ['a page that the sitemap leaves out', { '/sitemap-0.xml': '<urlset></urlset>' }, `${url} is not in the sitemap`],
    [
      'a page that only the sitemap knows',
      { '/sitemap-0.xml': `${sound['/sitemap-0.xml']}<loc>https://example.com/docs/a/</loc>` },
      'the sitemap names /a/',
    ],
  ] as const)('%s', (_, change, fault) => {
    expect(faultsOf(change)).toContain(fault)
  })
})
