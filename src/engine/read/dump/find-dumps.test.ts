import { expect, test } from 'vitest'
import { findDumps } from './find-dumps.ts'

test.each([
  ['[ERROR] it failed [main] (see below) { [58 bytes data]', []],
  ['\tat com.example.Api.call(Api.java:10)\n    at foo (file.js:1:2) [http-nio-1] {id} {{name}} [429] (404 Not Found)', []],
  ['foo() foo(bar) call("x") [] () {} it (really) said [id] 12:30:05 [2026-01-01]', []],
  ['Response: (status 429) {"a":1}. See [the docs](https://x.example)', ['{"a":1}']],
  ['a {"b": "}"} c [{"d": 1}]', ['{"b": "}"}', '[{"d": 1}]']],
  ['status 404: &{Code:NOT_FOUND Message:Not found}', ['&{Code:NOT_FOUND Message:Not found}']],
  ['err: main.APIError{Code:"X"} and map[id:1 b:[c]]', ['main.APIError{Code:"X"}', 'map[id:1 b:[c]]']],
  ['x map[string]interface {}{"a":1}', ['map[string]interface {}{"a":1}']],
  ["body={code=x, m={a=b}} headers=HTTPHeaderDict({'a': 'b'})", ['{code=x, m={a=b}}', "HTTPHeaderDict({'a': 'b'})"]],
  ["E('Connection aborted.') <Response [429]> <CIMultiDictProxy('Host': 'a')> #<Foo a=1>", ["<CIMultiDictProxy('Host': 'a')>", '#<Foo a=1>']],
  ['x: Array\n(\n    [a] => b\n)\ny App\\Foo Object ( [a] => b )', ['Array\n(\n    [a] => b\n)', 'App\\Foo Object ( [a] => b )']],
  ['array(1) {\n  ["a"]=>\n  int(1)\n} object(Foo)#1 (1) { ["a"]=> int(1) } array (\n  0 => 1,\n)', ['array(1) {\n  ["a"]=>\n  int(1)\n}', 'object(Foo)#1 (1) { ["a"]=> int(1) }', 'array (\n  0 => 1,\n)']],
  ["$VAR1 = {\n  'a' => 1\n};", ["{\n  'a' => 1\n}"]],
  ['response: Optional(["a": "b"]) (\n    "a b",\n    c\n)', ['Optional(["a": "b"])', '(\n    "a b",\n    c\n)']],
  ['{error,{429,[{<<"a">>,<<"}">>}]}} {:error, %X{a: 1}}', ['{error,{429,[{<<"a">>,<<"}">>}]}}', '{:error, %X{a: 1}}']],
  ["[Error: x] { code: 'Y' } reqwest::Error { kind: Status(429) } Err(Foo { a: 1 })", ["[Error: x] { code: 'Y' }", 'reqwest::Error { kind: Status(429) }', 'Err(Foo { a: 1 })']],
  ['HttpResponse(status=503, headers=Headers([("a","b")]))', ['HttpResponse(status=503, headers=Headers([("a","b")]))']],
  ["Unexpected token '}' in {code=x, at='}'}", ["{code=x, at='}'}"]],
])('%j', (text, found) => {
  expect(findDumps(text).map(({ start, end }) => text.slice(start, end))).toEqual(found)
}) // prettier-ignore

test('what is never closed reaches to the end of the text', () => {
  expect(findDumps('x {"a": ["b", {"c": 1}')).toEqual([
    { start: 2, end: 22, isClosed: false },
    { start: 8, end: 22, isClosed: false },
    { start: 14, end: 22, isClosed: true },
  ])
})
