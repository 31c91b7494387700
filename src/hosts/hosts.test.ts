import { expect, test } from 'vitest'
import { headersFile, redirectsFile } from './redirects-file.ts'
import { bySpelling, spelling, type SitePaths } from './site-paths.ts'
import { spellingPattern } from './spelling-pattern.ts'

test.each([
  ['/e/acme/rate_limited/', true],
  ['/e/acme/rate_limited', true],
  ['/E/ACME/RATE-LIMITED', true],
  ['/e//acme/rate_limited.html', true],
  ['/e/acme/rate_limited/index.htm', true],
  ['/e/acme/rate_limited_x/', false],
  ['/e/acme/rate_limited/x/', false],
  ['/x/e/acme/rate_limited/', false],
])('%s fits the pattern of a page: %s', (path, fits) => {
  expect(new RegExp(spellingPattern('/e/acme/rate_limited/'), 'i').test(path)).toBe(fits)
})

test('a full stop in a code fits nothing else', () => {
  const pattern = new RegExp(spellingPattern('/e/acme/a.b/'), 'i')
  expect([pattern.test('/e/acme/a.b'), pattern.test('/e/acme/axb')]).toEqual([true, false])
})

test.each([
  ['/E/Acme//Rate%20Limited.html', 'e/acme/rate_limited'],
  ['/e/acme/rate-limited/index.json', 'e/acme/rate_limited'],
  ['/%', '%'],
])('%s is spelt %s', (path, plain) => {
  expect(spelling(path)).toBe(plain)
})

const paths: SitePaths = {
  pages: ['/e/acme/rate_limited/', '/e/acme/about-blank/', '/e/acme/a-b/', '/e/acme/a_b/'],
  aliases: [{ from: '/e/acme/too_many/', to: '/e/acme/rate_limited/' }],
  asSent: [{ from: '/e/acme/RATE_LIMITED/', to: '/e/acme/rate_limited/' }],
}

test('a page wins its own spelling over an old address', () => {
  const taken = { ...paths, aliases: [{ from: '/e/acme/RATE_LIMITED/', to: '/e/acme/a_b/' }] }
  expect(bySpelling(taken).get('e/acme/rate_limited')).toBe('/e/acme/rate_limited/')
})

test('the redirects list old addresses first, then codes as sent, then hyphens, and never a page that is there', () => {
  expect(redirectsFile(paths, '/docs')).toBe(
    `/docs/e/acme/too_many /docs/e/acme/rate_limited/ 301
/docs/e/acme/too_many/ /docs/e/acme/rate_limited/ 301
/docs/e/acme/RATE_LIMITED /docs/e/acme/rate_limited/ 301
/docs/e/acme/RATE_LIMITED/ /docs/e/acme/rate_limited/ 301
/docs/e/acme/rate-limited /docs/e/acme/rate_limited/ 301
/docs/e/acme/rate-limited/ /docs/e/acme/rate_limited/ 301
`,
  )
})

test('the redirects stop at what Cloudflare Pages reads, and say so', () => {
  const many = { ...paths, pages: Array.from({ length: 1500 }, (_, n) => `/e/acme/code_${n}/`) }
  const lines = redirectsFile(many, '').trim().split('\n')
  expect(lines.filter((line) => line.startsWith('/'))).toHaveLength(2000)
  expect(lines.at(-1)).toBe('# 1004 more were left out: Cloudflare Pages reads 2000.')
})

test('the headers stand under their path', () => {
  expect(headersFile([{ path: '/*', headers: { 'X-A': 'b', 'X-C': 'd e' } }], '/docs')).toBe(
    '/docs/*\n  X-A: b\n  X-C: d e\n',
  )
})
