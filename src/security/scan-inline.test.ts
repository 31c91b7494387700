import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlineHashes } from './read-page.ts'
import { scannedHashes } from './scan-inline.ts'
import { cpuTime } from '../cpu-time.fixture.ts'

const pieces = [
  '<style>a{}</style>',
  '<STYLE media="x">b{}</STYLE >',
  '<script>a("</p>")</script>',
  '<script type="module">b()</script>',
  "<script type='module' src='/a.js'></script>",
  '<script type="application/ld+json">{"a":"<style>"}</script>',
  '<!-- <script>no()</script> -->',
  '<!--\n<style>\n-->',
  '<p title="<style>no{}</style>">',
  "<p data-x='<script>no()'>",
  '<title><script>no()</script></title>',
  '<textarea><style>no{}</style></textarea>',
  '<br/>',
  '</p>',
  '&lt;script>no()&lt;/script>',
  'text "with" it\'s quotes',
  '1 < 2 ',
  '<scripted>',
  '\n',
]

describe('finds the same inline scripts and styles as a parser', () => {
  test.each(pieces)('%s', (piece) => {
    expect(scannedHashes(piece)).toEqual(inlineHashes(piece))
  })

  test('on any page', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const html = parts.join('')
        expect(scannedHashes(html)).toEqual(inlineHashes(html))
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['<p a="', '<script ', '<script>', '<!--', '<style>a', '<p '])(
    'in linear time: %s, many times',
    (piece) => {
      const html = piece.repeat(100_000)
      expect(cpuTime(() => scannedHashes(html))).toBeLessThan(1000)
    },
  )
})
