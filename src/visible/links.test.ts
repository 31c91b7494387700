import { describe, expect, test } from 'vitest'
import { linksIn, targetOf } from './links.ts'

describe('the host is the one that a browser would open', () => {
  test.each([
    ['https://docs.example.com/errors#x', 'docs.example.com', 'https://docs.example.com/errors#x'],
    ['HTTP://Example.COM:8080/A', 'example.com:8080', 'http://example.com:8080/A'],
    ['https://docs.example.com@evil.example/reset', 'evil.example', 'https://evil.example/reset'],
    ['https://user:pass@evil.example/', 'evil.example', 'https://evil.example/'],
    ['https:\\\\evil.example\\@docs.example.com/', 'evil.example', 'https://evil.example/@docs.example.com/'],
    ['https://аррӏе.com/login', 'xn--80ak6aa92e.com', 'https://xn--80ak6aa92e.com/login'],
    ['https://faß.example/', 'xn--fa-hia.example', 'https://xn--fa-hia.example/'],
    ['https://docs.example.com。evil.example/', 'docs.example.com.evil.example', 'https://docs.example.com.evil.example/'], // prettier-ignore
    ['http://0x7f.1/', '127.0.0.1', 'http://127.0.0.1/'],
    ['https://[::ffff:127.0.0.1]/', '[::ffff:7f00:1]', 'https://[::ffff:7f00:1]/'],
    ['ht\ntps://evil.example/', 'evil.example', 'https://evil.example/'],
  ])('%s', (text, host, url) => {
    expect(targetOf(text)).toEqual({ host, url })
  })
})

describe('no link', () => {
  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '  JAVASCRIPT:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.com/',
    'blob:https://example.com/1',
    'intent://x#Intent;end',
    'mailto:a@example.com',
    '//evil.example/',
    '/docs/errors',
    'https://',
    'https://exa mple.com/',
    '',
  ])('%j', (text) => {
    expect(targetOf(text)).toBeNull()
  })
})

test('links of a text are found without what is around them, each once, five at most', () => {
  expect(linksIn(['See (https://a.example/x), or “https://b.example/y”. https://a.example/x!', null])).toEqual([
    'https://a.example/x',
    'https://b.example/y',
  ])
  expect(linksIn(['<a href="https://a.example/">javascript:https://b.example</a> xhttps://c.example'])).toEqual([
    'https://a.example/',
    'https://b.example',
  ])
  expect(linksIn([Array.from({ length: 9 }, (_, n) => `https://${n}.example`).join(' ')])).toHaveLength(5)
})
