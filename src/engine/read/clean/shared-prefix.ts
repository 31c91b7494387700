import type { Layer } from '../layer.ts'
import { count, linesOf } from '../text/lines.ts'
import type { Line } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { legibility } from './legibility.ts'

/**
 * The prefix that nearly all lines share, except for digits: a log's time and program, a pod's name, a diff's sign, the number of a line. It is
 * learned from the lines themselves, and removed if that makes the text more legible.
 */
export function peelSharedPrefix(source: MappedText): Layer | null {
  if (source.text.length > longest) return null
  const lines = linesOf(source.text)
  const full = lines.filter(({ start, end }) => source.text.slice(start, end).trim() !== '').slice(0, mostLines)
  const [quote] = (full.length === 1 && /^(?:> ){1,9}/.exec(source.text)) || []
  const candidates = quote ? [{ prefix: quote, lines: 1 }] : prefixesOf(source.text, full)
  if (candidates.length === 0) return null
  const before = legibility(source)
  let best: { inner: MappedText; points: number; lines: number } | null = null
  for (const { prefix, lines: shared } of candidates) {
    const inner = without(source, lines, prefix)
    const points = legibility(inner)
    const isBetter =
      best === null ? points > before : points > best.points || (points === best.points && shared > best.lines)
    if (isBetter) best = { inner, points, lines: shared }
  }
  if (best === null) return null
  return { inner: best.inner, innerIs: 'paste', steps: [`removed the prefix that ${count(best.lines, 'line')} share`], form: null, found: {} } // prettier-ignore
}

const longest = 256 * 1024
const mostLines = 400
const mostCandidates = 5
/** Of the lines that aren't blank. */
const share = 0.8
const longestPrefix = 160

/** All digits count as equal, and so do hexadecimal words and log levels. */
const shapeOf = (text: string): string =>
  text.replace(/\b(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|stdout|stderr)\b/g, 'L').replace(/\b[0-9a-f]{8,}\b/g, 'h').replace(/\d+/g, '0') // prettier-ignore

/** The generalized prefixes that at least four fifths of the lines begin with, the most common first. */
function prefixesOf(text: string, lines: readonly Line[]): { prefix: string; lines: number }[] {
  if (lines.length < 2 || !beginAlike(text, lines)) return []
  const counts = new Map<string, number>()
  const add = (prefix: string) => {
    if (/\S/.test(prefix)) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  for (const { start, end } of lines) {
    const shape = shapeOf(text.slice(start, Math.min(end, start + longestPrefix)))
    for (const match of shape.matchAll(boundary)) {
      const prefix = shape.slice(0, match.index + match[0].length)
      if (/["{}]/.test(prefix)) break
      add(prefix)
    }
    // An editor may have cut the blank that follows the mark of an empty line.
    if (/\S$/.test(shape)) add(`${shape} `)
  }
  // A prefix that fewer lines share is longer; of several with the same count, only the longest counts.
  const longestOf = new Map<number, string>()
  for (const [prefix, seen] of counts)
    if (seen >= 2 && seen >= share * lines.length && prefix.length > (longestOf.get(seen)?.length ?? 0))
      longestOf.set(seen, prefix)
  return [...longestOf]
    .sort(([a], [b]) => b - a)
    .slice(0, mostCandidates)
    .map(([seen, prefix]) => ({ prefix, lines: seen }))
}

/** Most texts share no prefix: the first words of their lines show it quickly. */
function beginAlike(text: string, lines: readonly Line[]): boolean {
  const counts = new Map<string, number>()
  for (const { start, end } of lines) {
    const word = shapeOf(/^\s*[^\s\]|>:]*/.exec(text.slice(start, Math.min(end, start + longestPrefix)))![0])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return Math.max(...counts.values()) >= share * lines.length
}

/** Where a prefix may end. A line that is nothing but the prefix ends with it. */
const boundary = /[ \t]|[\]|>:](?=\S|$)|$/g

function without(source: MappedText, lines: readonly Line[], prefix: string): MappedText {
  const parts = lines.map(({ start, end, next }) => {
    const length = lengthOf(source.text.slice(start, Math.min(end, start + 2 * longestPrefix)), prefix)
    return { start: start + length, end: next }
  })
  return compose(source, parts.filter(({ start, end }) => start < end)) // prettier-ignore
}

/** How many characters of a line match the prefix; 0 if it begins otherwise. */
function lengthOf(line: string, prefix: string): number {
  if (shapeOf(line) === prefix.trimEnd()) return line.length
  for (const match of line.matchAll(boundary)) {
    const end = match.index + match[0].length
    const shape = shapeOf(line.slice(0, end))
    if (shape === prefix) return end
    if (shape.length > prefix.length + 20) return 0
  }
  return 0
}
