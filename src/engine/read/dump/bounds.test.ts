import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../model.ts'
import { findDumps } from './find-dumps.ts'
import type { DumpNode } from './node.ts'
import { readDump } from './read-dump.ts'
import { cpuTime } from '../../../cpu-time.fixture.ts'

const fragments = [
  '{', '}', '[', ']', '(', ')', '<', '>', '"', "'", '`', '“', '”', '\\', '\\"', ':', '::', '=', '=>', '->', ',', ';', '.', '...', '+', '-', '/', '//', '/*', '*/', '#', '\n', ' ', '  ',
  'a', 'code', 'message: ', '"code": ', "'a' => ", ':a ', '@a=', '[a] => ', '["a"]=>\n', 'null', 'nil', 'None', '12', '-1.5', '1e999', 'map[', 'map[string]int{', '&Foo{', 'Foo(', 'Foo {', 'Foo::Bar {',
  '#<Foo ', '<Foo a=', '<<"', '">>', '%{', '#{', 'Array\n(\n', 'Array ( ', 'array(1) {\n', 'string(3) "', 'bless( ', "b'", '"""', '[Object]', '<ref *1> ', '[Error: ', 'TypeError: x\n    at y', ' {\n', 'Just ', 'Optional(',
  '\ud83d', '\udc4d', '\u00a0', '__proto__', 'é', '\0', '(null)', '<nil>', '</a>', ' (truncated...)', 'datetime(', "'' ", 'x "y" z', '$VAR1 = ',
] // prettier-ignore

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => `{a: ${parts.join('')}`),
  fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => `{a=b, c=${parts.join('')}`),
)

