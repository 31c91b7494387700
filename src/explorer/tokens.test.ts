import { describe, expect, test } from 'vitest'
import { tokensOf } from './tokens.ts'

const marked = (code: string, language: string) =>
  tokensOf(code, language).flatMap(({ text, kind }) => (kind ? [[kind, text]] : []))

describe('code is cut into', () => {
  test.each([
    [
      'js',
      "const a = 'x' // 7",
      [
        ['keyword', 'const'],
        ['string', "'x'"],
        ['comment', '// 7'],
      ],
    ],
    [
      'python',
      'return 1.5 # not "this"',
      [
        ['keyword', 'return'],
        ['number', '1.5'],
        ['comment', '# not "this"'],
      ],
    ],
    ['go', 'x := "a \\" b"', [['string', '"a \\" b"']]],
    [
      'sh',
      "curl --retry 3 'https://x'",
      [
        ['number', '3'],
        ['string', "'https://x'"],
      ],
    ],
  ])('%s: %s', (language, code, expected) => {
    expect(marked(code, language)).toEqual(expected)
  })
})

test('the pieces add up to the code', () => {
  const code = 'for (;;) { "open string\n } // end'
  expect(
    tokensOf(code, 'js')
      .map(({ text }) => text)
      .join(''),
  ).toBe(code)
})
