import { turn } from '../../budget.ts'
import { cut, indexAt, toPaste } from './mapped-text.ts'
import type { MappedText, Piece } from './mapped-text.ts'
import { parseJson } from '../json/parse-json.ts'

/**
 * The decoded characters from `start` up to `end` of a text, inside a string literal of JSON, JavaScript, Python or Go:
 * one level of escapes is decoded.
 */
export function openString(source: MappedText, start = 0, end = source.text.length): MappedText {
  const raw = cut(source, start, end)
  if (!raw.text.includes('\\')) return raw
  const parsed = parseJson(`"${raw.text}"`)
  const text = typeof parsed === 'string' ? parsed : raw.text.replace(escapePattern, unescape)
  return { text, pieceAt: placeEscapes(raw) }
}

const escapePattern = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g

function unescape(escape: string): string {
  const letter = escape[1]!
  if (escape.length > 2) return String.fromCharCode(Number.parseInt(escape.slice(2), 16))
  return controls.get(letter) ?? letter
}

const controls = new Map([['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t']]) // prettier-ignore

/** Every escape stands for one character. Logs have hundreds of thousands, so that only numbers are kept of them, from the first call on. */
function placeEscapes(raw: MappedText): (offset: number) => Piece {
  let known: { froms: number[]; ats: number[] } | null = null
  return (offset) => {
    known ??= findEscapes(raw.text)
    const index = known.ats.length === 0 || known.ats[0]! > offset ? -1 : indexAt(known.ats, offset)
    const at = index < 0 ? 0 : known.ats[index]!
    const from = index < 0 ? 0 : known.froms[index]!
    const length = index < 0 ? 0 : escapeLength(raw.text, from)
    if (index >= 0 && offset <= at) {
      const [start, end] = toPaste(raw, from, from + length)
      return { at, length: 1, from: start, fromLength: end - start, isReplaced: end - start !== 1 }
    }
    // What follows the escape is as in the literal, up to the next one.
    const [plainAt, plainFrom] = index < 0 ? [0, 0] : [at + 1, from + length]
    const end = known.froms[index + 1] ?? raw.text.length
    const piece = raw.pieceAt(Math.min(plainFrom + offset - plainAt, raw.text.length))
    const first = Math.max(piece.at, plainFrom)
    const last = Math.max(first, Math.min(piece.at + piece.length, end))
    return {
      ...piece,
      at: first - plainFrom + plainAt,
      length: last - first,
      ...(!piece.isReplaced && { from: piece.from + first - piece.at, fromLength: last - first }),
    }
  }
}

function findEscapes(text: string): { froms: number[]; ats: number[] } {
  const froms: number[] = []
  const ats: number[] = []
  let dropped = 0
  for (let from = text.indexOf('\\'); turn() && from >= 0 && from < text.length - 1;) {
    froms.push(from)
    ats.push(from - dropped)
    const length = escapeLength(text, from)
    dropped += length - 1
    from = text.indexOf('\\', from + length)
  }
  return { froms, ats }
}

function escapeLength(text: string, from: number): number {
  const letter = text[from + 1]
  if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(from + 2, from + 6))) return 6
  return letter === 'x' && /^[0-9a-fA-F]{2}$/.test(text.slice(from + 2, from + 4)) ? 4 : 2
}
