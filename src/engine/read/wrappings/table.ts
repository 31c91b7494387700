import type { Layer } from '../layer.ts'
import { linesOf } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'

/**
 * A table that is drawn with lines, as `console.table` and command-line tools print it. It becomes the value that was printed: an object
 * with a member per row if the first column names the rows, else an object per row.
 */
export function peelTable(source: MappedText): Layer | null {
  const { text } = source
  if (!/^\s{0,40}[┌┏╔╭]/m.test(text)) return null
  const said = (cell?: Part) => (cell ? text.slice(cell.start, cell.end) : '')
  const quoted = (cell: Part): Part[] =>
    /["\\]/.test(said(cell)) ? [{ ...cell, text: JSON.stringify(said(cell)) }] : [mark('"'), cell, mark('"')]
  const valueOf = (cell: Part): Part[] => (isLiteral.test(said(cell)) ? [cell] : quoted(cell))
  const table = linesOf(text)
    .slice(0, most)
    .map(({ start, end }) => cellsOf(text.slice(start, end), start))
    .filter((cells) => cells.length > 1)
  const [head = [], ...below] = table
  const isIndexed = said(head[0]) === '(index)'
  const isNamed = isIndexed ? below.some(([name]) => !/^\d*$/.test(said(name))) : head.length === 2
  const rows = isIndexed || !isNamed ? below : table
  // A head for people is capitalized.
  const nameOf = (cell: Part) => JSON.stringify(isIndexed ? said(cell) : said(cell).toLowerCase())
  const member = (name: Part, value: Part[]): Part[] => [{ ...name, text: nameOf(name) }, mark(':'), ...value]
  if (rows.length === 0) return null
  const values = rows.map((cells) => {
    const own = cells.find((cell, n) => n > 0 && said(cell) !== '' && (!isIndexed || said(head[n]) === 'Values'))
    if (own && (isIndexed || isNamed)) return valueOf(own)
    const members = cells.map((cell, n) => (head[n] && said(cell) !== '' ? member(head[n], valueOf(cell)) : []))
    return listed('{', members.slice(isIndexed ? 1 : 0), '}')
  })
  const parts = isNamed
    ? listed(
        '{',
        values.map((value, n) => member(rows[n]![0]!, value)),
        '}',
      )
    : values.length === 1
      ? values[0]!
      : listed('[', values, ']')
  return { inner: compose(source, parts), innerIs: 'paste', steps: ['read a table'], form: null, found: {} }
}

const most = 500

const mark = (text: string): Part => ({ start: 0, end: 0, text })

const listed = (open: string, items: Part[][], close: string): Part[] => [
  mark(open),
  ...items.filter(({ length }) => length > 0).flatMap((item, n) => (n > 0 ? [mark(','), ...item] : item)),
  mark(close),
]

const isLiteral = /^(?:-?\d+(?:\.\d+)?|(['"`]).*\1|[[{].*[\]}]|true|false|null|undefined)$/

/** The cells of a line, without the spaces around them. */
const cellsOf = (line: string, start: number): Part[] =>
  [...line.matchAll(/(?<=[│┃║])[^│┃║]*(?=[│┃║])/g)].map(({ 0: cell, index }) => {
    const at = start + index + cell.length - cell.trimStart().length
    return { start: at, end: at + cell.trim().length }
  })
