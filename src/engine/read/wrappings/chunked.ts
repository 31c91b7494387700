import { turn } from '../../budget.ts'
import { lineAt, linesOf } from '../text/lines.ts'
import type { Line } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'

interface Unchunked {
  body: MappedText
  chunks: number
}

/**
 * The data of a body in chunked transfer coding (RFC 9112, section 7.1); `null` if the body has no chunk sizes, as
 * most tools take them out.
 */
export function unchunk(source: MappedText): Unchunked | null {
  return bySizes(source) ?? byLines(source)
}

/** Sizes count bytes; a last chunk that is cut off is kept as far as it goes. */
function bySizes(source: MappedText): Unchunked | null {
  const { text } = source
  const parts: Part[] = []
  for (let at = 0; turn() && at < text.length;) {
    const sizeLine = lineAt(text, at)
    const size = sizePattern.exec(text.slice(at, Math.min(sizeLine.end, at + longestSizeLine)))
    if (size === null)
      return parts.length > 0 && text.slice(at).trim() === ''
        ? { body: compose(source, parts), chunks: parts.length }
        : null
    const bytes = Number.parseInt(size[1]!, 16)
    if (bytes === 0) break
    const end = afterBytes(text, sizeLine.next, bytes)
    parts.push({ start: sizeLine.next, end })
    at = end < text.length ? lineAt(text, end).next : end
    if (end < text.length && text.slice(end, at).trim() !== '') return null
  }
  return parts.length === 0 ? null : { body: compose(source, parts), chunks: parts.length }
}

/** Where copying has changed the data, so that the sizes are wrong: what is between lines that look like sizes, up to a last `0`. */
function byLines(source: MappedText): Unchunked | null {
  const lines = linesOf(source.text)
  const isSize = ({ start, end }: Line): boolean =>
    sizePattern.test(source.text.slice(start, Math.min(end, start + longestSizeLine)))
  const last = lines.filter(({ start, end }) => end > start).at(-1)
  if (
    lines[0] === undefined ||
    last === undefined ||
    !isSize(lines[0]) ||
    source.text.slice(last.start, last.end) !== '0'
  )
    return null
  const parts: Part[] = []
  for (const [i, line] of lines.entries()) {
    if (isSize(line)) continue
    const next = lines[i + 1]
    parts.push({ start: line.start, end: next === undefined || isSize(next) ? line.end : line.next })
  }
  return { body: compose(source, parts), chunks: lines.filter(isSize).length - 1 }
}

const sizePattern = /^([0-9a-fA-F]{1,8})[ \t]*(?:;.*)?$/
const longestSizeLine = 200

/** The offset `bytes` bytes of UTF-8 after `start`, or the end of the text. */
function afterBytes(text: string, start: number, bytes: number): number {
  let at = start
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair stands for two of the four bytes.
    left -= unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
  }
  return at
}
