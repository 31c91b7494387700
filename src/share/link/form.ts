/**
 * A link that opens the explorer on a paste: `#paste=2.<data>.<check>`, in the fragment, which browsers never send.
 *
 * - data: base64url of the raw deflate of UTF-8: one line of what else is known (`at=1795847400&method=POST`, often empty), a line break,
 *   and the paste.
 * - check: CRC-32 of everything between `=` and the second dot, in seven digits of base 36. It covers the characters of the link as written,
 *   so that any changed character is detected.
 *
 * Version 1, `#paste=1.<data>`, had no check, and only the paste as its data. Older links to samples use it, so it is still read.
 */
export interface Linked {
  paste: string
  /** When it was pasted, in milliseconds since 1970: if the response has no date, waits count from here. */
  at?: number
  /** What the sender said about the request, if the paste doesn't say it. */
  method?: string
  isKeyed?: boolean
  /** Which of several responses in the paste is meant, from 0. */
  part?: number
  /** Site path of the entry that the sender chose. */
  chosenUrl?: string
}

/** Longest paste that a link can open, in characters: inflating stops there. */
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
