import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Catalogue, Entry } from '../engine/model.ts'
import { content } from '../site/content.ts'
import { packCatalogue, unpackCatalogue } from './pack.ts'

const { catalogue } = content

const entry: Entry = {
  api: 'acme',
  code: 'RATE_LIMITED',
  status: { from: 429, to: 429 },
  moreStatuses: [],
  kind: 'rate-limited',
  name: 'Rate limited',
  description: 'Too many requests.',
  resolution: null,
  retry: null,
  url: '/e/acme/rate_limited/',
  row: '/apis/acme/#rate_limited',
}

test.each<[string, Partial<Entry>]>([
  ['a code', {}],
  ['a code with several statuses', { moreStatuses: [503] }],
  ['a class of statuses', { code: null, status: { from: 500, to: 599 }, url: '/e/acme/5xx/', row: '/apis/acme/#5xx' }],
  ['one status', { code: null, url: '/e/acme/429/', row: '/apis/acme/#429' }],
  ["a code whose address doesn't follow from it", { url: '/e/acme/limited-2/', row: '/apis/acme/#limited-2' }],
  ['a code that is no longer sent', { retired: { since: null, instead: ['OTHER'] } }],
])('%s is unpacked as it was', (_, members) => {
  const packed: Catalogue = { apis: [], statuses: [429], headers: [], entries: [entry, { ...entry, ...members }] }
  expect(unpackCatalogue(overTheWire(packCatalogue(packed)))).toEqual(packed)
})

test("the site's own catalogue is unpacked as it was", () => {
  expect(catalogue.entries.length).toBeGreaterThan(100)
  expect(unpackCatalogue(overTheWire(packCatalogue(catalogue)))).toEqual(catalogue)
})

test("it is smaller than the unpacked catalogue, except for declared envelopes, which aren't packed", () => {
  const bytesOf = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length
  const { envelopes: _, ...rest } = catalogue
  expect(bytesOf(packCatalogue(rest)) / bytesOf(rest)).toBeLessThan(0.8)
})

const overTheWire = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value
