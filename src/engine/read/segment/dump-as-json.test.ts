import { expect, test } from 'vitest'
import { readDump } from '../dump/read-dump.ts'
import { cut, mapWhole, toPaste } from '../text/mapped-text.ts'
import { walkJson } from '../json/walk-json.ts'
import { dumpAsJson } from './dump-as-json.ts'

test.each([
  ["{'code': 'rate_limited', 'n': 12}", ['code'], 'rate_limited'],
  ["got {'a': {'code': 'rate_limited'}, 'b': None}", ['a', 'code'], 'rate_limited'],
  ["{'message': 'it''s \\'so\\' \"now\"'}", ['message'], null],
  ['map[code:rate_limited message:too many requests]', ['message'], 'too many requests'],
  ['%{"code" => "rate_limited", status: 429}', ['status'], '429'],
  ["{'a': [1, 'two', {'c': 'three'}]}", ['a', 2, 'c'], 'three'],
])('%s: the value at %j has its own characters as its place', (paste, path, text) => {
  const source = mapWhole(paste)
  const start = paste.search(/[{%m]/)
  const dump = readDump(paste, start)
  const json = dumpAsJson(source, dump!.node)
  expect(JSON.parse(json.text)).toEqual(dump!.node.value)
  const place = walkJson(json.text, path)!
  const isString = json.text[place[0]] === '"'
  const span = toPaste(json, place[0] + (isString ? 1 : 0), place[1] - (isString ? 1 : 0))
  if (text !== null) expect(paste.slice(...span)).toBe(text)
})

test('a part of the JSON keeps its places', () => {
  const source = mapWhole("x {'b': {'c': 'd'}}")
  const json = dumpAsJson(source, readDump(source.text, 2)!.node)
  const [from, to] = walkJson(json.text, ['b'])!
  const inner = cut(json, from, to)
  expect(inner.text).toBe('{"c":"d"}')
  expect(toPaste(inner, 6, 7)).toEqual([15, 16])
})
