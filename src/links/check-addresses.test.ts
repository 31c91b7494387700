import { expect, test } from 'vitest'
import { checkAddresses, type Addresses } from './check-addresses.ts'
import { addToLock } from './lock.ts'
import { anchorsOf, refreshTarget, tableAnchors, type Answer } from './site.ts'

const locked = ['/e/acme/old/', '/e/acme/rate_limited/', '/apis/acme/', '/apis/acme/#rate_limited']
const page = (text: string): Answer => ({ status: 200, location: null, text })
const missing: Answer = { status: 404, location: null, text: '' }
const moved = (location: string): Answer => ({ status: 301, location, text: '' })
const oldPage = (to: string) => page(`<noscript><meta http-equiv="refresh" content="0; url=/docs${to}"></noscript>`)

const sound: Record<string, Answer> = {
  '/apis/acme/': page('<table><tr id="rate_limited"><td>…</td></tr></table>'),
  '/e/acme/rate_limited/': page('<h1>rate_limited</h1>'),
  '/e/acme/old/': moved('/e/acme/rate_limited/'),
}
const addresses: Addresses = {
  lock: addToLock('', locked, '2026-11-28'),
  history: locked,
  published: locked,
  named: [{ address: '/apis/acme/#rate_limited', where: 'codes.json' }],
  base: '/docs',
}

const check = (change: Partial<Addresses> = {}, pages: Record<string, Answer> = {}) => {
  const site = { ...sound, ...pages }
  return checkAddresses({ ...addresses, ...change }, (path) => site[path] ?? missing)
}

test('a site that still has every published address has no fault', async () => {
  expect(await check()).toEqual([])
  expect(await check({}, { '/e/acme/old/': oldPage('/e/acme/rate_limited/') })).toEqual([])
})

test("a site with an empty lock has published nothing, and doesn't have to lock anything yet", async () => {
  expect(await check({ lock: '', history: [], named: [] })).toEqual([])
  expect(await check({ lock: '', history: locked, named: [] })).not.toEqual([])
})

const without = (...gone: string[]) =>
  addToLock(
    '',
    locked.filter((address) => !gone.includes(address)),
    '2026-11-28',
  )

test.each<[string, Partial<Addresses>, Record<string, Answer>, string]>([
  [
    'a page that is missing',
    {},
    { '/e/acme/old/': page(''), '/e/acme/rate_limited/': missing },
    '/e/acme/rate_limited/ was published and responds with 404',
  ],
  [
    'an anchor that is missing',
    { named: [] },
    { '/apis/acme/': page('<table></table>') },
    '/apis/acme/#rate_limited was published and no longer has the anchor #rate_limited',
  ],
  [
    'an old address whose target is missing',
    {},
    { '/e/acme/old/': moved('/e/acme/nothing/') },
    '/e/acme/old/ was published and redirects to /e/acme/nothing/, which responds with 404',
  ],
  [
    'an old address that needs two redirects',
    {},
    { '/e/acme/old/': moved('/e/acme/older/'), '/e/acme/older/': moved('/e/acme/rate_limited/') },
    '/e/acme/old/ was published and needs more than one redirect: /e/acme/older/, then /e/acme/rate_limited/',
  ],
  [
    'an old address that needs two pages',
    {},
    { '/e/acme/old/': oldPage('/e/acme/older/'), '/e/acme/older/': oldPage('/e/acme/rate_limited/') },
    '/e/acme/old/ was published and needs more than one redirect: /e/acme/older/, then /e/acme/rate_limited/',
  ],
  [
    'an entry removed from the lock',
    { lock: without('/e/acme/old/'), published: locked.slice(1) },
    {},
    'urls.lock  /e/acme/old/ was removed from the list of published addresses.',
  ],
  [
    'an entry removed from the lock by hand, without history',
    { lock: addresses.lock.replace('/e/acme/old/\n', ''), published: locked.slice(1), history: [] },
    {},
    'urls.lock:3  the block should have 4 addresses and has 3',
  ],
  [
    "a new page that isn't locked",
    { published: [...locked, '/e/acme/new/'] },
    {},
    'urls.lock  1 new address isn\'t in the list of published addresses. If it should be permanent, run "npm run -s lock-urls"',
  ],
  [
    "an address in the data that doesn't exist",
    { named: [{ address: '/e/acme/typo/', where: 'codes.json' }] },
    {},
    'codes.json names /e/acme/typo/, which responds with 404',
  ],
  [
    "an anchor in the data that doesn't exist",
    { named: [{ address: '/apis/acme/#typo', where: 'codes.json' }] },
    {},
    'codes.json names /apis/acme/#typo, which no longer has the anchor #typo',
  ],
])('%s is a fault', async (_, change, pages, begins) => {
  expect(await check(change, pages)).toEqual([expect.stringContaining(begins)])
})

test('table anchors are only ids inside tables', () => {
  const html =
    '<h2 id="a">x</h2><table class="t"><tr id="b"><td><a href="#b" id="c">&lt;p id="d"></a></td></tr></table><p id="e">'
  expect(tableAnchors(html)).toEqual(['b', 'c'])
  expect([...anchorsOf(html)]).toEqual(['a', 'b', 'c', 'e'])
})

test.each([
  ['<meta http-equiv="refresh" content="0; url=/e/a/b/">', '/e/a/b/'],
  ['<meta http-equiv="refresh" content="0;url=/e/a/b/">', '/e/a/b/'],
  ['<link rel="canonical" href="/e/a/b/">', null],
])('%s redirects to %s', (html, to) => {
  expect(refreshTarget(html)).toBe(to)
})
