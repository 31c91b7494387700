/**
 * The characters that a text has, a bit each; other characters share a few. Thousands of codes are told from one by that, before their
 * edits are counted.
 */
export function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    letters |= 1 << (code >= 97 ? code - 97 : 26 + (code % 6))
  }
  return letters
}

/** Whether so many edits can lead from a text with some letters to one with others. An edit puts one letter in the place of another at most. */
export const canBeWithin = (edits: number, a: number, b: number): boolean => countBits(a ^ b) <= 2 * edits

/** How many bits of 32 are set: neighbors are added up, then pairs, then all. */
export function countBits(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555)
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333)
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
