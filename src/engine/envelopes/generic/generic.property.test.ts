import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json, Response } from '../../model.ts'
import '../../index.ts'
import { readGenericText } from '../generic.ts'
import { readGeneric, statedStatus } from './index.ts'
import { service } from '../service/index.ts'
import { cpuTime } from '../../../cpu-time.fixture.ts'

const base: Response = { method: null, url: null, status: 400, statusFrom: null, reason: null, headers: [], requestHeaders: [], mediaType: null, body: null, history: [] } // prettier-ignore
const words = [
  'error',
  'errors',
  'code',
  'message',
  'details',
  'field',
  'path',
  'status',
  'type',
  'Fault',
  'Error',
  '_errors',
  'requestId',
  'id',
  'data',
  'extensions',
  'response_metadata',
  'sys',
  'object',
  'ok',
  '__proto__',
  'constructor',
]
const { value: anyBody } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom('not_found', 'Not Found', 'The seat is taken', 'error', '', '404', 'req_1', 'https://x.test/docs'),
    fc.integer() as fc.Arbitrary<Json>,
    fc.constantFrom(null, true, false, 404, 10_404),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string()), tie('value'), { maxKeys: 6 }) as fc.Arbitrary<Json>,
  ),
}))

const facts = (body: Json) => {
  const { code, message, requestId, docUrl, fields } = readGeneric(body, base)
  return [code?.value, message?.value, requestId?.value, docUrl?.value, ...fields.map(({ path }) => path)]
}

test('no body makes it throw, and every fact is a text with something in it', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      for (const fact of facts(body))
        expect(fact === undefined || (typeof fact === 'string' && fact.trim() !== '')).toBe(true)
      statedStatus(body)
      for (const envelope of service) if (envelope.recognise(body, base).length > 0) envelope.read(body, base)
    }),
    { numRuns: 1500 },
  )
})

test('every envelope of a service reads any body without throwing', () => {
  fc.assert(
    fc.property(anyBody, (body) =>
      service.forEach((envelope) => [envelope.recognise(body, base), envelope.read(body, base)]),
    ),
    { numRuns: 500 },
  )
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `<h1>${text}`),
        fc.string().map((text) => `error=${text}&a=%E0%A4%A`),
      ),
      (body) => {
        readGenericText({ ...base, body })
      },
    ),
  )
})

/** The least of three, so that a pause of the machine doesn't count. */
const time = (run: () => void) => Math.min(...[0, 1, 2].map(() => cpuTime(run)))

test.each<[string, (n: number) => Json | string]>([
  ['a list of fields', (n) => ({ errors: Array.from({ length: n }, (_, i) => ({ field: `f${i}`, message: 'x y' })) })],
  ['a map of fields', (n) => ({ errors: Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, ['x y']])) })],
  [
    'many members',
    (n) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`error${i}`, { error: { code: i } }])),
  ],
  [
    'nested errors',
    (n) =>
      Array.from({ length: Math.min(n, 150) }).reduce<Json>(
        (inner) => ({ error: inner, errors: [inner === null ? null : 1] }),
        null,
      ),
  ],
  ['many tags', (n) => '<a b="c">'.repeat(n)],
  ['unclosed tags', (n) => '<a b="c" '.repeat(n)],
  ['equals signs', (n) => 'a=b&'.repeat(n)],
  ['a long sentence', (n) => ({ message: 'a '.repeat(n * 20), errors: ['a.'.repeat(n * 20)] })],
])('time is linear in the size: %s', (_, make) => {
  const run = (body: Json | string) => () =>
    typeof body === 'string' ? readGenericText({ ...base, body, mediaType: 'text/html' }) : readGeneric(body, base)
  expect(time(run(make(40_000)))).toBeLessThan(60 + 40 * time(run(make(4000))))
})
