import type { Layer } from '../layer.ts'
import { count, linesOf } from '../lines.ts'
import { compose, trim } from '../mapped-text.ts'
import type { MappedText } from '../mapped-text.ts'
import { parseJson } from '../parse-json.ts'

/** JSON that a terminal has broken into lines of its own width, in the middle of words and strings. */
export function peelWrappedLines(source: MappedText): Layer | null {
  if (!/^\s*[{[]/.test(source.text)) return null
  const text = trim(source)
  const first = text.text.indexOf('\n')
  if (first < narrowest || parseJson(text.text) !== undefined) return null
  const lines = linesOf(text.text)
  const width = lines[0]!.end - lines[0]!.start
  if (lines.length < 2 || lines.some(({ start, end }, i) => (i < lines.length - 1 ? end - start !== width : end - start > width))) return null // prettier-ignore
  const inner = compose(text, lines.map(({ start, end }) => ({ start, end }))) // prettier-ignore
  if (parseJson(inner.text) === undefined) return null
  const steps = [`joined ${count(lines.length, 'line')} that a terminal had broken at ${width} columns`]
  return { inner, innerIs: 'paste', steps, form: null, found: {} }
}

const narrowest = 20
