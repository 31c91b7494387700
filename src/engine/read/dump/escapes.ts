import type { Part } from '../text/mapped-text.ts'
import type { DumpNode, StringPiece } from './node.ts'

/**
 * The runs of the text that a string node is made of, in order: those without `text` stand for themselves, the others are escapes, with
 * what they mean. With `compose` of mapped-text this gives the string with exact places.
 */
export const partsOfString = (text: string, node: DumpNode): Part[] =>
  (node.raw ?? []).flatMap((piece) => partsOfPiece(text, piece))

/** The characters that the pieces of a string stand for. */
export function textOfPieces(text: string, pieces: readonly StringPiece[]): string {
  if (pieces.length === 1) {
    const [{ start, end, escapes }] = pieces as [StringPiece]
    const inner = text.slice(start, end)
    if (escapes === 'none' || (escapes !== 'doubled' && !inner.includes('\\'))) return inner
  }
  const parts = pieces.flatMap((piece) => partsOfPiece(text, piece))
  return parts.map((part) => part.text ?? text.slice(part.start, part.end)).join('')
}

const isPlain = (text: string, { start, end, escapes }: StringPiece): boolean => {
  if (escapes === 'none') return true
  if (escapes === 'doubled') return false
  return !text.slice(start, end).includes('\\')
}

function partsOfPiece(text: string, piece: StringPiece): Part[] {
  const { start, end, escapes } = piece
  if (isPlain(text, piece)) return start < end ? [{ start, end }] : []
  if (escapes === 'doubled') return splitAt(text, piece, /(["'`])\1/g, ([, mark]) => mark!)
  if (escapes === 'quotes') return splitAt(text, piece, /\\([\\'"`])/g, ([, mark]) => mark!)
  return splitAt(text, piece, escapes === 'bytes' ? escapedBytes : escaped, ([escape]) => unescape(escape))
}

function splitAt(
  text: string,
  { start, end }: StringPiece,
  pattern: RegExp,
  write: (match: RegExpMatchArray) => string,
): Part[] {
  const inner = text.slice(start, end)
  const parts: Part[] = []
  let kept = 0
  for (const match of inner.matchAll(pattern)) {
    if (match.index > kept) parts.push({ start: start + kept, end: start + match.index })
    kept = match.index + match[0].length
    parts.push({ start: start + match.index, end: start + kept, text: write(match) })
  }
  return kept < inner.length ? [...parts, { start: start + kept, end }] : parts
}

/**
 * `\u{1F600}` of Rust, Ruby, Swift and JavaScript, `\U0001f600` of Python and Go, `\U2019` of Apple's property lists, octal bytes of C.
 * An escape that the end of the text cut in two stands for nothing.
 */
const escape =
  '\\\\(?:u\\{[0-9a-fA-F]{1,6}\\}|u[0-9a-fA-F]{4}|U000[0-9a-fA-F]{5}|U[0-9a-fA-F]{4}|x\\{[0-9a-fA-F]{1,6}\\}|x[0-9a-fA-F]{1,2}|[0-3]?[0-7]{1,2}|(?:u[0-9a-fA-F]{0,3})?$|\\r\\n|[^])'
const escaped = new RegExp(escape, 'g')
/** A run of bytes above ASCII is one escape, as its characters are made of several. */
const escapedBytes = new RegExp(`(?:\\\\x[89a-f][0-9a-f]){1,1000}|${escape}`, 'gi')

function unescape(escape: string): string {
  const letter = escape[1] ?? ''
  if (/^\\x[89a-f]/i.test(escape) && escape.length > 4) return utf8(escape)
  if (/[uUx]/.test(letter)) {
    const digits = escape.slice(2).replace(/[{}]/g, '')
    const code = Number.parseInt(digits, 16)
    if (digits === '' && escape.length < 3) return escape === '\\u' ? '' : escape
    return Number.isNaN(code) || code > 0x10ffff || (letter === 'u' && digits.length < 4 && !escape.includes('{'))
      ? ''
      : String.fromCodePoint(code)
  }
  if (/[0-7]/.test(letter)) return String.fromCharCode(Number.parseInt(escape.slice(1), 8))
  const control = controls.get(letter)
  // A letter that no language escapes keeps its backslash, as the `\d` of a regular expression; other marks stand for themselves.
  return control ?? (/[A-Za-z89]/.test(letter) ? escape : /[\r\n]/.test(letter) ? '' : letter)
}

const controls = new Map([['a', '\x07'], ['b', '\b'], ['e', '\x1b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t'], ['v', '\v']]) // prettier-ignore

/** The UTF-8 text of bytes; a byte that doesn't fit stands for itself. */
function utf8(escapes: string): string {
  try {
    return decodeURIComponent(escapes.replaceAll(/\\x/gi, '%'))
  } catch {
    return escapes.replaceAll(/\\x(..)/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  }
}
