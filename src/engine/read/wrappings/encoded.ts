import { textOfBase64 } from '../json/body-in-json.ts'
import { decodeUtf8 } from '../text/decode-base64.ts'
import { decodePercent } from '../text/decode-percent.ts'
import type { Layer } from '../layer.ts'
import { compose, cut, rewrite, trim } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { parseJson } from '../json/parse-json.ts'
import { readSurroundings } from '../statements/surroundings.ts'

/** JSON with HTML's escapes (`{&quot;code&quot;:…}`), as a page or a template shows it. */
export function peelHtmlEscapes(source: MappedText): Layer | null {
  if (/^\s*</.test(source.text) || !/[{[]\s{0,100}&(?:quot|#34|#x22);/i.test(source.text)) return null
  const inner = rewrite(source, /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|quot|amp|lt|gt|apos|nbsp);/gi, unescapeHtml)
  return { inner, innerIs: 'paste', steps: ['decoded the HTML escapes'], form: null, found: {} }
}

function unescapeHtml(escape: string): string {
  const name = escape.slice(1, -1).toLowerCase()
  if (!name.startsWith('#')) return named.get(name) ?? escape
  const point = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : escape
}

const named = new Map([['quot', '"'], ['amp', '&'], ['lt', '<'], ['gt', '>'], ['apos', "'"], ['nbsp', ' ']]) // prettier-ignore

/** JSON in percent-encoding (RFC 3986, section 2.1), as it is in an address or a log: `%7B%22code%22%3A…`. */
export function peelPercentEncoding(source: MappedText): Layer | null {
  const start = source.text.search(/(?:%7B|%5B)(?:%0A|%0D|%09|%20|\+){0,20}(?:%22|%7B|%5B|%27)/i)
  if (start < 0) return null
  const length = source.text.slice(start).search(/[\s"'<>&]/)
  const end = length < 0 ? source.text.length : start + length
  const around = compose(source, [{ start: 0, end: start }, { start: end, end: source.text.length }]) // prettier-ignore
  return {
    inner: decodePercent(cut(source, start, end)),
    innerIs: 'paste',
    steps: ['decoded the percent-encoding'],
    form: null,
    found: readSurroundings(around),
  }
}

/** JSON in base64, where that is the whole text. */
export function peelBase64(source: MappedText): Layer | null {
  if (!/^\s*(?:e[wy3]|W[3w1y])[\w+/-]{8}/.test(source.text.slice(0, 1000))) return null
  const token = trim(source)
  const decoded = textOfBase64(token.text)
  const value = decoded === null ? undefined : parseJson(decoded)
  if (decoded === null || typeof value !== 'object' || value === null) return null
  const inner = compose(token, [{ start: 0, end: token.text.length, text: decoded }])
  return { inner, innerIs: 'paste', steps: ['decoded the base64'], form: null, found: {} }
}

/** The bytes of JSON as Go prints a `[]byte`: `[123 34 99 …]`. */
export function peelByteDump(source: MappedText): Layer | null {
  const match = /\[(?:123|91)(?: \d{1,3}){7,}\]/.exec(source.text)
  if (match === null) return null
  const numbers = [...match[0].matchAll(/\d+/g)]
  const text = decodeUtf8(numbers.map(([digits]) => Number(digits)))
  if (text === null) return null
  const end = match.index + match[0].length
  const isAscii = text.length === numbers.length
  const parts = isAscii ? numbers.map(({ index, 0: digits }, i) => ({ start: match.index + index, end: match.index + index + digits.length, text: text[i]! })) : [{ start: match.index, end, text }] // prettier-ignore
  const around = compose(source, [{ start: 0, end: match.index }, { start: end, end: source.text.length }]) // prettier-ignore
  return { inner: compose(source, parts), innerIs: 'paste', steps: ['read the bytes of the body as text'], form: null, found: readSurroundings(around) } // prettier-ignore
}
