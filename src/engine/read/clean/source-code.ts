import { turn } from '../../budget.ts'
import type { Layer } from '../layer.ts'
import { count, linesOf } from '../text/lines.ts'
import type { Line } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/**
 * Lines of source code that a stack trace or the report of a test quotes: below Python's `File "…", line 12`, before the test runner's `E` lines, in
 * a gutter of line numbers, after RSpec's `Failure/Error:`, over a caret. What they send or throw isn't the response.
 */
export function peelSourceCode(source: MappedText): Layer | null {
  if (!mayQuote.test(source.text)) return null
  const lines = linesOf(source.text).map((line): TextLine => {
    const text = source.text.slice(line.start, Math.min(line.end, line.start + longestLine))
    return { ...line, text, indent: /^[ \t|+]*/.exec(text)![0].length, codeAt: -1 }
  })
  for (const mark of [markPython, markPytest, markGutter, markStatement, markCaret]) mark(lines)
  const quoted = lines.filter(({ codeAt }) => codeAt >= 0).length
  const kept = lines.flatMap(({ start, end, next, codeAt }) => {
    if (codeAt < 0) return [{ start, end: next }]
    return codeAt === 0 ? [] : [{ start, end: start + codeAt }, { start: end, end: next }] // prettier-ignore
  })
  if (quoted === 0 || !kept.some(({ start, end }) => /\S/.test(source.text.slice(start, end)))) return null
  const steps = [`ignored ${count(quoted, 'line')} of source code`]
  return { inner: compose(source, kept), innerIs: 'paste', steps, form: null, found: {} }
}

const longestLine = 600

/** One look saves most texts the rest. */
const mayQuote =
  /^[ \t|+]*File "[^"\n]{1,500}", line \d|^[ \t]*\S{1,300}\.py:\d+: in \S|^>[ \t]{2,}\S|^[ \t]*(?:[>→➜❯][ \t]*)?\d{1,6}[ \t]*[|▕│]|^[ \t]*→[ \t]*\d|^[ \t]*Failure\/Error:|^[ \t]*code:[ \t]+(?:assert|refute)\b|^[ \t|+]*[~^][~^ \t]*\r?$/m

interface TextLine extends Line {
  text: string
  indent: number
  /** Where in the line the code begins; -1: it is none. */
  codeAt: number
}

const isBlank = ({ text }: TextLine): boolean => text.trim() === ''

