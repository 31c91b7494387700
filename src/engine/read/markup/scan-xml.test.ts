import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapWhole } from '../text/mapped-text.ts'
import { readXml } from './read-xml.ts'
import { scanXml } from './scan-xml.ts'
import type { XmlElement } from './scan-xml.ts'

test.each<[string, string, unknown]>([
  ['references and CDATA', '<e><m>a &lt; b &#233; <![CDATA[<c> & d]]></m></e>', { e: { m: 'a < b é <c> & d' } }],
  ['a comment inside', '<e><m>a<!-- <x> -->b</m></e>', { e: { m: 'ab' } }],
  ['a declaration and a document type', '<?xml version="1.0"?><!DOCTYPE e SYSTEM "e.dtd"><e>a</e>', { e: 'a' }],
  ['attributes of an element that has nothing else', `<e code="7" text='a "b" &amp; c'/>`, { e: { code: '7', text: 'a "b" & c' } }],
  ['prefixes', '<s:E xmlns:s="u"><s:M s:x="1">a</s:M></s:E>', { E: { M: 'a' } }],
  ['names that are repeated', '<e><m>a</m><m>b</m></e>', { e: { m: ['a', 'b'] } }],
  ['a script, as any element', '<e><script>a</script></e>', { e: { script: 'a' } }],
  ['elements that are not closed', '<e><m>a', { e: { m: 'a' } }],
  ['an end tag that closes two', '<e><m><n>a</m></e>', { e: { m: { n: 'a' } } }],
  ['an end tag that fits nothing', '<e><m>a</x></m></e>', { e: { m: 'a' } }],
])('%s', (_, text, value) => {
  expect(readXml(mapWhole(text))?.value).toEqual(value)
}) // prettier-ignore

const fragments = ['<a>', '</a>', '<b x="1">', '</b>', '<c/>', '<![CDATA[', ']]>', '<!--', '-->', '<?x', '?>', '&amp;', '&#', '&#x110000;', '<', '>', '"', ' ', 'é', '\ud83d', '<é>', '</'] // prettier-ignore

test('in any text, each place is in it, and children are inside their parents', () => {
  const check = (element: XmlElement, length: number) => {
    expect(element.start >= 0 && element.start <= element.end && element.end <= length).toBe(true)
    for (const child of element.children) {
      expect(child.nameStart >= element.nameStart && child.tagEnd >= child.nameStart + child.name.length).toBe(true)
      check(child, length)
    }
  }
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string()), { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      check(scanXml(text).top, text.length)
    }),
    { numRuns: 2000 },
  )
})
