import { describe, expect, test } from 'vitest'
import type { Path } from '../../model.ts'
import { read } from '../index.ts'
import '../../index.ts'

const textAt = (paste: string, path: Path, part?: 'key'): string | null => {
  const span = read(paste).locate(path, part)
  return span && paste.slice(...span)
}

describe('values and keys are found in place', () => {
  const body = '{"error": {"code": "x", "list": [1, {"b": null}], "empty": ""}, "code": "first", "code": "last"}'
  test.each([
    [['error', 'code'], 'x'],
    [['error', 'list'], '[1, {"b": null}]'],
    [['error', 'list', 0], '1'],
    [['error', 'list', 1, 'b'], 'null'],
    [['error', 'empty'], '""'],
    [['code'], 'last'],
    [[], body],
    [['error', 'nothing'], null],
    [['error', 'list', 7], null],
    [['toString'], null],
  ])('%j', (path, expected) => expect(textAt(body, path)).toBe(expected))

  test('a key', () => expect(textAt(body, ['error', 'list', 1, 'b'], 'key')).toBe('b'))
  test('an index has no key', () => expect(textAt(body, ['error', 'list', 1], 'key')).toBeNull())
})

describe('through wrappings and repairs the span is that of the paste', () => {
  test.each([
    ['escaped in a log', 'x {\\"error\\":{\\"code\\":\\"abc\\"}}'],
    ['quoted in a mail', '> HTTP/1.1 400 X\n>\n> {"error":\n> {"code":"abc"}}'],
    ['single quotes', "{'note': \"code 'abc'\", 'error': {'code': 'abc'}}"],
    ['cut off', '{"note":"abc","error":{"code":"abc","m'],
    ['comment before it', '{/* code: abc! */ error: {code: "abc"}}'],
  ])('%s', (_, paste) => {
    const span = read(paste).locate(['error', 'code'])!
    expect([span[0], paste.slice(...span)]).toEqual([paste.lastIndexOf('abc'), 'abc'])
  })
})

describe('a body too long for a tree', () => {
  const filler = Array.from({ length: 5000 }, (_, i) => ({ id: i, code: `c${i}` }))
  const paste = JSON.stringify({ items: filler, error: { code: 'abc', wait: 7, more: [1] } })
  test.each([
    [['error', 'code'], 'abc'],
    [['error', 'wait'], '7'],
    [['error', 'more'], null],
  ])('%j', (path, expected) => expect(textAt(paste, path)).toBe(expected))
  test('a key', () => expect(textAt(paste, ['error', 'more'], 'key')).toBe('more'))
})
