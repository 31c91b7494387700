import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { namedAddresses, publishedAddresses, siteInFolder } from './built-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'errata-links-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

write({
  'index.html': '',
  '404.html': '',
  '_astro/a.js': '',
  _redirects: '',
  'staticwebapp.config.json': '{"route":"/e/acme/A/"}',
  'pagefind/fragment/en_1.pf_fragment': '',
  'search.json': '[["a","b","c","/e/acme/a/"]]',
  'explorer/catalogue.json':
    '{"entries":[{"url":"/e/acme/gone/","row":"/apis/acme/#a","description":"/v1/leads and /e/acme/x/"}]}',
  'codes.json': '{"codes":[{"url":"/docs/e/acme/a/"}]}',
  'e/acme/a/index.html': '<p id="no"><table><tr id="a"></table>',
  'e/acme/a/index.json': '{}',
  'apis/acme/index.html': '<table><tr id="a"></table>',
})

test("pages, files for programs and anchors of tables are published; files of the build aren't", () => {
  expect(publishedAddresses(folder)).toEqual([
    '/apis/acme/',
    '/apis/acme/#a',
    '/codes.json',
    '/e/acme/a/',
    '/e/acme/a/#a',
    '/e/acme/a/index.json',
    '/',
  ])
})

test('addresses in the data are found, with and without the base', () => {
  expect(namedAddresses(folder, '/docs')).toEqual([
    { address: '/e/acme/a/', where: 'codes.json' },
    { address: '/e/acme/gone/', where: 'explorer/catalogue.json' },
    { address: '/apis/acme/#a', where: 'explorer/catalogue.json' },
    { address: '/e/acme/a/', where: 'search.json' },
  ])
})

test.each([
  ['/e/acme/a/', 200],
  ['/e/acme/a/index.json', 200],
  ['/e/acme/a', 404],
  ['/e/acme/', 404],
])('a host without rules responds to %s with %i', async (path, status) => {
  expect((await siteInFolder(folder)(path)).status).toBe(status)
})
