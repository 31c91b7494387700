import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './code.ts'
import { canBeWithin, countBits, lettersOf } from './letters.ts'

test('texts that a few edits part are never told apart by their letters', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'y', 'z', '_', '-', '0', '9', 'ä', '語'), maxLength: 6 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const edits = editDistance(a, b, 6)
      expect(canBeWithin(edits, lettersOf(a), lettersOf(b))).toBe(true)
    }),
  )
})

test.each([
  ['rate_limited', 'session_expired', 2],
  ['conflict', 'too_large', 1],
])('%s and %s have too few letters in common for %d edits', (a, b, edits) => {
  expect(canBeWithin(edits, lettersOf(a), lettersOf(b))).toBe(false)
})

test.each([
  [0, 0],
  [1, 1],
  [0b1011, 3],
  [1 << 31, 1],
  [-1, 32],
])('%d has %d bits set', (bits, count) => {
  expect(countBits(bits)).toBe(count)
})
