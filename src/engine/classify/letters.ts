/**
 * The set of characters in a text, one bit per lowercase letter. All other characters share six bits. Comparing these sets rules out most of
 * thousands of codes before their edits are counted.
 */
export function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    letters |= 1 << (code >= 97 ? code - 97 : 26 + (code % 6))
  }
  return letters
}

/** Whether this many edits can turn a text with the letters `a` into one with the letters `b`. An edit replaces at most one letter with another. */
export const canBeWithin = (edits: number, a: number, b: number): boolean => countBits(a ^ b) <= 2 * edits

/** Counts the set bits of a 32-bit number: adds up neighbors, then pairs, then the rest. */
export function countBits(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555)
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333)
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
