import type { Layer } from '../layer.ts'
import { linesOf } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { legibility } from './legibility.ts'

/** Lines that a terminal or a mail program broke at its width, in the middle of words and strings; joined where that makes the text more legible. */
export function peelFoldedLines(source: MappedText): Layer | null {
  if (source.text.length > longest || !/[{[(<]/.test(source.text) || /^[0-9a-f]{4}: /m.test(source.text)) return null
  const lines = linesOf(source.text)
  if (lines.length < 2 || lines.length > mostLines) return null
  const lengths = lines.map(({ start, end }) => end - start)
  const width = Math.max(...lengths)
  if (width < narrowest || width > widest || lengths.at(-1) === width) return null
  const full = lengths.filter((length) => length === width).length
  if (full === 0 || brokenStrings(source.text) === 0) return null
  const inner = compose(source, lines.map(({ start, end, next }) => ({ start, end: end - start === width ? end : next }))) // prettier-ignore
  if (brokenStrings(inner.text) >= brokenStrings(source.text) && legibility(inner) <= legibility(source)) return null
  const steps = [`joined lines that were broken at ${width} columns`]
  return { inner, innerIs: 'paste', steps, form: null, found: {} }
}

const longest = 256 * 1024
const mostLines = 5000
const narrowest = 20
const widest = 400

/** Strings with a line end in them: no printer writes one. */
const brokenStrings = (text: string): number =>
  text.match(/[{,[:(=]\s{0,4}["'](?:[^"'\\\n]|\\.){0,400}\n(?:[^"'\\\n]|\\.){0,400}["'](?=\s{0,4}[,:}\])])/g)?.length ??
  0
