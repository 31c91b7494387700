import type { Layer } from '../layer.ts'
import { count, linesOf } from '../text/lines.ts'
import type { Line } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/** Quote marks (`> `, `| `) as mail programs, Markdown and chats put them before every line, and the frame (`│ `) of Terraform. */
export function peelQuoteMarks(source: MappedText): Layer | null {
  const mark = /^\s*([>|│╷])/.exec(source.text)?.[1]
  if (mark === '│' || mark === '╷') return dropPrefix(source, /^[ \t]{0,3}[│╷╵] ?/, 'frame mark')
  return mark === undefined ? null : dropPrefix(source, new RegExp(`^[ \\t]{0,3}\\${mark} ?`), `'${mark}' quote mark`)
}

/** White space that every line starts with, ordinary or non-breaking. JSON may keep its own. */
export function peelIndent(source: MappedText): Layer | null {
  if (!/^[ \t\u00a0]+[^\s{[]/.test(source.text.slice(0, 500))) return null
  const indents = linesOf(source.text)
    .map(({ start, end }) => source.text.slice(start, end))
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t\u00a0]*/.exec(line)![0].length)
  const common = indents.reduce((least, indent) => Math.min(least, indent), Infinity)
  return common === 0 || common === Infinity
    ? null
    : dropPrefix(source, new RegExp(`^[ \\t\\u00a0]{${Math.min(common, 500)}}`), 'indent')
}

/** Takes a prefix off each line; `null` unless every line that is not blank has it. */
function dropPrefix(source: MappedText, prefix: RegExp, noun: string): Layer | null {
  const lines = linesOf(source.text)
  const prefixOf = ({ start, end }: Line): number =>
    prefix.exec(source.text.slice(start, Math.min(end, start + 600)))?.[0].length ?? 0
  let dropped = 0
  const parts = []
  for (const line of lines) {
    const length = prefixOf(line)
    if (length > 0) dropped++
    else if (source.text.slice(line.start, line.end).trim() !== '') return null
    parts.push({ start: line.start + length, end: line.next })
  }
  const inner = compose(
    source,
    parts.filter(({ start, end }) => start < end),
  )
  return {
    inner,
    innerIs: 'paste',
    steps: [`removed ${count(dropped, noun).replace(/prefixs$/, 'prefixes')}`],
    form: null,
    found: {},
  }
}
