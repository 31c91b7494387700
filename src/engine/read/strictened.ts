import { clip, indexAt, toPaste } from './mapped-text.ts'
import type { Piece } from './mapped-text.ts'
import { leavesInRepaired } from './place-in-repaired.ts'
import type { ReadJson } from './json-read.ts'

/** A value that had to be repaired, as if its text had been the repaired JSON: what is in it can then be cut out of it. */
export function strictened(json: ReadJson): ReadJson {
  const { repaired } = json
  if (repaired === null) return json
  let known: { runs: Run[]; starts: number[] } | null = null
  const pieceAt = (offset: number): Piece => {
    if (known === null) {
      const runs = runsOf(json, repaired)
      known = { runs, starts: runs.map(({ start }) => start) }
    }
    return pieceIn(json, repaired, known.runs[indexAt(known.starts, offset)]!, offset)
  }
  return { ...json, text: { text: repaired, pieceAt }, repaired: null }
}

/** A part of the repaired JSON, and its place in the text before the repair. */
interface Run {
  start: number
  end: number
  place: readonly [number, number]
}

/** Keys and values stand for themselves, what is between them for what is between their places. */
function runsOf({ text: source }: ReadJson, text: string): Run[] {
  const runs: Run[] = []
  let start = 0
  let from = 0
  const add = (end: number, to: number): void => {
    if (end > start) runs.push({ start, end, place: [from, to] })
    start = end
    from = to
  }
  for (const leaf of leavesInRepaired(source.text, text)) {
    if (leaf.place[0] < from || leaf.start < start) continue
    add(leaf.start, leaf.place[0])
    add(leaf.end, leaf.place[1])
  }
  add(text.length, source.text.length)
  return runs
}

function pieceIn({ text: source }: ReadJson, text: string, { start, end, place }: Run, offset: number): Piece {
  const [from, to] = place
  if (end - start === to - from && source.text.slice(from + 1, to - 1) === text.slice(start + 1, end - 1)) {
    const piece = clip(source.pieceAt(Math.min(from + offset - start, to - 1)), { start: from, end: to })
    return { ...piece, at: piece.at - from + start }
  }
  const paste = toPaste(source, from, to)
  return { at: start, length: end - start, from: paste[0], fromLength: paste[1] - paste[0] }
}
