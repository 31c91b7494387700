import { turn } from '../../budget.ts'
/** The bytes of a base64 text (RFC 4648, sections 4 and 5); `null` if it isn't base64. */
export function decodeBase64(text: string): number[] | null {
  const digits = text.replace(/[\r\n]/g, '').replace(/={1,2}$/, '')
  if (digits.length % 4 === 1 || /[^A-Za-z0-9+/_-]/.test(digits)) return null
  const bytes: number[] = []
  for (let at = 0; at < digits.length; at += 4) {
    const group = digits.slice(at, at + 4)
    let bits = 0
    for (const digit of group) bits = (bits << 6) | valueOf(digit.charCodeAt(0))
    bits <<= 6 * (4 - group.length)
    for (let i = 0; i < group.length - 1; i++) bytes.push((bits >> (16 - 8 * i)) & 0xff)
  }
  return bytes
}

/** The text of UTF-8 bytes; `null` if they aren't UTF-8. */
export function decodeUtf8(bytes: readonly number[]): string | null {
  const characters: string[] = []
  for (let at = 0; turn() && at < bytes.length;) {
    const first = bytes[at]!
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
    if (length === 0 || first > 0xf4 || at + length > bytes.length) return null
    let point = length === 1 ? first : first & (0x7f >> length)
    for (let i = 1; i < length; i++) {
      if ((bytes[at + i]! & 0xc0) !== 0x80) return null
      point = (point << 6) | (bytes[at + i]! & 0x3f)
    }
    if (point > 0x10ffff) return null
    characters.push(String.fromCodePoint(point))
    at += length
  }
  return characters.join('')
}

function valueOf(unit: number): number {
  if (unit >= 0x61) return unit - 0x61 + 26
  if (unit >= 0x41) return unit === 0x5f ? 63 : unit - 0x41
  if (unit >= 0x30) return unit - 0x30 + 52
  return unit === 0x2b || unit === 0x2d ? 62 : 63
}
