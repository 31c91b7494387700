import { describe, expect, test } from 'vitest'
import { acme, changed, code, envelope, read } from '../catalogue/acme.fixture.ts'
import { clientModule } from './client-types.ts'
import { linksDocumentOf } from './links-document.ts'
import { codesAsSent } from './number-codes.ts'

const places = { href: (path: string) => path, address: (path: string) => `https://e.example.com${path}` }

describe('a code of an API', () => {
  test('is a number if its examples show numbers', () => {
    const asSent = codesAsSent(read())
    expect(asSent('acme', '-1121')).toBe(-1121)
    expect(asSent('acme', '-11xx')).toBe('-11xx')
  })

  test('is a string if its examples show digits in quotes', () => {
    const quoted = (path: string) =>
      (acme[path] ?? '').replace(/"code":(-\d+)/g, '"code":"$1"').replace('is: integer', "matches: '^-'")
    const asSent = codesAsSent(read({ ...acme, [code]: quoted(code), [envelope]: quoted(envelope) }))
    expect(asSent('acme', '-1121')).toBe('-1121')
  })

  test('is a string if it is a word', () => {
    const files = changed(envelope, 'Acme error', 'Acme error')
    expect(codesAsSent(read(files))('acme', 'rate_limited')).toBe('rate_limited')
  })
})

test("the module for clients has numbers, so that a switch over a body's code matches", () => {
  const text = clientModule(read(), places)
  expect(text).toContain("{ api: 'acme', code: -1121, status: 400,")
  expect(text).toContain("{ api: 'acme', code: null, status: '5xx',")
})

describe('the links of a status', () => {
  const { codes } = read()
  const { statuses, codes: links } = linksDocumentOf('acme', codes, places)
  test.each([
    ['that several codes share lead to its class of statuses', '500', '/e/acme/5xx/'],
    ['of a class lead to its page', '5xx', '/e/acme/5xx/'],
    ['with one code lead to the code', '429', '/e/acme/-1003/'],
    ['with a page of its own lead there', '404', '/e/acme/404/'],
  ])('%s', (_, status, path) => {
    expect(statuses[status]).toBe(places.address(path))
  })

  test('without a row for the class lead to all codes, if several codes share the status', () => {
    const without = codes.filter(({ entry }) => entry.url !== '/e/acme/5xx/')
    expect(linksDocumentOf('acme', without, places).statuses['500']).toBe(places.address('/e/acme/'))
  })

  test('of a code below zero lead to its page', () => {
    expect(links['-1121']).toBe(places.address('/e/acme/-1121/'))
  })
})
