import { describe, expect, test } from 'vitest'
import { content } from '../site/content.ts'
import { loadChanges } from '../site/load-changes.ts'
import { site as about } from '../site/config.ts'
import { siteRoot } from '../site/root.ts'
import { ageNote } from './age-note.ts'
import { buildSingle } from './build-single.ts'
import { fileFaults, mostBytes } from './file-faults.ts'
import { linkInFile } from './link-in-file.ts'
import { policyOfFile } from './policy-of-file.ts'

const given = {
  root: process.cwd(),
  content,
  changes: loadChanges(siteRoot),
  site: 'https://errors.example/docs',
  about,
}

describe('the file', () => {
  test('has the same bytes in every build, and no faults', { timeout: 60_000 }, async () => {
    const file = await buildSingle(given)
    expect((await buildSingle(given)) === file).toBe(true)
    expect(fileFaults(file)).toEqual([])
    expect(file).toContain('<a href="https://errors.example/docs/"')
    // React's production build.
    expect(file).not.toContain('react-stack-top-frame')
  })

  test('without a site, has only links within it', { timeout: 60_000 }, async () => {
    const file = await buildSingle({ ...given, site: null })
    expect(fileFaults(file)).toEqual([])
    const links = [...file.slice(0, file.indexOf('<script')).matchAll(/<a\b[^>]*href="([^"]*)"/g)].map(([, url]) => url)
    expect(links).toEqual(['#content', '#check'])
  })
})

describe('a faulty file', () => {
  const page = (head: string, body = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
  const meta = (policy: string) => `<meta http-equiv="content-security-policy" content="${policy}">`
  const policy = meta(policyOfFile({ scripts: [], styles: [] }))

  test.each([
    ['has no policy', page(''), /policies/],
    ['has a looser policy', page(meta("default-src 'self'")), /states the policy/],
    ['has a script that its policy blocks', page(policy, '<script>a()</script>'), /states the policy/],
    ['loads a script', page(policy, '<script src="a.js"></script>'), /requests a\.js/],
    ['loads a picture', page(policy, '<img src="https://other.example/a.png" alt="">'), /requests https/],
    ['loads a sheet', page(`${policy}<link rel="stylesheet" href="a.css">`), /requests a\.css/],
    ['sends a form', page(policy, '<form action="/x"></form>'), /requests \/x/],
    ['links a page beside it', page(policy, '<a href="/e/">x</a>'), /links \/e\//],
    ['links a script', page(policy, '<a href="javascript:a()">x</a>'), /links javascript/],
    ['has a handler', page(policy, '<p onclick="a()">x</p>'), /inline handler/],
    ['is too big', page(policy, 'x'.repeat(mostBytes)), /more than/],
  ])('that %s is found', (_, html, fault) => {
    expect(fileFaults(html)).toContainEqual(expect.stringMatching(fault))
  })
})

describe('a link of the explorer', () => {
  const site = 'https://errors.example/docs'
  const outside = { target: '_blank', rel: 'noreferrer noopener' }

  test.each([
    ['/e/a/b/', `${site}/e/a/b/`],
    [`${site}/e/a/b/`, `${site}/e/a/b/`],
    ['https://other.example/x', 'https://other.example/x'],
  ])('to %s opens the full address in a new tab', (href, address) => {
    expect(linkInFile({ href, className: 'x' }, site)).toEqual({ href: address, className: 'x', ...outside })
  })

  test('to a page is plain text if no site is known; a link from a paste still opens', () => {
    expect(linkInFile({ href: '/e/a/b/', target: '_blank' }, null).href).toBeUndefined()
    expect(linkInFile({ href: 'https://other.example/', target: '_blank' }, null)).toMatchObject({ href: 'https://other.example/', ...outside }) // prettier-ignore
  })

  test('whose text means nothing on its own is left out then', () => {
    expect(linkInFile({ href: '/apis/a/', children: 'source' }, null).hidden).toBe(true)
    expect(linkInFile({ href: '/apis/a/', children: 'Sessions API' }, null).hidden).toBe(false)
  })

  test.each(['guides/privacy/', '/guides/privacy/', `${site}/guides/privacy/`])(
    'to %s opens the section in the file',
    (href) => {
      expect(linkInFile({ href }, site)).toEqual({ href: '#check' })
      expect(linkInFile({ href }, null)).toEqual({ href: '#check' })
    },
  )

  test('within the page stays as it is', () => {
    expect(linkInFile({ href: '#paste' }, site)).toEqual({ href: '#paste' })
  })
})

test.each([
  ['2026-11-29', '2026-11-28', null],
  ['2026-11-29', '2027-05-28', null],
  ['2026-11-29', '2027-05-29', /are 6 months old/],
  ['2026-11-29', '2028-11-28', /are 23 months old/],
  ['2026-11-29', '2029-01-01', /are 2 years old/],
])('tables of %s, read on %s', (date, now, said) => {
  const note = ageNote(date, Date.parse(now))
  if (said === null) expect(note).toBeNull()
  else expect(note).toMatch(said)
})
