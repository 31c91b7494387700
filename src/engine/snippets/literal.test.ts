import { spawnSync } from 'node:child_process'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commentable, literal } from './literal.ts'

const languages = ['js', 'python', 'go', 'java', 'csharp', 'ruby', 'rust'] as const
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '\\',
        '\n',
        '\r',
        '\u2028',
        '#{',
        '${',
        '\\u0022',
        '\\u000a',
        '*/',
        '-->',
        '\0',
        'é',
        '😀',
        '`',
        '//',
      ),
    )
    .map((parts) => parts.join('')),
)

describe('a literal', () => {
  // prettier-ignore
  test.each([
    ['js', `it's "x"\n`, `'it\\'s "x"\\u000a'`],
    ['python', 'a"b\\', '"a\\"b\\\\"'],
    ['go', '😀', '"\\U0001f600"'],
    ['java', '\n"😀\\u000a', '"\\012\\"\\ud83d\\ude00\\\\u000a"'],
    ['csharp', 'é{x}', '"\\u00e9{x}"'],
    ['ruby', '#{`id`}', '"\\#{`id`}"'],
    ['rust', '\u0000é', '"\\u{0}\\u{e9}"'],
  ] as const)('in %s', (language, text, expected) => expect(literal(text, language)).toBe(expected))

  test('cannot be left, whatever was pasted', () => {
    // Printable ASCII without the quote and the backslash, or an escape; a Java escape of ASCII is never written with a u.
    const whole = { js: /^'(?:[ -&(-[\]-~]|\\.)*'$/, other: /^"(?:[ !#-[\]-~]|\\.)*"$/ }
    fc.assert(
      fc.property(nasty, fc.constantFrom(...languages), (text, language) => {
        const code = literal(text, language)
        expect(code).toMatch(language === 'js' ? whole.js : whole.other)
        if (language === 'java') expect(code.replaceAll('\\\\', '')).not.toMatch(/\\u00[0-7]/)
        if (language === 'ruby') expect(code.replaceAll('\\\\', '').replaceAll('\\#', '')).not.toContain('#')
      }),
    )
  })

  test('means the same text in JavaScript', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(runInNewContext(literal(text, 'js'))).toBe(text)
      }),
    )
  })

  const python = spawnSync('python3', ['-c', '1']).status === 0
  test.skipIf(!python)('means the same text in Python (skipped where there is no python3)', () => {
    const texts = fc.sample(nasty, 200)
    const check =
      'import sys, ast, json; print(json.dumps([ast.literal_eval(line) for line in sys.stdin.read().split("\\n")]))'
    const { stdout } = spawnSync('python3', ['-c', check], {
      input: texts.map((text) => literal(text, 'python')).join('\n'),
      encoding: 'utf8',
    })
    expect(JSON.parse(stdout)).toEqual(texts)
  })
})

test('only plain words come into a comment', () => {
  expect(commentable('rate_limit.exceeded-1')).toBe('rate_limit.exceeded-1')
  for (const text of ['a b', 'a\nb', 'a\u2028b', '*/', '', '-->']) expect(commentable(text)).toBeNull()
})
