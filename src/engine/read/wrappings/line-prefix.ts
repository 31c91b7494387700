import type { Layer } from '../layer.ts'
import { count, linesOf } from '../lines.ts'
import type { Line } from '../lines.ts'
import { compose } from '../mapped-text.ts'
import type { MappedText } from '../mapped-text.ts'

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

/**
 * What a log puts before every line of a value that has several: a container runtime's time and stream (CRI), the name that Docker
 * Compose gives, syslog's time, host and program; and the line numbers of a viewer.
 */
export function peelLogPrefix(source: MappedText): Layer | null {
  if (!source.text.includes('\n', source.text.search(/\S/))) return null
  const start = source.text.slice(0, 600).trimStart()
  const found = logPrefixes.find(({ pattern }) => pattern.test(start))
  return found === undefined ? null : dropPrefix(source, found.pattern, found.noun)
}

const logPrefixes = [
  { noun: 'line number', pattern: /^[ \t]{0,8}\d{1,6}(?: ?[|│:] ?|\t)/ },
  { noun: 'log prefix', pattern: /^\d{4}-\d\d-\d\dT[\d:.]{8,20}(?:Z|[+-]\d\d:\d\d) (?:stdout|stderr) [FP] ?/ },
  { noun: 'log prefix', pattern: /^[\w.-]{1,80} {1,40}\| ?/ },
  {
    noun: 'log prefix',
    pattern:
      /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.+-]{8,25}Z?) [\w.-]{1,80} [\w./-]{1,60}(?:\[\d{1,9}\])?: ?/,
  },
]

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
