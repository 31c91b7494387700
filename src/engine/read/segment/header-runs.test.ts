import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapWhole } from '../text/mapped-text.ts'
import { headerRuns } from './header-runs.ts'

// prettier-ignore
test.each([
  ['Python', "{'X-Request-ID': 't-1', 'Retry-After': '12'}"],
  ['Python pairs', "Headers([('x-request-id', 't-1'), ('retry-after', '12')])"],
  ['Node', "Headers {\n  'x-request-id': 't-1',\n  'retry-after': '12'\n}"],
  ['Go', 'map[Retry-After:[12] X-Request-Id:[t-1]]'],
  ['Ruby', '{"x-request-id"=>["t-1"], "retry-after"=>["12"]}'],
  ['Java', '{retry-after=[12], x-request-id=[t-1]}'],
  ['PHP', 'Array\n(\n    [x-request-id] => Array\n        (\n            [0] => t-1\n        )\n\n    [retry-after] => Array\n        (\n            [0] => 12\n        )\n)'],
  ['Erlang', '[{"x-request-id","t-1"},{"retry-after","12"}]'],
  ['Clojure', '{"x-request-id" "t-1", "retry-after" "12"}'],
  ['Rust', '"x-request-id": "t-1",\n        "retry-after": "12",'],
  ['Lisp', '((:X-REQUEST-ID . "t-1") (:RETRY-AFTER . "12"))'],
  ['R', '$`x-request-id`\n[1] "t-1"\n\n$`retry-after`\n[1] "12"'],
  ['a list of lines', '["X-Request-ID: t-1", "Retry-After: 12"]'],
  ['curl', '< X-Request-ID: t-1\n< Retry-After: 12'],
  ['.NET', 'Headers:\n{\n  X-Request-ID: t-1\n  Retry-After: 12\n}'],
])('the fields that %s prints', (_, text) => {
  const [run] = headerRuns(mapWhole(text))
  expect(run?.side).toBe('response')
  const fields = run!.fields.map(({ name, value, span }) => [name, value, text.slice(...span)])
  expect(fields.toSorted()).toEqual([['retry-after', '12', '12'], ['x-request-id', 't-1', 't-1']]) // prettier-ignore
})

test('the fields of the request are distinguished from those of the response', () => {
  const text = "req headers: {'User-Agent': 'x/1', 'Accept': '*/*'}\nres headers: {'Server': 'y', 'Retry-After': '3'}"
  expect(headerRuns(mapWhole(text)).map(({ side, fields }) => [side, fields.length])).toEqual([
    ['request', 2],
    ['response', 2],
  ])
})

test.each(['the date, the server and the host', 'Error: server: down', '{"date": "x", "name": "y"}'])(
  'prose and bodies have none: %s',
  (text) => {
    expect(headerRuns(mapWhole(text))).toEqual([])
  },
)

test('any text is read, and places are in it', () => {
  const part = fc.constantFrom(
    'Retry-After',
    'x-request-id',
    ': ',
    '=>',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    '\n',
    '12',
    'Server',
    '=',
    '<< ',
    '(',
  )
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
      (text) => {
        for (const { start, end, fields } of headerRuns(mapWhole(text))) {
          expect(start).toBeLessThanOrEqual(end)
          for (const { span } of fields) expect(span[1]).toBeLessThanOrEqual(text.length)
        }
      },
    ),
  )
})
