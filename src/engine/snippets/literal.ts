/** Languages with different string literals. */
type Quoting = 'js' | 'python' | 'go' | 'java' | 'csharp' | 'ruby' | 'rust'

/**
 * A text from a paste as a string literal. Everything but printable ASCII is escaped, and so are the quote, the backslash and the start of an
 * interpolation: nothing in a paste can end the literal.
 */
export function literal(text: string, language: Quoting): string {
  const quote = language === 'js' ? "'" : '"'
  const inside = [...text].map((character) => {
    if (character === quote || character === '\\' || (language === 'ruby' && character === '#')) return `\\${character}`
    return character >= ' ' && character <= '~' ? character : escapes[language](character.codePointAt(0) ?? 0xfffd)
  })
  return quote + inside.join('') + quote
}

const hex = (code: number, width: number) => code.toString(16).padStart(width, '0')
const braced = (code: number) => `\\u{${code.toString(16)}}`
const shortOrLong = (code: number) => (code <= 0xffff ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`)

const escapes = {
  js: (code) => (code <= 0xffff ? `\\u${hex(code, 4)}` : braced(code)),
  python: shortOrLong,
  go: shortOrLong,
  csharp: shortOrLong,
  ruby: braced,
  rust: braced,
  // javac turns \u000a into a line break before it sees the literal: ASCII has to be octal.
  java: (code) =>
    code < 0x80
      ? `\\${code.toString(8).padStart(3, '0')}`
      : [...Array(String.fromCodePoint(code).length).keys()]
          .map((at) => `\\u${hex(String.fromCodePoint(code).charCodeAt(at), 4)}`)
          .join(''),
} satisfies Record<Quoting, (code: number) => string>

/** A text for a comment: only a plain word, which can't end the line. */
export const commentable = (text: string): string | null => (/^[\w.:/-]{1,40}$/.test(text) ? text : null)
