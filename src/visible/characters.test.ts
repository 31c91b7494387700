import { describe, expect, test } from 'vitest'
import { hostileTexts } from '../hostile/texts.fixture.ts'
import { pieces, visible } from './characters.ts'
import { nameOf } from './names.ts'

describe('invisible characters are written as their code points', () => {
  test.each([
    ['invoice_\u202Efdp.exe', 'invoice_[U+202E]fdp.exe'],
    ['pay\u200bpal', 'pay[U+200B]pal'],
    ['a\u200b\u200b\u200bb', 'a[U+200B ×3]b'],
    ['\u0000\u001b\u0007\u009b', '[U+0000 U+001B U+0007 ×4]'],
    ['one\nline\tonly\r', 'one[U+000A]line[U+0009]only[U+000D]'],
    ['x\u{e0001}\u{e0068}', 'x[U+E0001 U+E0068]'],
    ['\ufeffstart', '[U+FEFF]start'],
    ['a\ud800b', 'a[U+D800]b'],
    ['soft\u00adhyphen', 'soft[U+00AD]hyphen'],
    ['joined\u200dhere', 'joined[U+200D]here'],
    [`z${'\u0301'.repeat(12)}`, `z${'\u0301'.repeat(8)}[U+0301 ×4]`],
  ])('%j is %j', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })
})

describe('what a script needs stays as it is', () => {
  test.each([
    'plain, “quoted”, naïve, e\u0301',
    'الطلب غير صالح',
    'می\u200cخواهم',
    'क्\u200dष',
    'בדיקה: שדה חסר',
    'ไม่พบผู้ใช้',
    '👩\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 🏳\ufe0f\u200d🌈',
  ])('%s', (text) => {
    expect(visible(text)).toBe(text)
  })
})

test('a text keeps its lines and tabs', () => {
  expect(pieces('a\n\tb\u202ec')).toEqual(['a\n\tb', '\u202e', 'c'])
})

test.each([
  ['\u202e', 'right-to-left override'],
  ['\u200b\u200c', 'zero-width space'],
  ['\u0007', 'control character'],
  ['\u3164', 'invisible character'],
])('%j is called %s', (character, name) => {
  expect(nameOf(character)).toBe(name)
})

test.each(hostileTexts)('$name has nothing invisible left, and is unchanged a second time', ({ text }) => {
  const shown = visible(text)
  expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
  expect(visible(shown)).toBe(shown)
})

test('long texts take time in proportion to their length', () => {
  for (const text of ['\u200b'.repeat(2e5), 'z\u0301'.repeat(1e5), 'a\u202e'.repeat(1e5), '\u0301'.repeat(2e5)]) {
    const begun = process.cpuUsage().user
    visible(text)
    expect(process.cpuUsage().user - begun).toBeLessThan(1e6)
  }
})
