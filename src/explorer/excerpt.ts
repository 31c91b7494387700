import type { Diagnosis, Span } from '../engine/model.ts'
import { placesOf, segments, type Segment } from './marks.ts'

/** The longest paste that a browser can show and edit without freezing, in characters and in lines. */
const longest = { characters: 100_000, lines: 3000 }

/** How much is shown of the start if the response read is further on, and around highlights elsewhere. */
const short = { characters: 1000, lines: 20 }

/** Maximum number of highlights shown outside the main stretch. */
const mostPlaces = 50

/** Whether a paste is too long to be shown whole and edited in the box. */
export const isTooLong = (paste: string): boolean => endOf(paste, 0, longest) < paste.length

/**
 * The stretches of a paste that the box shows: all of it, or for a long paste its start or the response read, and the highlights elsewhere. In
 * order, without overlaps.
 */
export function stretchesOf(paste: string, diagnosis: Diagnosis | null): Span[] {
  const head = endOf(paste, 0, longest)
  if (head === paste.length) return [[0, head]]
  const [start, end] = diagnosis?.parts[diagnosis.part]?.span ?? [0, 0]
  const before = Math.max(0, start - 500)
  const shown: Span[] = end <= head ? [[0, head]] : [[0, endOf(paste, 0, short)], [before, endOf(paste, before, longest)]] // prettier-ignore
  for (const { span } of diagnosis ? placesOf(diagnosis).slice(0, mostPlaces) : []) {
    const from = Math.max(0, span[0] - 200)
    shown.push([from, Math.min(paste.length, Math.max(span[1], endOf(paste, from, short)))])
  }
  const apart: Span[] = []
  for (const [from, to] of shown.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last && from <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], to)]
    else apart.push([from, to])
  }
  return apart
}

/** The pieces of these stretches, with the number of omitted characters between them. */
export function excerpt(paste: string, stretches: Span[], diagnosis: Diagnosis | null): Segment[] {
  return stretches.flatMap(([start, end], index) => {
    const left = start - (stretches[index - 1]?.[1] ?? 0)
    const gap = left > 0 ? [{ text: `\n… ${left.toLocaleString('en')} characters …\n`, start: -start, marks: [] }] : []
    return [...gap, ...segments(paste.slice(start, end), diagnosis, start)]
  })
}

function endOf(paste: string, start: number, { characters, lines }: typeof longest): number {
  const most = Math.min(paste.length, start + characters)
  const ends = /\r\n?|\n/g
  ends.lastIndex = start
  for (let line = 0; line < lines; line++) {
    const end = ends.exec(paste)
    if (!end || end.index >= most) return most
  }
  return Math.min(most, ends.lastIndex)
}