describe('any text', () => {
  test('reading it ends, and every place is inside the place around it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), (text, start) => {
        const dump = readDump(text, start)
        if (dump === null) return
        expect(dump.end).toBeGreaterThan(start)
        expect(dump.end).toBeLessThanOrEqual(text.length)
        expectNested(dump.node, start, dump.end)
        expect(() => JSON.stringify(dump.node.value)).not.toThrow()
      }),
      { numRuns: 5000 },
    )
  })

  test('what is found is in order, and inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { start, end } of findDumps(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start + 1
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('JSON', () => {
  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom('', '  ', '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const dump = readDump(text)!
        expect(JSON.stringify(dump.node.value)).toBe(JSON.stringify(JSON.parse(text)))
        expect(dump).toMatchObject({ end: text.length, isCutOff: false })
      }),
      { numRuns: 1000 },
    )
  })

  test('that was cut anywhere gives what was before the cut', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), (value, at) => {
        const text = JSON.stringify({ a: value, z: [value] })
        const dump = readDump(text.slice(0, 1 + (at % (text.length - 1))))!
        expect(dump.isCutOff).toBe(true)
        expect(isPrefix(dump.node.value, JSON.parse(text) as Json)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('bounds', () => {
  test('brackets that nest too deep are text', () => {
    const text = '['.repeat(150) + ']'.repeat(150)
    const dump = readDump(text)!
    expect(dump).toMatchObject({ end: 300, isCutOff: false })
    expect(JSON.stringify(dump.node.value)).toBe(
      '['.repeat(100) + `"${'['.repeat(50)}${']'.repeat(50)}"` + ']'.repeat(100),
    )
    expect(readDump('{"a":'.repeat(100_000))!.isCutOff).toBe(true)
  })

  test('a text longer than the limit reads as cut off there', () => {
    expect(readDump('{"a": 1, "b": 2}', 0, { length: 9 })).toMatchObject({ node: { value: { a: 1 } }, isCutOff: true })
  })

  test('so does one with too many values', () => {
    expect(readDump('[1,2,3,4]', 0, { nodes: 2 })).toMatchObject({ node: { value: [1, 2] }, isCutOff: true })
  })
})

describe('time grows with the length and no faster', () => {
  const units = [
    'a', ' ', '"', "'", '\\', '\\"', '{', '[', '(', '<', '}', '{"', '[{', '{"a":', "{'", '{“', '{a(', '{<', '{#\n', 'a: b\n', '{a=b, ', '{A:b A:', 'map[a:', 'Array\n(\n[a] => ', 'Array ( [a] => ', 'array(1) {\n["a"]=>\n',
    'string(99999999) "', '{:a=>', '{a: [Object], ', '{a: A { ', '{x: Error: y\n at ', '[Error: ', "{a='b, a='b, ", '{a="b x, ', "'a' ", '/*', '{/*', '{//', '<Foo a=', '#<Foo a=', '<<"a">>', '“a" ', '{"a":"b "c" ', '"a": "', '\n"a": "',
    '[(', '... ', ';', "'+'", '[/a', '[1 ', 'foo[bar] [', 'Foo {', 'Just ', '{a = b; ', '{a: b c: d, ', '{m=x\ny ', '{a=[x] b, ', '{a=Foo(x) b, ', '{a=[b}', '{"a" ', '{a=<', '{a=b </', 'datetime(', '"""', '{"a":"{\\"b', '\\u00', '{a=b\n\n', '// {\n',
  ] // prettier-ignore
  test.each(units)('%j repeated', (unit) => {
    for (const prefix of ['', '{a=', '["', '{"a":"'])
      expect(cpuTime(() => readDump(prefix + unit.repeat(Math.ceil(250_000 / unit.length))))).toBeLessThan(1000)
    expect(cpuTime(() => findDumps(unit.repeat(Math.ceil(250_000 / unit.length))))).toBeLessThan(1000)
  })

  test('a megabyte of JSON', () => {
    const items = Array.from({ length: 16_000 }, (_, id) => ({ id, name: `item "${id}"`, tags: ['a', 'b'] }))
    const text = JSON.stringify(items).slice(0, 990_000)
    expect(cpuTime(() => readDump(text))).toBeLessThan(1500)
    expect(cpuTime(() => findDumps(text))).toBeLessThan(500)
  })
})

function expectNested(node: DumpNode, start: number, end: number): void {
  expect(node.start).toBeGreaterThanOrEqual(start)
  expect(node.end).toBeGreaterThanOrEqual(node.start)
  expect(node.end).toBeLessThanOrEqual(end)
  for (const { start: from, end: to } of node.raw ?? []) {
    expect(from).toBeGreaterThanOrEqual(node.start)
    expect(to).toBeLessThanOrEqual(node.end)
  }
  if (typeof node.value === 'string') expect(node.raw).toBeDefined()
  for (const { keyStart, keyEnd, node: inner } of node.members ?? []) {
    if (keyStart !== undefined) {
      expect(keyStart).toBeGreaterThanOrEqual(node.start)
      expect(keyEnd).toBeGreaterThanOrEqual(keyStart)
    }
    expectNested(inner, node.start, node.end)
  }
}

/** Whether a value is the beginning of another: only the last member may be shorter, and a number may differ. */
function isPrefix(part: Json, whole: Json): boolean {
  if (typeof whole === 'number') return typeof part === 'number' || typeof part === 'string'
  if (typeof whole === 'string') return typeof part === 'string' && whole.startsWith(part)
  if (typeof whole !== 'object' || whole === null) return part === whole
  if (typeof part !== 'object' || part === null || Array.isArray(part) !== Array.isArray(whole)) return false
  const theirs = Object.entries(whole)
  const own = Object.entries(part)
  const differing = own.filter(([key, value]) => !Object.hasOwn(whole, key) || JSON.stringify(value) !== JSON.stringify(Object.entries(whole).find(([name]) => name === key)![1])) // prettier-ignore
  return own.length <= theirs.length && differing.length <= 1 && differing.every(([key, value]) => isPrefix(value, Object.entries(whole).find(([name]) => name === key)?.[1] ?? null)) // prettier-ignore
}
