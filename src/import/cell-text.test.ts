import { describe, expect, test } from 'vitest'
import { mdxToMdast } from 'satteri'
import { cellText, plainText } from './cell-text.ts'

describe('a text becomes a cell', () => {
  test.each<[string, string | null, string]>([
    ['nothing', null, '—'],
    ['blanks', ' \n ', '—'],
    ['a sentence', 'The card is expired.', 'The card is expired.'],
    ['several paragraphs and items', 'One.\n\n- Two.\n- Three.', 'One. Two. Three.'],
    [
      'names that are code',
      'Send user_id and orderId, not iPhone or PayPal.',
      'Send `user_id` and `orderId`, not iPhone or PayPal.',
    ],
    ['a dotted name', 'See items.unit_amount here', 'See `items.unit_amount` here'],
    ['a name in quotes', "Field 'payment_source' is missing", 'Field `payment_source` is missing'],
    ['what MDX would run', 'Value {x} of <T> is bad', 'Value \\{x\\} of \\<T> is bad'],
    ['a pipe, also in code', 'a | b `c|d`', 'a \\| b `c\\|d`'],
    ['HTML', '<p>The <code>Id</code> is <b>bad</b>.</p><ul><li>Really.</li></ul>', 'The `Id` is bad. Really.'],
    ['a line break in HTML', 'One.<br/>Two.', 'One. Two.'],
    ['a link inside of the source', 'See [Filters](#filters).', 'See Filters.'],
    ['a link to somewhere else', 'See [Filters](https://acme.example/f).', 'See [Filters](https://acme.example/f).'],
    ['an address', 'See https://acme.example/f/.', 'See [acme.example/f](https://acme.example/f/).'],
    ['a sentence that begins like a list', '1. One; 2. two', '1\\. One; 2. two'],
    ['invisible characters', 'a\u200bb\u00a0c', 'ab c'],
    ['a sample between paragraphs', 'One.\n\n```\nx\n```\n\nTwo.', 'One. Two.'],
  ])('%s', (_, text, cell) => {
    expect(cellText(text)).toBe(cell)
    expect(() => mdxToMdast(`| a |\n| --- |\n| ${cell} |\n`)).not.toThrow()
  })

  test('a long text ends behind a sentence', () => {
    const sentence = 'A sentence of some length that says little. '
    expect(cellText(sentence.repeat(20), 100)).toBe(sentence.repeat(2).trim())
  })

  test('a literal is never cut', () => {
    expect(cellText('Use `a. B c` always. Then stop.', 10)).toBe('Use `a. B c` always.')
  })
})

test.each([
  ['**Bold** `code`', 'Bold code'],
  ['[Words](https://acme.example)', 'Words'],
  ['<b>x</b>  y', 'x y'],
])('the words of %s', (text, words) => expect(plainText(text)).toBe(words))
