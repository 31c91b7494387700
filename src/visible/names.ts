import { hexOf } from './characters.ts'

/** What a character that cannot be seen is, for a person: by its name in Unicode where it deceives most, else by its sort. */
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
