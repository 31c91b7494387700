import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readContent } from '../catalogue/index.ts'
import type { Json } from '../engine/model.ts'
import { cellText } from './cell-text.ts'
import { aroundIt } from './content.fixture.ts'
import { readData, readText } from './detect.ts'
import { collect, makePage } from './index.ts'
import { InputError } from './input-error.ts'
import type { FoundErrors } from './model.ts'

const now = Date.UTC(2026, 10, 29)
const options = { api: 'acme', name: null, files: aroundIt, locked: [], today: '2026-11-29', now, mostExamples: 3 }

/** `makePage` reads the page that it writes and throws if it breaks the content contract; this reads the final page. */
function tryPage(read: () => FoundErrors): void {
  try {
    const collected = collect(read(), now)
    if (collected.rows.codes.length + collected.rows.statuses.length === 0) return
    const { page, path } = makePage(collected, options)
    expect(readContent([...aroundIt, { path, text: page }]).apis).toHaveLength(1)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
}

const words = fc.oneof(
  fc.constantFrom(
    'a_b',
    'NOT_FOUND',
    '404',
    '-7',
    'true',
    '',
    '—',
    '{x}',
    '<b>',
    '</CodeTable>',
    '|',
    '`',
    '```',
    '---',
    '\\',
    '\u202e',
    '\u00a0',
    '\ufffd',
    '"',
    '${y}',
    '[a](b)',
    '#/components/schemas/E',
    'urn:x:y',
    '\n\n# h',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const text = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' '))
const keys = fc.constantFrom(
  'code',
  'error',
  'message',
  'status',
  'enum',
  'const',
  'properties',
  'items',
  'anyOf',
  'allOf',
  '$ref',
  'description',
  'example',
  'examples',
  'value',
  'schema',
  'content',
  'application/json',
  'headers',
  '400',
  '404',
  'default',
  'x-errors',
  'title',
  'retry',
  'name',
  'type',
)
const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom<Json>(null, true, 0, -1121, 404),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(keys, tie('tree'), { maxKeys: 5 }) as fc.Arbitrary<Json>,
  ),
}))

test('any JSON gives a page that keeps the content contract, a sentence, or nothing', () => {
  fc.assert(
    fc.property(tree, (data) => tryPage(() => readData(data, 'json', 'a.json'))),
    { numRuns: 50 },
  )
})

test('so does any OpenAPI description', () => {
  const described = fc.record({
    openapi: fc.constant('3.1.0'),
    info: tree,
    servers: tree,
    components: fc.record({
      schemas: fc.dictionary(fc.constantFrom('E', 'Error', 'ErrorCode'), tree),
      responses: tree,
    }),
    paths: fc.dictionary(
      fc.constantFrom('/a', '/b'),
      fc.record({
        get: fc.record({
          responses: fc.dictionary(
            fc.constantFrom('400', '404', '5XX', 'default'),
            fc.record({
              description: text,
              content: fc.record({ 'application/json': fc.record({ schema: tree, example: tree }) }),
            }),
          ),
        }),
      }),
    ),
  })
  fc.assert(
    fc.property(described, (root) => tryPage(() => readData(root as Json, 'json', 'a.json'))),
    { numRuns: 50 },
  )
})

test('so does any text', () => {
  const form = fc.constantFrom('csv', 'markdown', 'proto', 'rst')
  const lines = fc.array(
    fc.oneof(
      text,
      fc.constantFrom(
        '| Code | Status | Description |',
        '|--|--|--|',
        '### -1 A_B',
        'code,status,description',
        'enum Err {',
        'A = 1;',
        '+--+--+',
        '| a | 404 | x |',
      ),
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(form, lines, (kind, all) => tryPage(() => readText(all.join('\n'), kind, 'a'))),
    { numRuns: 80 },
  )
})

test('any text becomes one cell of a line', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (source) => {
      const cell = cellText(source)
      expect(cell).not.toMatch(/[\n\r]|(?<!\\)\|/)
      expect(cell).not.toBe('')
    }),
    { numRuns: 300 },
  )
})
