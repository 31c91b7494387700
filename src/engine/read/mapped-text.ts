import type { Span } from '../model.ts'

/** A part of the paste, or something made of it, that remembers which characters of the paste each of its own came from. */
export interface MappedText {
  text: string
  /** In the order of `text`, without gaps; empty for the empty text. Worked out on the first call, as few texts are ever asked. */
  pieces: () => readonly Piece[]
}

interface Piece {
  /** Offset in `text`, and how many characters from there on. */
  at: number
  length: number
  /** Offset in the paste. Where the lengths differ, the characters were replaced and map as one. */
  from: number
  fromLength: number
}

/** A run of a text to keep, or (with `text`) to replace. */
export interface Part {
  start: number
  end: number
  text?: string
}

/** The whole paste, every character its own source. */
export function mapWhole(paste: string): MappedText {
  return { text: paste, pieces: () => [{ at: 0, length: paste.length, from: 0, fromLength: paste.length }] }
}

/** The parts of `source` in the order given, joined; what no part names is dropped. Linear in parts and pieces. */
export function compose(source: MappedText, parts: readonly Part[]): MappedText {
  const text = parts.map(({ start, end, text }) => text ?? source.text.slice(start, end)).join('')
  return { text, pieces: once(() => piecesOf(source, parts)) }
}

/** The characters of `source` from `start` up to `end`. */
export function cut(source: MappedText, start: number, end = source.text.length): MappedText {
  return start === 0 && end === source.text.length ? source : compose(source, [{ start, end }])
}

/** `source` with every match of a global pattern replaced. */
export function rewrite(source: MappedText, pattern: RegExp, replace: (match: string) => string): MappedText {
  const text = source.text.replace(pattern, replace)
  return { text, pieces: once(() => piecesOf(source, partsAround(source.text, pattern, replace))) }
}

/** Without white space at its ends. */
export function trim(source: MappedText): MappedText {
  const start = source.text.length - source.text.trimStart().length
  return cut(source, start, Math.max(start, source.text.trimEnd().length))
}

/** The characters of the paste that `start` up to `end` of `source` came from. */
export function toPaste(source: MappedText, start: number, end: number): Span {
  const pieces = source.pieces()
  const first = pieces[indexAt(pieces, start)]
  const last = pieces[indexAt(pieces, Math.max(start, end - 1))]
  if (first === undefined || last === undefined) return [0, 0]
  const from = isReplaced(first) ? first.from : first.from + start - first.at
  if (end <= start) return [from, from]
  const to = isReplaced(last) ? last.from + last.fromLength : last.from + end - last.at
  return [from, Math.max(from, to)]
}

function partsAround(text: string, pattern: RegExp, replace: (match: string) => string): Part[] {
  const parts: Part[] = []
  let kept = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > kept) parts.push({ start: kept, end: match.index })
    kept = match.index + match[0].length
    parts.push({ start: match.index, end: kept, text: replace(match[0]) })
  }
  return kept < text.length ? [...parts, { start: kept, end: text.length }] : parts
}

function piecesOf(source: MappedText, parts: readonly Part[]): Piece[] {
  const from = source.pieces()
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, text } of parts) {
    if (text === undefined) {
      for (let i = indexAt(from, start); i < from.length && from[i]!.at < end; i++) {
        const piece = clip(from[i]!, start, end)
        if (piece.length > 0) pieces.push({ ...piece, at: piece.at - start + at })
      }
      at += end - start
    } else if (text !== '') {
      const [first, last] = toPaste(source, start, end)
      pieces.push({ at, length: text.length, from: first, fromLength: last - first })
      at += text.length
    }
  }
  return pieces
}

/** The part of a piece that lies between `start` and `end`; of a replaced one each part maps to the whole. */
function clip(piece: Piece, start: number, end: number): Piece {
  const at = Math.max(piece.at, start)
  const length = Math.min(piece.at + piece.length, end) - at
  return isReplaced(piece)
    ? { ...piece, at, length }
    : { at, length, from: piece.from + at - piece.at, fromLength: length }
}

const isReplaced = (piece: Piece): boolean => piece.length !== piece.fromLength

/** Index of the last piece that starts at or before `offset`. */
function indexAt(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (pieces[middle]!.at <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}
