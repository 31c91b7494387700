import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { acme, api, changed, envelope, lineOf, problemsOf, read } from './acme.fixture.ts'
import { checkEnvelopes } from './check-envelopes.ts'
import { checkExamples } from './check-examples.ts'
import { packCatalogue, unpackCatalogue } from './pack.ts'

const now = Date.UTC(2026, 10, 21)

/** What the check of the content reports for its examples and envelopes. */
function checked(files: Record<string, string>, own: string[] = []) {
  const content = read(files)
  const look = (paste: string) => diagnose(paste, content.catalogue, { now })
  return [...checkEnvelopes(content, own, look), ...checkExamples(content.examples, look, content.catalogue)]
}

describe('an envelope that its page declares', () => {
  test('keeps every rule, and its examples are read as the page says', () => {
    expect(problemsOf(acme)).toEqual([])
    expect(checked(acme)).toEqual([])
  })

  test('is a part of the catalogue, with its signs in words', () => {
    expect(read().catalogue.envelopes).toEqual([
      {
        id: 'acme-error',
        name: 'Acme error',
        signs: [
          { at: 'code', is: ['integer'], weight: 30, required: true, text: '`code` is a number' },
          { at: 'msg', is: ['text'], weight: 30, required: true, text: '`msg` is a string' },
          { at: 'message', is: ['present'], weight: -30, text: '`message` belongs to another envelope' },
        ],
        reads: { code: ['code'], message: ['msg'], wait: { at: ['pause'], unit: 'seconds' } },
      },
    ])
  })

  test('reaches the explorer unchanged', () => {
    const { catalogue } = read()
    expect(unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(catalogue))))).toMatchObject({
      envelopes: catalogue.envelopes,
    })
  })

  test.each<[string, string, string]>([
    ['the words of its page', 'weight: 30, required: true, says: "`code` is Acme\'s" }', "`code` is Acme's"],
    ['one of several kinds', 'weight: 30, required: true, is: [integer, null] }', '`code` is a number or is null'],
    ['a value', 'equals: [1, two], weight: 30, required: true }', '`code` is `1` or `two`'],
    ['a pattern', "matches: '^-', weight: 30, required: true }", '`code` matches `^-`'],
    ['members that are all there are', 'only: [a, b], weight: 30, required: true }', '`code` has only `a`, `b`'],
  ])('says of a sign %s', (_, to, text) => {
    const from = to.includes('says') ? 'weight: 30, required: true }' : 'is: integer, weight: 30, required: true }'
    expect(read(changed(envelope, from, to)).catalogue.envelopes?.[0]?.signs[0]?.text).toBe(text)
  })
})

describe('a wrong declaration stops the build and says where, what and how to fix it', () => {
  const first = '{ at: code, is: integer, weight: 30, required: true }'
  test.each<[string, string, string, string, string]>([
    [
      'a misspelled member',
      'requestId: id',
      'request_id: id',
      'shape.request_id',
      'the members that content/README.md',
    ],
    [
      'an unknown kind of value',
      first,
      '{ at: code, is: digits, weight: 60, required: true }',
      'shape.signs.0.is',
      'one of present text integer',
    ],
    [
      'a sign without a condition',
      first,
      '{ at: code, weight: 60, required: true }',
      'shape.signs.0',
      'one of "is", "equals"',
    ],
    [
      'a sign with two conditions',
      first,
      '{ at: code, is: text, equals: a, weight: 60, required: true }',
      'shape.signs.0',
      'one of "is", "equals"',
    ],
    ['a sign without a weight', first, '{ at: code, is: integer, required: true }', 'shape.signs.0.weight', 'a number'],
    ['a weight in words', first, '{ at: code, is: integer, weight: much }', 'shape.signs.0.weight', 'a number'],
    [
      'a path with two lists',
      first,
      '{ at: "a[].b[]", is: integer, weight: 60, required: true }',
      'shape.signs.0.at',
      'one list at most',
    ],
    [
      'a path that is none',
      first,
      '{ at: $.code.., is: integer, weight: 60, required: true }',
      'shape.signs.0.at',
      'the path of a member',
    ],
    [
      'an invalid pattern',
      first,
      '{ at: code, matches: "(", weight: 60, required: true }',
      'shape.signs.0.matches',
      'a JavaScript regular expression',
    ],
    [
      'a pattern that can take forever',
      first,
      '{ at: code, matches: "^(a+)+$", weight: 60, required: true }',
      'shape.signs.0.matches',
      'a repetition inside a repetition',
    ],
    ['a header in uppercase', first, '{ header: X-Acme, weight: 60 }', 'shape.signs.0.header', 'in lowercase'],
    [
      'a wait without its unit',
      'wait: { at: pause, unit: seconds }',
      'wait: { at: pause }',
      'shape.wait.unit',
      'seconds or milliseconds',
    ],
    ['a wait in another unit', 'unit: seconds', 'unit: hours', 'shape.wait.unit', 'seconds or milliseconds'],
    ['fields of no form', '  message: msg', '  message: msg\n  fields: { items: errors }', 'shape.fields', '{ list: …'],
    [
      'a status that is no failure',
      '  message: msg',
      '  message: msg\n  impliedStatus: 200',
      'shape.impliedStatus',
      '400 or more',
    ],
  ])('%s', (_, from, to, place, expected) => {
    // prettier-ignore
    const files = from.startsWith('requestId')
      ? changed(envelope, '  message: msg', '  message: msg\n  request_id: id')
      : changed(envelope, from, to)
    const [problem] = problemsOf(files)
    const written = to.split('\n').at(-1)!.trim()
    expect(problem).toMatchObject({ path: envelope, line: lineOf(files, envelope, written), what: expect.stringContaining(`"${place}"`), expected: expect.stringContaining(expected) }) // prettier-ignore
    expect(problem?.found).not.toBe('')
    expect(problem?.fix).not.toBe('')
  })

  test.each([
    ['weights that no body can bring to 40', 'weight: 30', 'weight: 5', 'they add up to 35'],
    ['signs of which none is required', ', required: true', '', '"required: true"'],
  ])('%s', (_, from, to, expected) => {
    const text = (acme[envelope] ?? '').replaceAll(', required: true', from.includes('required') ? '' : ', required: true') // prettier-ignore
    const [problem] = problemsOf({ ...acme, [envelope]: text.replace(from, to) })
    expect(problem).toMatchObject({ path: envelope, line: 6, expected: expect.stringContaining(expected) })
  })
})

