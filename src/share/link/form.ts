/**
 * A link that opens the explorer on a paste: `#paste=2.<data>.<check>`. It stands in the fragment, which no browser sends.
 *
 * - data: base64url of the raw deflate of UTF-8: one line of what else is known (`at=1795847400&method=POST`, mostly less, often
 *   nothing), a line break, and the paste.
 * - check: CRC-32 of everything between `=` and the second dot, in seven digits of base 36. It is taken of the characters of the link,
 *   not of what they mean, so that each one that was changed is noticed.
 *
 * Version 1, `#paste=1.<data>`, had no check, and the paste alone as its data. Pages linked their samples so: it is still read.
 */
export interface Linked {
  paste: string
  /** When it was pasted, in milliseconds since 1970: waits that the response does not date itself count from there. */
  at?: number
  /** What its sender said of the request, where the paste does not hold it. */
  method?: string
  isKeyed?: boolean
  /** Which of several answers in the paste is meant, from 0. */
  part?: number
  /** Site path of the entry that its sender chose. */
  chosenUrl?: string
}

/** Longest paste that a link may open, in characters: what inflates to more is not read on. */
export const longestPaste = 200_000

/** CRC-32 (ISO 3309, as in gzip) of ASCII characters, in base 36. */
export function checkOf(characters: string): string {
  let crc = -1
  for (const character of characters) {
    crc ^= character.charCodeAt(0)
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return (~crc >>> 0).toString(36).padStart(7, '0')
}
