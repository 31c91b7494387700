import type { Layer } from '../layer.ts'
import { count, linesOf } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/** White space that every line starts with, ordinary or non-breaking. JSON may keep its own. */
export function peelIndent(source: MappedText): Layer | null {
  if (!/^[ \t\u00a0]+[^\s{[]/.test(source.text.slice(0, 500))) return null
  const lines = linesOf(source.text).map((line) => ({ ...line, text: source.text.slice(line.start, line.end) }))
  const written = lines.filter(({ text }) => text.trim() !== '')
  const common = written.reduce((least, { text }) => Math.min(least, text.search(/[^ \t\u00a0]/)), Infinity)
  if (common === 0 || common === Infinity) return null
  const parts = lines.map(({ start, next, text }) => ({ start: start + Math.min(common, text.length), end: next }))
  return {
    inner: compose(
      source,
      parts.filter(({ start, end }) => start < end),
    ),
    innerIs: 'paste',
    steps: [`removed the indentation of ${count(written.length, 'line')}`],
    form: null,
    found: {},
  }
}