describe('the check of the content', () => {
  test('says by how many points an example of it is read as another envelope, and how to raise its own', () => {
    const files = changed(envelope, '{"code":-1121,"msg":"No such symbol."}', '{"type":"about:blank","title":"No","status":400,"code":-1121,"msg":"No such symbol."}') // prettier-ignore
    expect(checked(files).find(({ what }) => what.endsWith('envelope.'))).toEqual({
      path: envelope,
      line: lineOf(files, envelope, '<Example'),
      what: 'The engine reads this example differently than its page states: envelope.',
      expected: 'acme-error',
      found: 'problem-details with 70 points; acme-error has 60',
      fix: 'Raise the weights of signs that match here in "shape" of content/envelopes/acme-error.mdx by 11 points or more, or add a sign that only this envelope has. Signs that match: `code` is a number (30); `msg` is a string (30).',
    })
  })

  test('says which required sign an example lacks', () => {
    const problems = checked(changed(envelope, '"msg":"No such symbol."', '"text":"No such symbol."'))
    expect(problems.find(({ what }) => what.endsWith('envelope.'))).toMatchObject({
      found: 'no envelope; acme-error has 0',
      fix: expect.stringContaining('Required signs: `code` is a number; `msg` is a string.'),
    })
  })

  test.each([
    [
      'a sign that no example has',
      'is: present, weight: -30',
      'is: present, weight: 10',
      '{ at: message',
      'No example has this sign.',
    ],
    [
      'a path that no example has',
      'message: msg\n',
      'message: mesage\n',
      'message: mesage',
      'No example has the member `mesage`.',
    ],
  ])('finds %s', (_, from, to, place, what) => {
    // prettier-ignore
    const files = changed(envelope, from, to)
    expect(checked(files)).toContainEqual(
      expect.objectContaining({ path: envelope, line: lineOf(files, envelope, place), what }),
    )
  })

  test('finds an envelope that nothing recognizes, and one that two recognize', () => {
    const text = (acme[envelope] ?? '').replace(/shape:[^]*?(?=---)/, '')
    const nothing = checked({ ...acme, [envelope]: text })
    expect(nothing).toContainEqual(expect.objectContaining({ path: envelope, line: 1, what: 'Nothing recognizes a body in the envelope "acme-error".' })) // prettier-ignore
    expect(checked(acme, ['acme-error'])).toMatchObject([{ path: envelope, line: 1, what: expect.stringContaining('twice') }]) // prettier-ignore
  })

  test("is content with an example of the API's own page", () => {
    const text = (acme[envelope] ?? '').replace(/<Example[^]*<\/Example>\n/, '')
    const [, example = ''] = /(<Example[^]*<\/Example>\n)/.exec(acme[envelope] ?? '') ?? []
    expect(checked({ ...acme, [envelope]: text, [api]: `${acme[api]}\n${example}` })).toEqual([])
  })
})
