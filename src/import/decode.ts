import { gunzipSync } from 'node:zlib'
import { InputError } from './input-error.ts'

/**
 * The text of a file, unpacked if it is gzip, without a byte order mark.
 * @throws InputError with the line of the first byte that isn't UTF-8
 */
export function decode(bytes: Uint8Array, path: string): string {
  const plain = isGzip(bytes) ? unpack(bytes, path) : bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch {
    const at = firstWrongByte(plain)
    throw new InputError({
      path,
      line: plain.subarray(0, at).filter((byte) => byte === newline).length + 1,
      what: "The file isn't UTF-8.",
      expected: 'text in UTF-8',
      found: `the byte 0x${(plain[at] ?? 0).toString(16).padStart(2, '0')}${isUtf16(plain) ? ', which starts UTF-16 text' : ''}`,
      fix: `Convert the file to UTF-8, for example: iconv -f ${isUtf16(plain) ? 'UTF-16' : 'ISO-8859-1'} -t UTF-8 ${path} > utf8-${path.split('/').at(-1)}`,
    })
  }
}

const newline = 10

const isGzip = ([first, second]: Uint8Array) => first === 0x1f && second === 0x8b

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function unpack(bytes: Uint8Array, path: string): Uint8Array {
  try {
    return gunzipSync(bytes)
  } catch (error) {
    throw new InputError({
      path,
      line: 1,
      what: "The file starts like gzip but can't be unpacked.",
      expected: 'a complete gzip file, or text',
      found: error instanceof Error ? error.message : String(error),
      fix: 'Download the file again.',
    })
  }
}

/** The length of the longest prefix that is UTF-8, found by halving: the prefix that a streaming decoder doesn't reject. */
function firstWrongByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (isText(bytes.subarray(0, middle), true)) good = middle
    else bad = middle - 1
  }
  // Its first bytes can be the start of a character.
  while (good > 0 && !isText(bytes.subarray(0, good), false)) good--
  return good
}

/** @param isCut more can follow, so the last character can be incomplete */
function isText(bytes: Uint8Array, isCut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut })
    return true
  } catch {
    return false
  }
}
