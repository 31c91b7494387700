import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../engine/classify/code.ts'
import { containing, startingLike, startingWith, textTable, withinEdits } from './text-table.ts'

/** Only a few different characters, so that many texts are alike. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z', '1', '7'), maxLength: 9 })
const texts = fc.array(text, { maxLength: 40 })
const wanted = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z', '1', '7'), minLength: 1, maxLength: 9 })

/** The places of all texts that match, found by checking each one. */
const placesWhere = (texts: string[], fits: (text: string) => boolean) =>
  texts.flatMap((text, at) => (fits(text) ? [at] : []))

test('every text that contains or starts with a part is found, and no other text', () => {
  fc.assert(
    fc.property(texts, wanted, (texts, wanted) => {
      const table = textTable(texts)
      expect(containing(table, wanted)).toEqual(placesWhere(texts, (text) => text.includes(wanted)))
      expect(startingWith(table, wanted)).toEqual(placesWhere(texts, (text) => text.startsWith(wanted)))
    }),
  )
})

test('every text within the limit of typos is found, with the number of typos', () => {
  fc.assert(
    fc.property(texts, wanted, fc.constantFrom(1, 2), (texts, wanted, limit) => {
      const near = placesWhere(texts, (text) => editDistance(wanted, text, limit) <= limit)
      expect(withinEdits(textTable(texts), wanted, limit)).toEqual(
        near.map((at) => [at, editDistance(wanted, texts[at]!, limit)]),
      )
    }),
  )
})

test('every text that starts with another text is found, with one typo allowed', () => {
  const long = wanted.filter((text) => text.length > 5)
  fc.assert(
    fc.property(texts, long, (texts, wanted) => {
      const starts = [-1, 0, 1].map((more) => wanted.length + more)
      const near = placesWhere(texts, (text) => starts.some((end) => editDistance(wanted, text.slice(0, end), 1) <= 1))
      expect(startingLike(textTable(texts), wanted)).toEqual(near)
    }),
  )
})
