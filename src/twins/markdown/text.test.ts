import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import {
  blocks,
  code,
  fence,
  heading,
  link,
  list,
  paragraph,
  phrase,
  plain,
  quote,
  rich,
  strong,
  table,
} from './text.ts'

describe('text is escaped only if necessary', () => {
  test.each([
    ['rate_limit_exceeded', 'rate_limit_exceeded'],
    ['At 50% (or more), "wait" - then retry.', 'At 50% (or more), "wait" - then retry.'],
    ['a _b_ *c* ~d~ [e] f`g', 'a \\_b\\_ \\*c\\* \\~d\\~ \\[e\\] f\\`g'],
    ['<b> a < b <!-- c', '\\<b> a < b \\<!-- c'],
    ['AT&T &amp; &#65; &', 'AT&T \\&amp; \\&#65; &'],
    ['see https://x.test, www.x.test or a_@x.test', 'see `https://x.test,` `www.x.test` or `a_@x.test`'],
    ['two\nlines', 'two lines'],
  ])('%j', (text, markdown) => {
    expect(plain(text)).toBe(markdown)
  })

  test.each([
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['--- a', '\\--- a'],
    ['1. a', '1\\. a'],
    ['> a', '\\> a'],
    ['-1 is less', '-1 is less'],
    ['429. a', '429\\. a'],
    ['4.2 a', '4.2 a'],
  ])('at the start of a block: %j', (text, markdown) => {
    expect(paragraph(plain(text))).toBe(markdown)
    expect(list([plain(text)])).toBe(`- ${markdown}`)
  })

  test('an address without text is in angle brackets', () => {
    expect(link('https://x.test/e/a/')).toBe('<https://x.test/e/a/>')
    expect(link('/e/a_b/')).toBe('[/e/a_b/](/e/a_b/)')
    expect(link('/e/a (b)/', plain('a'))).toBe('[a](/e/a%20%28b%29/)')
  })
})

test('the words of a link at the start of a paragraph define nothing', () => {
  expect(nodesOf(paragraph(link('/e/', plain('\\](]:@')))).map(({ type }) => type)).not.toContain('definition')
})

const hostile = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.constantFrom('#', '- ', '1. ', '1) ', '>', '~~~', '```', '`', '``', '**', '__', '_a_', '![', '](', '](javascript:x)', '<b>', '<!--', '&lt;', '&#0;', '|', '\\', '\\|', 'http://a.b', 'www.a.b', 'a@b.c', '[^1]', '[x]', ':', '=', '---', '+', '$$', '$a$', '\n', '\t', '    ', 'é', '!', '{', '<http://a.b>', 'mailto:a@b.c', '==', '^a^', '~a~', ':::x'), // prettier-ignore
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

/** A text on one line, as a reader sees it. */
const seen = (text: string) => text.replace(/[\t\n\v\f\r ]+/g, ' ').trim()

const runs = { numRuns: 2000 }

describe('any text stays text', () => {
  const blocksOf: [string, (words: string) => string, kinds: string[]][] = [
    ['in a paragraph', (words) => paragraph(words), ['paragraph', 'text']],
    ['in a heading', (words) => heading(2, words), ['heading', 'text']],
    ['in a list', (words) => list([words]), ['list', 'listItem', 'paragraph', 'text']],
    ['in a quote', (words) => quote(paragraph(words)), ['blockquote', 'paragraph', 'text']],
    ['in a cell', (words) => table([''], [[words]]), ['table', 'tableCell', 'tableRow', 'text']],
    ['in a link', (words) => paragraph(link('/e/', words)), ['link', 'paragraph', 'strong', 'text']],
  ]
  test.each(blocksOf)('%s', (_, write, kinds) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const nodes = nodesOf(write(plain(text)))
        const others = nodes.filter((node) => ![...kinds, 'inlineCode'].includes(node.type))
        expect(others.map(({ type }) => type)).toEqual([])
        expect(wordsIn(nodes).trim()).toBe(seen(kinds.includes('table') ? text.replaceAll('\\|', '\\ |') : text))
      }),
      runs,
    )
  })

  test('as a literal', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        if (seen(text) === '') return
        for (const markdown of [paragraph('a ', code(text)), list([code(text)])]) {
          const literals = nodesOf(markdown).filter(({ type }) => type === 'inlineCode')
          expect(literals.map((node) => seen(String('value' in node && node.value)))).toEqual([seen(text)])
        }
      }),
      runs,
    )
  })

  test('as a program', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const value = text.replace(/[\r\n]+/g, '\n').replace(/^\n|\n$/g, '')
        const [node] = nodesOf(fence('ts', value))
        expect(node).toMatchObject({ type: 'code', lang: 'ts', value })
      }),
      runs,
    )
  })

  test("an exclamation mark before a link doesn't make it a picture", () => {
    expect(nodesOf(paragraph(phrase(plain('Stop!'), link('/e/', 'here')))).map(({ type }) => type)).toEqual(['paragraph', 'text', 'link', 'text']) // prettier-ignore
  })
})

test('blocks are separated, and backticks in a sentence mark literals', () => {
  expect(blocks(heading(1, 'A'), '', paragraph(rich('Send `a_b` *now*.'), ' ', strong('Wait')))).toBe(
    '# A\n\nSend `a_b` \\*now\\*. **Wait**',
  )
})

/** As GitHub's own parser reads it. */
const nodesOf = (markdown: string) =>
  flat(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })).slice(1)

const flat = (node: Nodes): Nodes[] => [node, ...('children' in node ? (node.children as Nodes[]).flatMap(flat) : [])]

const wordsIn = (nodes: Nodes[]) =>
  nodes.map((node) => (node.type === 'text' || node.type === 'inlineCode' ? node.value : '')).join('')
