import { cut, rewrite } from './mapped-text.ts'
import type { MappedText } from './mapped-text.ts'

/**
 * The characters that `start` up to `end` of a text stand for, inside a string literal of JSON, JavaScript, Python or Go:
 * escapes are undone, one level of them.
 */
export function openString(source: MappedText, start = 0, end = source.text.length): MappedText {
  return rewrite(cut(source, start, end), escapePattern, unescape)
}

const escapePattern = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g

function unescape(escape: string): string {
  const letter = escape[1]!
  if (escape.length > 2) return String.fromCharCode(Number.parseInt(escape.slice(2), 16))
  return controls.get(letter) ?? letter
}

const controls = new Map([['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t']]) // prettier-ignore
