import { hexOf } from './characters.ts'

/** The name of an invisible character, for people: its Unicode name if it is a deceptive one, else its kind. */
export const nameOf = (character: string): string =>
  names[hexOf(character)] ?? (/\p{Cc}/u.test(character) ? 'control character' : 'invisible character')

const names: Record<string, string> = {
  ad: 'soft hyphen',
  '200b': 'zero-width space',
  '200c': 'zero-width non-joiner',
  '200d': 'zero-width joiner',
  '200e': 'left-to-right mark',
  '200f': 'right-to-left mark',
  '202a': 'left-to-right embedding',
  '202b': 'right-to-left embedding',
  '202d': 'left-to-right override',
  '202e': 'right-to-left override',
  2066: 'left-to-right isolate',
  2067: 'right-to-left isolate',
}
