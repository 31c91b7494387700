import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose, mapWhole, toPaste } from '../text/mapped-text.ts'
import { partsOfString } from './escapes.ts'
import type { DumpNode } from './node.ts'
import { readDump } from './read-dump.ts'

describe('every value knows its place', () => {
  test.each([
    [`{'code': "it\\'s", n: 5}`, 'code', 'code', `it\\'s`],
    [`map[code:NOT_FOUND n:1]`, 'code', 'code', 'NOT_FOUND'],
    [`Array\n(\n    [code] => not_found\n)`, 'code', 'code', 'not_found'],
    [`{"code"=>:missing}`, 'code', 'code', 'missing'],
    [`array(1) {\n  ["code":protected]=>\n  string(1) "x"\n}`, 'code', 'code', 'x'],
    [`#<A @code=5>`, 'code', 'code', '5'],
    [`{<<"code">> => <<"x">>}`, 'code', 'code', 'x'],
    [`A { code: Some(B { a: 1 }) }`, 'code', 'code', 'B { a: 1 }'],
    [`{"code": [1, 2]}`, 'code', 'code', '[1, 2]'],
    [`{"code": }`, 'code', 'code', ''],
    [`{code=, a=b}`, 'code', 'code', ''],
  ])('%s', (text, key, keyText, valueText) => {
    const member = readDump(text)!.node.members!.find((member) => member.key === key)!
    expect(text.slice(member.keyStart, member.keyEnd)).toBe(keyText)
    expect(text.slice(member.node.start, member.node.end)).toBe(valueText)
  })

  test('an item of a list has no key in the text', () => {
    const [member] = readDump('["a"]')!.node.members!
    expect(member).toMatchObject({ key: '0', node: { value: 'a', start: 2, end: 3 } })
    expect(member).not.toHaveProperty('keyStart')
  })

  test('the class before the brackets', () => {
    const { node } = readDump('Err(reqwest::Error { kind: Status(429) })')!
    expect(node).toMatchObject({ label: 'reqwest::Error', start: 4 })
    expect(node.members![0]!.node).toMatchObject({ value: 429, label: 'Status' })
  })
})

describe('strings are opened with exact places', () => {
  test.each([
    [`{"a": "x\\n\\u2019y\\"z"}`, 'x\n’y"z', 'y', 'y'],
    [`{"a": "x\\n\\u2019y"}`, 'x\n’y', '’', '\\u2019'],
    [`{'a': 'b\\x41' + 'c\\'d'}`, "bAc'd", 'd', 'd'],
    [`{'a': b'\\xe2\\x80\\x99x'}`, '’x', 'x', 'x'],
    [`{'a': 'it''s'}`, "it's", 's', 's'],
    [`['a' => 'c:\\\\d\\n']`, 'c:\\d\\n', 'd', 'd'],
    [`{a=b\\n, c=d}`, 'b\\n', '\\', '\\'],
    [`{"a": "\\u{1F600}\\U0001f600\\U2019\\033"}`, '😀😀’\x1b', '’', '\\U2019'],
    [`{'a': '\\033\\377\\404'}`, '\x1b\xff 4', '4', '4'],
  ])('%s', (text, value, part, partText) => {
    const { node } = readDump(text)!.node.members![0]!
    expect(node.value).toBe(value)
    const opened = compose(mapWhole(text), partsOfString(text, node))
    expect(opened.text).toBe(value)
    const at = value.lastIndexOf(part)
    const [start, end] = toPaste(opened, at, at + part.length)
    expect(text.slice(start, end)).toBe(partText)
  })
})

describe('in JSON', () => {
  test('each value and key has the place where it is printed', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify([value], null, indent)
        for (const [node, keys] of nodesOf(readDump(text)!.node)) {
          const own = text.slice(node.start, node.end)
          const raw = typeof node.value === 'string' ? `"${own}"` : own
          expect(JSON.stringify(JSON.parse(raw))).toBe(JSON.stringify(node.value))
          for (const { key, keyStart, keyEnd } of keys)
            if (keyStart !== undefined) expect(JSON.parse(`"${text.slice(keyStart, keyEnd)}"`)).toBe(key)
        }
      }),
      { numRuns: 500 },
    )
  })
})

function nodesOf(node: DumpNode): [DumpNode, NonNullable<DumpNode['members']>][] {
  const members = node.members ?? []
  return [[node, members], ...members.flatMap((member) => nodesOf(member.node))]
}
