import { describe, expect, test } from 'vitest'
import { pageFaults } from './page-faults.ts'
import { contentSecurityPolicy } from './policy.ts'
import { hashOf, inlineHashes } from './read-page.ts'

/** A page with the policy for its own scripts and styles. */
const page = (head = '', body = '') => {
  const policy = contentSecurityPolicy(inlineHashes(head + body), 'meta')
  return `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}">${head}</head><body>${body}</body></html>`
}

describe('a valid page', () => {
  test.each([
    [
      'with scripts and styles',
      page('<style>a{}</style><script>let a = "</b>"</script>', '<script type="module" src="/a.js"></script>'),
    ],
    [
      'with data for search engines',
      page('<script type="application/ld+json">{"@id":"https://other.example/"}</script>'),
    ],
    ['with a link to another host', page('', '<a href="https://other.example/" rel="noreferrer">there</a>')],
    ['with its canonical address', page('<link rel="canonical" href="https://errors.example/e/">')],
    ['that redirects within the site', page('<meta http-equiv="refresh" content="0; url=/e/">')],
  ])('%s has no faults', (_, html) => {
    expect(pageFaults(html)).toEqual([])
  })
})

describe('a broken page', () => {
  test.each([
    ['without a policy', '<!doctype html><head></head>', /has 0 content security policies/],
    ['with two', page('<meta http-equiv="content-security-policy" content="x">'), /has 2 content/],
    [
      'whose policy was not filled in',
      '<meta http-equiv="content-security-policy" content="policy-of-this-page">',
      /has the policy "policy-of/,
    ],
    [
      'that allows anything inline',
      page().replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
      /has the policy/,
    ],
    ["whose script doesn't match its hash", page('<script>a()</script>').replace('a()', 'b()'), /has the policy/],
    ["whose style doesn't match its hash", page('<style>a{}</style>').replace('a{}', 'b{}'), /has the policy/],
    [
      'with a script before its policy',
      page().replace('<head>', '<head><script src="/a.js"></script>'),
      /script before its policy/,
    ],
    ['with a style attribute', page('', '<p style="color:red">'), /inline style/],
    ['with a handler', page('', '<img src="/a.png" onerror="a()">'), /inline handler: <img onerror/],
    ['with a script address', page('', '<a href=" javascript:a()">x</a>'), /script address/],
    [
      'with a script of another host',
      page('<script src="https://other.example/a.js"></script>'),
      /requests another host: <script>/,
    ],
    [
      'with a style sheet of another host',
      page('<link rel="stylesheet" href="//other.example/a.css">'),
      /requests another host: <link>/,
    ],
    [
      'with an image of another host',
      page('', '<img src="https://other.example/a.png">'),
      /requests another host: <img>/,
    ],
    [
      'with an image set',
      page('', '<img src="/a.png" srcset="/b.png 2x, https://other.example/a.png 3x">'),
      /requests another host/,
    ],
    [
      'with a frame of another host',
      page('', '<iframe src="https://other.example/"></iframe>'),
      /requests another host: <iframe>/,
    ],
    [
      'with a form to another host',
      page('', '<form action="https://other.example/"></form>'),
      /requests another host: <form>/,
    ],
    ['with a ping', page('', '<a href="/" ping="/log">x</a>'), /has a ping/],
    [
      'that redirects to another host',
      page('<meta http-equiv="refresh" content="0; url=https://other.example/">'),
      /redirects to another host/,
    ],
  ])('%s is found', (_, html, fault) => {
    expect(pageFaults(html)).toEqual([expect.stringMatching(fault)])
  })
})

test("a hash equals the browser's", () => {
  // From the examples of CSP Level 3, section 8.4.
  expect(hashOf("alert('Hello, world.');")).toBe('sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=')
})

test('the header forbids frames', () => {
  expect(contentSecurityPolicy({ scripts: [], styles: [] }, 'header')).toContain("frame-ancestors 'none'")
})
