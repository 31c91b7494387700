import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, Path } from '../model.ts'
import { read } from './index.ts'
import type { Reading } from './reading.ts'
import '../index.ts'
import { cpuTime } from '../../cpu-time.fixture.ts'

const fragments = [
  'HTTP/1.1 429 Too Many Requests', 'HTTP/2 200 ', 'retry-after: 5', 'POST /x HTTP/1.1', '\n', '\r\n', '\n\n', '{', '}', '[', ']', '"', "'", '\\', '\\"', ':',
  ',', '"code"', 'None', 'b\'', '(', ')', '=>', '```', '> ', '< ', '* ', '| ', '$ curl -d ', '\x1b[1m', '\ufeff', '\u200b', '\ud83d', '\udc4d', 'data: ',
  'status=429 ', '429', '// ', '/*', '#', '<html>', '<', '“', '”', '\u00a0', '1f\r\n', 'transfer-encoding: chunked', '{"level":"error","body":"', 'é', ' ', '\t',
  '{ [58 bytes data]', '% Total', '\r', '__proto__', '.', '...', '/e/a/b/', '<a>', '</a>', '<![CDATA[', '&quot;', '%7B%22', '[123 34 99 34 58 49 125 32 32]',
  '{"log":{"entries":[', '{"request":{},"response":{"status":0,"content":{"text":"', '"headers":[]', 'map[a:b ', '{a=b, ', 'Array\n(\n    [a] => ', '[Object]', 'A {', '<ref *1> ',
  'An error occurred (X) when calling the Y operation: ', 'Error: connect ECONNREFUSED', '\n    at x', '1 validation error for A\na\n  b [type=c, d]', '/cb?error=a&error_description=%E2%82',
  'Response Headers\n', 'Request URL: /x\n', '<= Recv header, 3 bytes\n0000: HTTP/1.1 400 X\n', 'error=a&b=c', 'a  | ', 'eyJhIjoxfQ==', "headers=<CIMultiDictProxy('a': 'b')>",
] // prettier-ignore

const anyPaste = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join('')),
)

