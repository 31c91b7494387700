import { turn } from '../../budget.ts'
import type { Span } from '../../model.ts'

/** A part of the paste, or something made of it, that remembers which characters of the paste each of its own came from. */
export interface MappedText {
  text: string
  /** The run of characters around `offset` that came from one place. Worked out when asked, as few texts ever are. */
  pieceAt: (offset: number) => Piece
}

export interface Piece {
  /** Offset in `text`, and how many characters from there on. */
  at: number
  length: number
  /** Offset in the paste. */
  from: number
  fromLength: number
  /** The characters were replaced by a different number of others: all of them map to all of those. */
  isReplaced: boolean
}

/** A run of a text to keep, or (with `text`) to replace. */
export interface Part {
  start: number
  end: number
  text?: string
}

/** The whole paste, every character its own source. */
export function mapWhole(paste: string): MappedText {
  const whole = { at: 0, length: paste.length, from: 0, fromLength: paste.length, isReplaced: false }
  return { text: paste, pieceAt: () => whole }
}

/** The parts of `source` in the order given, joined; what no part names is dropped. */
export function compose(source: MappedText, parts: readonly Part[]): MappedText {
  const text = parts.map(({ start, end, text }) => text ?? source.text.slice(start, end)).join('')
  return { text, pieceAt: placeParts(source, () => parts) }
}

/** The characters of `source` from `start` up to `end`. */
export function cut(source: MappedText, start: number, end = source.text.length): MappedText {
  return start === 0 && end === source.text.length ? source : compose(source, [{ start, end }])
}

/** `source` with every match of a global pattern replaced. */
export function rewrite(source: MappedText, pattern: RegExp, replace: (match: string) => string): MappedText {
  const text = source.text.replace(pattern, replace)
  return { text, pieceAt: placeParts(source, () => partsAround(source.text, pattern, replace)) }
}

/** A text that was made of `source.text`, as if it had been made of `source`: its places are those of the paste. */
export function rebase(source: MappedText, made: MappedText): MappedText {
  const pieceAt = (offset: number): Piece => {
    const piece = made.pieceAt(offset)
    if (piece.isReplaced) {
      const [from, to] = toPaste(source, piece.from, piece.from + piece.fromLength)
      return { ...piece, from, fromLength: to - from }
    }
    const at = piece.from + Math.max(0, Math.min(offset - piece.at, piece.length - 1))
    const outer = clip(source.pieceAt(at), { start: piece.from, end: piece.from + piece.length })
    return { ...outer, at: outer.at - piece.from + piece.at }
  }
  return { text: made.text, pieceAt }
}

/** Without white space at its ends. */
export function trim(source: MappedText): MappedText {
  const start = source.text.length - source.text.trimStart().length
  return cut(source, start, Math.max(start, source.text.trimEnd().length))
}

/** The characters of the paste that `start` up to `end` of `source` came from. */
export function toPaste(source: MappedText, start: number, end: number): Span {
  const first = source.pieceAt(start)
  const from = first.isReplaced ? first.from : first.from + Math.min(Math.max(0, start - first.at), first.length)
  if (end <= start) return [from, first.isReplaced ? first.from + first.fromLength : from]
  const last = source.pieceAt(end - 1)
  const to = last.isReplaced ? last.from + last.fromLength : last.from + Math.min(end - last.at, last.length)
  // If the order differs from the paste, only the first run gives the place.
  return [from, to > from ? to : Math.max(from, first.from + first.fromLength)]
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

/** Finds the part that an offset of the composed text lies in, and from there the place in `source`. */
function placeParts(source: MappedText, listParts: () => readonly Part[]): (offset: number) => Piece {
  let known: { parts: readonly Part[]; starts: number[] } | null = null
  return (offset) => {
    if (known === null) {
      const parts = listParts()
      let at = 0
      const starts = parts.map(
        ({ start, end, text }) => (at += text?.length ?? end - start) - (text?.length ?? end - start),
      )
      known = { parts, starts }
    }
    const index = indexAt(known.starts, offset)
    const part = known.parts[index]
    if (part === undefined) return { ...source.pieceAt(0), at: 0, length: 0, fromLength: 0 }
    const at = known.starts[index]!
    if (part.text !== undefined) {
      const [from, to] = toPaste(source, part.start, part.end)
      const { length } = part.text
      return { at, length, from, fromLength: to - from, isReplaced: length !== to - from }
    }
    const piece = clip(source.pieceAt(Math.max(part.start, Math.min(part.start + offset - at, part.end - 1))), part)
    return { ...piece, at: piece.at - part.start + at }
  }
}

/** The part of a piece that lies within a run; of a replaced one each part maps to the whole. */
export function clip(piece: Piece, { start, end }: Part): Piece {
  const at = Math.max(piece.at, start)
  const length = Math.max(0, Math.min(piece.at + piece.length, end) - at)
  return piece.isReplaced
    ? { ...piece, at, length }
    : { ...piece, at, length, from: piece.from + at - piece.at, fromLength: length }
}

/** Index of the last number that is at most `offset`; of equal ones the last. */
export function indexAt(starts: ArrayLike<number>, offset: number, count = starts.length): number {
  let low = 0
  let high = count - 1
  while (turn() && low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
}
