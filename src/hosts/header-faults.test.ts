import { describe, expect, test } from 'vitest'
import { apacheConfiguration } from './apache.ts'
import { caddyfile } from './caddy.ts'
import { headerFaults } from './header-faults.ts'
import { headerRules, type HeaderRule } from './headers.ts'
import { nginxConfiguration } from './nginx.ts'
import { headersFile } from './redirects-file.ts'

const rules = headerRules({ scripts: [], styles: [] })
const [everywhere] = rules
const headers = everywhere?.headers ?? {}

test('what every host is to send is whole', () => {
  expect(headerFaults(rules)).toEqual([])
})

describe('a host that lacks a header is found', () => {
  test.each(Object.keys(headers))('%s left out', (name) => {
    const { [name]: _, ...rest } = headers
    expect(headerFaults([{ path: '/*', headers: rest }]).join()).toContain(name === 'Content-Security-Policy' ? 'default-src' : name.toLowerCase()) // prettier-ignore
  })

  test.each([
    ['Referrer-Policy', 'unsafe-url'],
    ['X-Content-Type-Options', 'sniff'],
    ['X-Frame-Options', 'SAMEORIGIN'],
    ['Cross-Origin-Opener-Policy', 'unsafe-none'],
    ['Permissions-Policy', 'camera=*'],
  ])('%s: %s', (name, value) => {
    expect(headers[name]).toBeDefined()
    expect(headerFaults([{ path: '/*', headers: { ...headers, [name]: value } }]).join()).toContain(value)
  })

  test('one that sends them for a folder only', () => {
    expect(headerFaults([{ path: '/_astro/*', headers }]).length).toBeGreaterThan(5)
  })
})

describe('the file of each host has every header unchanged', () => {
  const paths = { pages: ['/'], aliases: [], asSent: [] }
  const files: [name: string, text: (rules: HeaderRule[]) => string, line: (name: string, value: string) => string][] = [
    ['Caddy', (given) => caddyfile(paths, given, ''), (name, value) => `${name} ${JSON.stringify(value)}`],
    ['nginx', (given) => nginxConfiguration(paths, given, ''), (name, value) => `add_header ${name} "${value.replaceAll('"', '\\"')}" always;`],
    ['Apache', (given) => apacheConfiguration(paths, given, ''), (name, value) => `Header always set ${name} "${value.replaceAll('"', '\\"')}"`],
    ['Netlify and Cloudflare Pages', (given) => headersFile(given, ''), (name, value) => `  ${name}: ${value}`],
  ] // prettier-ignore

  test.each(files)('%s', (_, text, line) => {
    for (const [name, value] of Object.entries(headers)) {
      expect(text(rules)).toContain(line(name, value))
      const { [name]: left, ...rest } = headers
      expect(text([{ path: '/*', headers: rest }])).not.toContain(line(name, left ?? ''))
    }
  })
})