describe('any paste', () => {
  test("reading it doesn't throw, and every span is inside it", () => {
    fc.assert(
      fc.property(anyPaste, (paste) => {
        const reading = read(paste)
        for (const span of spansOf(reading)) {
          expect(span[0]).toBeGreaterThanOrEqual(0)
          expect(span[1]).toBeGreaterThanOrEqual(span[0])
          expect(span[1]).toBeLessThanOrEqual(paste.length)
        }
        const { status } = reading.response
        expect(status === null || (Number.isInteger(status) && status >= 100 && status <= 599)).toBe(true)
        expect(JSON.stringify(read(paste))).toBe(JSON.stringify(reading))
        for (const part of reading.parts.keys()) expect(read(paste, { part }).part).toBe(part)
      }),
      { numRuns: 3000 },
    )
  })

  test('plain JSON is read as JSON.parse reads it, and each value is found in place', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const paste = JSON.stringify({ value }, null, indent)
        const reading = read(paste)
        expect(JSON.stringify(reading.json)).toBe(JSON.stringify(JSON.parse(paste)))
        for (const [path, leaf] of leavesOf(reading.json!)) {
          const span = reading.locate(path)!
          const text = JSON.stringify(leaf)
          expect(paste.slice(...span)).toBe(typeof leaf === 'string' && leaf !== '' ? text.slice(1, -1) : text)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a body is the same with an HTTP head, CRLF and quote marks around it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const body = JSON.stringify({ value }, null, 2)
        const wrapped = `HTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n${body}`
        for (const paste of [wrapped, wrapped.replaceAll('\n', '\r\n'), wrapped.replaceAll(/^/gm, '> ')]) {
          expect(JSON.stringify(read(paste).json)).toBe(JSON.stringify(JSON.parse(body)))
          expect(read(paste).response.status).toBe(400)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a megabyte of anything is read in bounded time', () => {
  const units = [
    'a', ' ', '"', "'", '\\', '\\"', '{', '[', '{"', '[{', '{"a":', "{'", '{“', '{\\"', '{a(', '{<', '{#\n', 'a: b\n', 'a: b\n c\n', '> ', '< ', '\n', '\r', '\t',
    'HTTP/1.1 200\n', '```\n', '* Connected to\n', 'data: {\n\n', '\x1b[', '\u200b', '\ud800', '429 ', 'status ', 'GET /', '100 100 100 ', '{"a":"b"}\n', 'f\n',
    '<a>', '<a', '<!--', '<a b="', '<a><![CDATA[', 'HTTP/1.1 400 x\n\n{}\n', 'map[a:', '{a=b, ', '{A:b A:', 'Array\n(\n[a] => ', 'array(1) {\n["a"]=>\n', '[123 34 ', '%7B%22', '{&quot;',
    'error=a&', '/x?error=a ', '{:a=>', '{a: [Object], ', '{a: A { ', '{x: Error: y\n at ', '(Service: ', 'An error occurred (', 'rpc error: code = ', '{`"', '<= Recv data, 1 bytes\n0000: a\n',
    'Request URL: a\n', '1 | a\n', '1 validation error for A\na\n b [type=', 'eyJh', '{"log":{"entries":[', '\n$ curl ', '{"code":"x"},', "{'a': (", 'x.y.', '--a\n', 'Headers: {a: b',
  ] // prettier-ignore
  test.each(units)('%j repeated', (unit) => {
    expect(elapsed(unit.repeat(Math.ceil(1e6 / unit.length)))).toBeLessThan(2000)
  })

  test.each([
    [
      'JSON',
      JSON.stringify({
        error: { code: 'x', list: Array.from({ length: 200_000 }, (_, i) => ({ id: i, name: `item "${i}"` })) },
      }),
    ],
    ['text', 'the service said 429 and went away '.repeat(300_000)],
    ['lines of a log', '2026-11-21 03:44:11 ERROR status=500 {"code":"x"}\n'.repeat(200_000)],
    ['quotes', '\'"'.repeat(5_000_000)],
    ['lone surrogates', '\ud800\udfff\udfff'.repeat(3_000_000)],
    ['elements', `<a>${'<b>c</b>'.repeat(1_200_000)}</a>`],
  ])('10 MB of %s', (_, paste) => {
    expect(elapsed(paste)).toBeLessThan(1000)
  })

  test('10 MB of JSON escaped in a log', () => {
    const body = JSON.stringify({
      error: { code: 'x' },
      list: Array.from({ length: 200_000 }, (_, i) => ({ id: i, name: 'a' })),
    })
    const paste = JSON.stringify({ level: 'error', status: 400, body })
    expect(elapsed(paste)).toBeLessThan(1000)
    expect(read(paste).locate(['error', 'code'])).toEqual([paste.indexOf('\\"x') + 2, paste.indexOf('\\"x') + 3])
  })

  test('one line of JSON', () => {
    const paste = JSON.stringify({ error: { code: 'x', message: 'y'.repeat(1e6) } })
    expect(elapsed(paste)).toBeLessThan(500)
    expect(read(paste).response.body).toBe(paste)
  })

  test.each([
    '['.repeat(1e5),
    '{"a":'.repeat(1e5),
    '['.repeat(1e5) + ']'.repeat(1e5),
    `HTTP/1.1 500 X\n\n${'['.repeat(1e5)}`,
  ])("100,000 nested brackets aren't read (%#)", (paste) => {
    expect(elapsed(paste)).toBeLessThan(1000)
    const { json, input } = read(paste)
    expect(json).toBeUndefined()
    expect(input.steps.at(-1)).toBe("didn't read the JSON, because its brackets nest more than 200 levels deep")
  })
})

/** Milliseconds to read a paste and find a place in it. */
const elapsed = (paste: string): number => cpuTime(() => read(paste).locate(['error']))

const spansOf = ({ json, locate, locateHeader, response, statusSpan, bareCode, stated, parts }: Reading) =>
  [
    statusSpan,
    bareCode?.span,
    ...[stated?.code, stated?.message, stated?.requestId, stated?.docUrl, ...(stated?.fields ?? []), ...parts].map(
      (fact) => fact?.span,
    ),
    ...response.headers.map(([name]) => locateHeader(name)),
    ...(json === undefined ? [] : leavesOf(json).flatMap(([path]) => [locate(path), locate(path, 'key')])),
  ].filter((span) => span !== null && span !== undefined)

function leavesOf(value: Json, path: Path = []): [Path, Json][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesOf(item, [...path, i]))
  return Object.keys(value).flatMap((key) => leavesOf(value[key]!, [...path, key]))
}
