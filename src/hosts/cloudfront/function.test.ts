import { expect, describe, test } from 'vitest'
import { addresses, paths, siteFiles, under } from '../addresses.fixture.ts'
import { cloudfrontFunction } from './function.ts'
import { cloudfrontKeys } from './keys.ts'

interface Request {
  uri: string
  querystring: Record<string, { value: string; multiValue?: { value: string }[] }>
}

type Handler = (event: {
  request: Request
}) => Promise<Request | { statusCode: number; headers: { location: { value: string } } }>

const isFile = (path: string) => path in siteFiles

/** The function as CloudFront runs it, with a key value store that has the build's keys. */
function handlerOf(base: string): Handler {
  const { data } = JSON.parse(cloudfrontKeys(paths, base, isFile)) as { data: { key: string; value: string }[] }
  const store = new Map(data.map(({ key, value }) => [key, value]))
  const kvs = () => ({
    get: (key: string) => (store.has(key) ? Promise.resolve(store.get(key)) : Promise.reject(new Error('KeyNotFound'))),
  })
  const source = cloudfrontFunction(base).replace("import cf from 'cloudfront';", '')
  // oxlint-disable-next-line no-new-func -- It's what the build writes, and CloudFront runs it as a script too.
  return new Function('cf', `'use strict'; ${source}; return handler`)({ kvs }) as Handler
}

/** What a browser gets: the function's response, or the bucket's file at the address that the function left. */
async function outcomeOf(base: string, target: string): Promise<string> {
  const [address = '', query = ''] = target.replace(/^http:\/\/[^/]+/, '').split(/\?(.*)/s)
  const request = { uri: address, querystring: queryOf(query) }
  const answer = await handlerOf(base)({ request })
  if (!('uri' in answer)) return answer.headers.location.value
  let path: string
  try {
    path = decodeURIComponent(answer.uri)
  } catch {
    return 'none'
  }
  return path.startsWith(`${base}/`) && isFile(path.slice(base.length)) ? 'file' : 'none'
}

function queryOf(query: string): Request['querystring'] {
  const found: Request['querystring'] = {}
  for (const part of query.split('&').filter(Boolean)) {
    const [name = '', value = ''] = part.split(/=(.*)/s)
    const first = found[name]
    found[name] = first ? { value: first.value, multiValue: [...(first.multiValue ?? [first]), { value }] } : { value }
  }
  return found
}

describe.each(['', '/docs/errors'])('with the base "%s"', (base) => {
  // CloudFront itself rejects an address without a slash at the start, and a dotted name isn't a secret in a bucket.
  const asked = addresses.filter(([each]) => /^(?:\/|http:)/.test(each))
  test.each(asked)('%j is answered with %s', async (address, outcome) => {
    expect(await outcomeOf(base, under(base, address))).toBe(
      outcome === 'file' || outcome === 'none' ? outcome : base + outcome,
    )
  })
})

test('the function is within what CloudFront takes, and in the language of its runtime', () => {
  const source = cloudfrontFunction('/a/base/of/some/length')
  expect(Buffer.byteLength(source)).toBeLessThan(10_240)
  expect(source).not.toMatch(/\?\.|\?\?|\(\?<|\bclass\b|\.flatMap|\.at\(/)
})

test('the keys are within what CloudFront takes, each once', () => {
  const many = { ...paths, pages: Array.from({ length: 10_000 }, (_, n) => `/e/acme/code_with_a_long_name_${n}/`) }
  const text = cloudfrontKeys(many, '/docs', () => true)
  const { data } = JSON.parse(text) as { data: { key: string; value: string }[] }
  expect(Buffer.byteLength(text)).toBeLessThan(5_000_000)
  expect(data[0]).toEqual({
    key: '/docs/e/acme/code_with_a_long_name_0',
    value: 'page /docs/e/acme/code_with_a_long_name_0/ index.md index.json',
  })
  expect(new Set(data.map(({ key }) => key)).size).toBe(data.length)
  for (const { key, value } of data) expect([key.length <= 512, value.length <= 1024]).toEqual([true, true])
})