/** Data, markup, a further frame, or the exception itself. */
const isNoCode = ({ text }: TextLine): boolean =>
  /^\s*(?:[{["<]|File "|[A-Za-z_][\w.]*(?::\s|\s*$)|$)/.test(text) || /^\S+\.py:\d/.test(text)

/** Below the frame and deeper than it; where copying removed the indentation, one line. */
function markPython(lines: TextLine[]): void {
  for (let i = 0; i < lines.length - 1; i++) {
    const frame = lines[i]!
    if (!/^[ \t|+]*File "[^"]{1,500}", line \d|^\s*\S+\.py:\d+: in \S/.test(frame.text)) continue
    const first = lines[i + 1]!
    if (first.indent === 0 && frame.indent === 0 && !isNoCode(first)) first.codeAt = 0
    for (let at = i + 1; at < lines.length && !isBlank(lines[at]!) && lines[at]!.indent > frame.indent; at++)
      if (!lines[at]!.text.trimStart().startsWith('E ')) lines[at]!.codeAt = 0
  }
}

/** The line that failed has a `>`; the rest of its function is indented, over it and under it. What was raised has an `E`. */
function markPytest(lines: TextLine[]): void {
  if (!lines.some(({ text }) => /^E {2,}\S/.test(text))) return
  const isRest = (line: TextLine | undefined): boolean =>
    line !== undefined && line.codeAt < 0 && (/^\s{4}/.test(line.text) || isBlank(line))
  for (const [i, line] of lines.entries()) {
    if (!/^>\s{2,}\S/.test(line.text)) continue
    line.codeAt = 0
    for (let at = i - 1; turn() && isRest(lines[at]); at--) if (!isBlank(lines[at]!)) lines[at]!.codeAt = 0
    for (let at = i + 1; turn() && isRest(lines[at]) && !isBlank(lines[at]!); at++) lines[at]!.codeAt = 0
  }
}

/** `> 18 | api.post(`, `18▕ $this->post(`, `→ 18 prisma.user.update(`: lines with numbers that rise by one, of which one is marked. */
function markGutter(lines: TextLine[]): void {
  const numbered = lines.map(({ text }) => gutter.exec(text))
  const isMarked = (i: number): boolean => {
    const match = numbered[i]
    if (!match) return false
    if (match[3] === '▕' || (match[1] && (match[3] || match[1] === '→'))) return true
    return Boolean(match[3]) && (underline.test(lines[i + 1]?.text ?? '') || statement.test((match[4] ?? '').trimEnd()))
  }
  const spread = (from: number, step: 1 | -1): void => {
    for (let at = from, next = nextNumbered(at, step); turn(); at = next, next = nextNumbered(at, step)) {
      const [here, there] = [numbered[at], numbered[next]]
      if (!here || !there || Number(there[2]) !== Number(here[2]) + step || lines[next]!.codeAt >= 0) return
      lines[next]!.codeAt = 0
    }
  }
  /** The next line; or, past the caret under a line, the one after it. */
  const nextNumbered = (at: number, step: 1 | -1): number =>
    underline.test(lines[at + step]?.text ?? '') ? at + 2 * step : at + step
  for (let i = 0; i < lines.length; i++) {
    if (!isMarked(i) || lines[i]!.codeAt >= 0) continue
    lines[i]!.codeAt = 0
    spread(i, -1)
    spread(i, 1)
    if (numbered[i]![1] === '→' && !numbered[i]![3]) markOpen(lines, i, numbered[i]![4] ?? '')
  }
}

const gutter = /^\s*([>→➜❯])?\s*(\d{1,6})\s*([|▕│])?(?=\s|\2|$|(?<=[|▕│]))(.*)$/
const underline = /^\s*[|▕│]\s*[~^][~^\s]*$/
/** A call or a declaration, as no cell of a table is. */
const statement =
  /^\s*(?:await |return |throw |const |let |var )?[\w$.]{1,80}\(.*[\w"'})\]][;,]?$|^\s*(?:await|return|throw|const|let|var) /

/** RSpec's `Failure/Error:`, and ExUnit's `code:`. */
function markStatement(lines: TextLine[]): void {
  for (const [i, line] of lines.entries()) {
    const match = /^(\s*(?:Failure\/Error:|code:(?=\s+(?:assert|refute)\b)))(.*)$/.exec(line.text)
    if (match === null) continue
    line.codeAt = match[1]!.length
    const isBelow = match[2]!.trim() === '' && i + 1 < lines.length && !isBlank(lines[i + 1]!)
    if (isBelow) lines[i + 1]!.codeAt = 0
    markOpen(lines, isBelow ? i + 1 : i, isBelow ? lines[i + 1]!.text : match[2]!)
  }
}

/** The indented lines that continue a statement: up to its last closing bracket, and calls on what it returned. */
function markOpen(lines: TextLine[], from: number, text: string): void {
  let open = openIn(text)
  for (let at = from + 1; at < lines.length && at <= from + mostOfStatement && /^\s+\S/.test(lines[at]!.text); at++) {
    if (open <= 0 && !/^\s*[.)\]}]/.test(lines[at]!.text)) return
    lines[at]!.codeAt = 0
    open += openIn(lines[at]!.text)
  }
}

const mostOfStatement = 40

/** How many brackets a line opens, without those in quotes. */
function openIn(text: string): number {
  const bare = text.replace(/"[^"]{0,300}"|'[^']{0,300}'/g, '')
  return (bare.match(/[([{]/g)?.length ?? 0) - (bare.match(/[)\]}]/g)?.length ?? 0)
}

/** The line over a caret, as Node, Ruby and PowerShell print it; not where it shows a place in data, an address or a query. */
function markCaret(lines: TextLine[]): void {
  for (let i = 1; i < lines.length; i++) {
    if (!/^[\s+]*[~^][~^\s]*$/.test(lines[i]!.text)) continue
    const line = lines[i - 1]!
    const isAtPlace = /^(?:file:\/\/|node:)?[^\s{}"']{1,300}:\d{1,7}$/.test(lines[i - 2]?.text.trimEnd() ?? '')
    const isCode = /^(?!\s*[{["<])(?:\s*throw\b|.*[\w$\])]\()|^\+ /.test(line.text)
    if (isAtPlace || isCode) line.codeAt = lines[i]!.codeAt = 0
  }
}
