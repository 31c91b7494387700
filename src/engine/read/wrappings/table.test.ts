import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../../index.ts'
import { read } from '../index.ts'

/** What `console.table` prints. */
function printed(value: object): string {
  let text = ''
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk
      done()
    },
  })
  new Console(stream).table(value)
  return text
}

describe('a table of console.table is read as the value that was printed', () => {
  test.each<[string, object, unknown]>([
    [
      'an object',
      { status: 401, code: 'EXPIRED', message: "can't" },
      { status: 401, code: 'EXPIRED', message: "can't" },
    ],
    ['an object in an object', { status: 429, error: { code: 'rl' } }, { status: 429, error: { code: 'rl' } }],
    ['one object in a list', [{ status: 404, code: 'NONE' }], { status: 404, code: 'NONE' }],
    ['a list of objects, one of them', [{ code: 'A' }, { code: 'B' }], { code: 'A' }],
    ['a text with quotes', { message: 'a "b" c' }, { message: 'a "b" c' }],
  ])('%s', (_, value, wanted) => {
    expect(read(printed(value)).json).toEqual(wanted)
  })

  test('below a sentence', () => {
    expect(read(`It failed:\n${printed({ status: 503, code: 'X' })}`).json).toEqual({ status: 503, code: 'X' })
  })

  test('with the place of each value', () => {
    const paste = printed({ status: 401, code: 'EXPIRED', message: 'Too old' })
    const { facts } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
    expect(facts).toMatchObject({ code: 'EXPIRED', message: 'Too old' })
    expect(paste.slice(...facts.spans.code!)).toBe('EXPIRED')
    expect(paste.slice(...facts.spans.message!)).toBe('Too old')
  })
})

test.each([
  ['a box around a message', '┌──────────────┐\n│ It has failed │\n└──────────────┘'],
  ['a tree of files', '├── a.json\n│   └── b.json\n└── c.json'],
  ['a table that was cut off below its head', '┌─────────┬────────┐\n│ (index) │ Values │\n├─────────┼────────┤'],
  ['a Markdown table', '| status | 503 |\n| --- | --- |\n| a | b |'],
  ['a frame of a compiler', ' ╭─[app.ts:1:5]\n │ a | b\n ╰──'],
])("%s isn't read as a table of values", (_, paste) => {
  expect(read(paste).input.steps).not.toContain('read a table')
})
