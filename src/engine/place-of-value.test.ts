import { describe, expect, test } from 'vitest'
import { content } from '../site/content.ts'
import { diagnose } from './index.ts'
import { placeOfValue } from './place-of-value.ts'

const placeIn = (stretch: string, value: string) => {
  const span = placeOfValue(`ab${stretch}c`, [2, 2 + stretch.length], value)
  return span && `ab${stretch}c`.slice(...span)
}

describe('a value is where its own characters are', () => {
  test.each([
    ['as it is', 'It failed', 'It failed', 'It failed'],
    ['in a sentence', 'Error: It failed.', 'It failed', 'It failed'],
    ['at the end, of several', 'Foo: Foo', 'Foo', 'Foo'],
    ['with escapes', 'Say \\"no\\"\\nnow', 'Say "no"\nnow', 'Say \\"no\\"\\nnow'],
    [
      'with escapes, in a string',
      '{\\"m\\":\\"Say \\\\\\"no\\\\\\" now\\"}',
      'Say "no" now',
      'Say \\\\\\"no\\\\\\" now',
    ],
    ['with letters as numbers', 'caf\\u00e9 is full', 'café is full', 'caf\\u00e9 is full'],
    ['in percent-encoding', 'It%20failed', 'It failed', 'It%20failed'],
    ['with references of HTML', 'a &lt;b&gt; &amp; c', 'a <b> & c', 'a &lt;b&gt; &amp; c'],
    ['around tags', 'It <b>failed</b>', 'It failed', 'It <b>failed</b>'],
    ['in colors', '\u001b[31mIt\u001b[0m failed', 'It failed', '\u001b[31mIt\u001b[0m failed'],
    [
      'over lines of a log',
      'It\napp-1 | failed\napp-1 | again',
      'It failed again',
      'It\napp-1 | failed\napp-1 | again',
    ],
    ['over lines of a terminal', 'It fai\nled', 'It failed', 'It fai\nled'],
    ['with a number behind an escape', '\\u00e91234 x', 'é1234 x', '\\u00e91234 x'],
    ['in another script', '\\u9519\\u8bef', '错误', '\\u9519\\u8bef'],
  ])('%s', (_, stretch, value, place) => {
    expect(placeIn(stretch, value)).toBe(place)
  })
})

describe('a value has no place', () => {
  test.each([
    ['among other words', 'tact', 'tact not yours'],
    ['where a piece was taken out of it', 'els":{"app":"shop"}}: field', 'els":}: field'],
    ['where it is twice', '{\\"a\\":\\"x\\",\\"b\\":\\"x\\"}', 'x'],
    ['in base64', btoa('{"message":"It failed"}'), 'It failed'],
    ['in bytes', '73 116 32 102', 'It f'],
    ['in a number that reads like base64', '9007199254740993', 'ResourceNotFound'],
    ['that is longer than the stretch', 'It', 'It failed'],
  ])('%s', (_, stretch, value) => {
    expect(placeIn(stretch, value)).toBeNull()
  })
})

test('it takes time linear in the length, whatever the letters', () => {
  for (const unit of ['A', 'aA', '\n', '\\', '<', 'a<', '\\n', 'rfc9110'])
    for (const other of ['A', 'a!', '\n', '\\']) placeIn(unit.repeat(50_000), `Aa${other.repeat(25_000)}!`)
}, 5000)

describe('a fact of JSON in a string has a place of its own', () => {
  test.each([
    JSON.stringify({ error: JSON.stringify({ error: { code: 'not_found', message: 'No such "lead"' } }) }),
    JSON.stringify({ message: `Bad: ${JSON.stringify({ error: { code: 'not_found', message: 'No such "lead"' } })}` }),
  ])('%s', (paste) => {
    const { facts } = diagnose(paste, content.catalogue, { now: 0 })
    expect(facts.code).toBe('not_found')
    expect(paste.slice(...facts.spans.code!)).toBe('not_found')
    expect(paste.slice(...facts.spans.message!)).toMatch(/^No such \\+"lead$/)
  })
})
