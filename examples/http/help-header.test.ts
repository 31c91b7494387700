import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { answerOf, expectHelp, linksOf } from '../answers.fixture.ts'
import { helpUrl } from '../help-url.mjs'
import { setHelpHeader } from './help-header.mjs'

const links = linksOf('10ex')

describe('the link of an error', () => {
  test.each([
    ['leads to the page of its code', 'forbidden_scope', 403, '/e/10ex/forbidden_scope/'],
    ['leads to the page of its status, if it has no code', undefined, 404, '/e/10ex/404/'],
    ['leads to the page of its status, if its code is new', 'brand_new', 404, '/e/10ex/404/'],
    ['leads to the page of its class of statuses', undefined, 503, '/e/10ex/5xx/'],
    ['leads to all codes, if there is neither', undefined, 418, '/e/10ex/'],
    ["isn't misled by a name that every object has", 'constructor', 404, '/e/10ex/404/'],
  ])('%s', (_, code, status, path) => {
    expect(helpUrl(links, code, status)).toBe(`https://errors.example.com${path}`)
  })
})

test('a header alone links a response without a body', async () => {
  const server = createServer((_, response) => {
    response.statusCode = 403
    setHelpHeader(response, links, 'forbidden_scope')
    response.end()
  }).listen(0)
  await once(server, 'listening')
  const answer = await answerOf(await fetch(`http://localhost:${(server.address() as AddressInfo).port}`))
  server.close()
  expectHelp(answer, '/e/10ex/forbidden_scope/')
})

describe('a response with a wrong link is detected', () => {
  const answer = { status: 404, headers: { 'content-type': 'application/json' }, body: '{"detail":"No."}' }
  test.each([
    ['without a link', {}, '/e/10ex/404/'],
    ['with the link of another page', { link: '<https://errors.example.com/e/10ex/409/>; rel="help"' }, '/e/10ex/404/'],
    [
      "with a link to a page that doesn't exist",
      { link: '<https://errors.example.com/e/10ex/418/>; rel="help"' },
      '/e/10ex/418/',
    ],
    [
      'with the link in its header only',
      { link: '<https://errors.example.com/e/10ex/404/>; rel="help"' },
      '/e/10ex/404/',
    ],
  ])('%s', (_, headers, path) => {
    expect(() =>
      expectHelp({ ...answer, headers: { ...answer.headers, ...headers } as Record<string, string> }, path),
    ).toThrow()
  })
})
