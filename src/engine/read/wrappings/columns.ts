import type { Layer } from '../layer.ts'
import { linesOf } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'

/**
 * A table of names and values, as a page, a spreadsheet or a command prints it, between tabs, bars or several spaces: two columns, or a heading with one
 * row. Leaves `name: value`.
 */
export function peelColumns(source: MappedText): Layer | null {
  const { text } = source
  if (text.length > longest || !mayBeColumns.test(text)) return null
  const rows = linesOf(text)
    .map(({ start, end }) => cellsOf(text.slice(start, end), start))
    .filter((cells) => cells.length > 0)
  const said = ({ start, end }: Part) => text.slice(start, end)
  const [head = [], row = []] = rows
  const across = rows.length === 2 && head.length === row.length && head.length > 2
  const lines = across ? head.map((name, n): Part[] => [name, row[n]!]) : rows
  const pairs = lines.filter((cells) => cells.length === 2)
  const named = pairs.filter(([name]) => names.test(said(name!))).length
  if (named < fewest || pairs.length < share * lines.length) return null
  const parts = lines.flatMap(([name, ...values]) => {
    const [first, last] = [values[0] ?? name!, values.at(-1) ?? name!]
    const start = values.length === 1 ? name!.end - shortName(said(name!)).length : name!.start
    return [
      { start, end: name!.end },
      ...(values.length > 0 ? [{ start: first.start, end: first.start, text: ': ' }, { start: first.start, end: last.end }] : []), // prettier-ignore
      { start: last.end, end: last.end, text: '\n' },
    ]
  })
  return { inner: compose(source, parts), innerIs: 'paste', steps: ['read a table'], form: null, found: {} }
}

/** Of a name in parts, as OpenTelemetry and Elastic have them, what says what it is: `status_code` of `http.response.status_code`. */
const shortName = (name: string): string => /^(?:\w{1,40}\.){1,8}(\w{3,40})$/.exec(name)?.[1] ?? name

/** Of the lines, the rest of which stay as they are. */
const share = 0.8
const longest = 16_384
const fewest = 2

/** One look saves most texts the rest. */
const mayBeColumns = /^[ \t|│]*[A-Za-z@_][\w .@-]{1,40}(?:\t| {2}| ?[|│])/m

/** What is on a line, without the one under a heading. */
const cellsOf = (line: string, start: number): Part[] =>
  /\p{L}|\d/u.test(line)
    ? [...line.matchAll(/[^\s|│]+(?: [^\s|│]+)*/g)].map(({ 0: cell, index }) => ({ start: start + index, end: start + index + cell.length })) // prettier-ignore
    : []

const names = /^(?:\w{1,40}\.){0,8}(?:http[ _-]?)?(?:status|error|code|message|reason|detail|description|type|request|trace|correlation)s?(?:[ _-]?(?:code|message|description|type|id))?$/i // prettier-ignore
