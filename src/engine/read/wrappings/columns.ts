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
  if (!mayBeColumns.test(text)) return null
  const rows = linesOf(text.slice(0, longest))
    .map(({ start, end }) => cellsOf(text.slice(start, end), start))
    .filter((cells) => cells.length > 0)
  const said = ({ start, end }: Part) => text.slice(start, end)
  const [head = [], row = []] = rows
  const across = rows.length === 2 && head.length === row.length && head.length > 2
  const pairs = across ? head.map((name, n): Part[] => [name, row[n]!]) : rows
  const named = pairs.filter(([name]) => name && names.test(said(name))).length
  if (named < fewest || pairs.some((cells) => cells.length !== 2)) return null
  const parts = pairs.flatMap(([name, value]) => [
    name!,
    { start: value!.start, end: value!.start, text: ': ' },
    value!,
    { start: value!.end, end: value!.end, text: '\n' },
  ])
  return { inner: compose(source, parts), innerIs: 'paste', steps: ['read a table'], form: null, found: {} }
}

const longest = 16_384
const fewest = 2

/** One look saves most texts the rest. */
const mayBeColumns = /^[ \t|│]*[A-Za-z][\w .-]{1,30}(?:\t| {2}| ?[|│])/

/** What is on a line, without the one under a heading. */
const cellsOf = (line: string, start: number): Part[] =>
  /\p{L}|\d/u.test(line)
    ? [...line.matchAll(/[^\s|│]+(?: [^\s|│]+)*/g)].map(({ 0: cell, index }) => ({ start: start + index, end: start + index + cell.length })) // prettier-ignore
    : []

const names = /^(?:http[ _-]?)?(?:status|error|code|message|reason|detail|description|type|request|trace|correlation)s?(?:[ _-]?(?:code|message|description|type|id))?$/i // prettier-ignore
