import { plainText } from './cell-text.ts'
import { nothingFound, type FoundErrors } from './model.ts'
import { addRow, asStatuses } from './lists/read-csv.ts'
import { columnsOf } from './lists/read-row.ts'

/** Reads the grid tables of a reStructuredText page that have a column of codes; the heading above a table names its group. */
export function readRst(text: string): FoundErrors {
  const found = nothingFound('reStructuredText')
  const lines = text.split(/\r?\n/)
  let section: string | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (/^([=\-~^"'#*+])\1{2,}\s*$/.test(line) && /^\w/.test(lines[at - 1] ?? '')) {
      section = (lines[at - 1] ?? '').trim()
      found.title ??= section
    }
    if (!/^\s*\+(?:-+\+)+\s*$/.test(line)) continue
    const end = lines.findIndex((other, index) => index > at && !/^\s*[+|]/.test(other))
    const grid = lines.slice(at, end < 0 ? lines.length : end).map((row) => row.trim())
    readGrid(grid, section, at + 1, found)
    at += grid.length - 1
  }
  return found
}

function readGrid(grid: string[], section: string | null, line: number, found: FoundErrors): void {
  const edges = [...(grid[0] ?? '')].flatMap((sign, index) => (sign === '+' ? [index] : []))
  const rows = rowsOf(grid, edges)
  const names = (rows[0] ?? []).map((cell) => plainText(cell))
  const columns = columnsOf(names)
  if (columns.code === undefined && columns.status === undefined) {
    found.missed.push(`Skipped the table on line ${line} (${names.join(', ')}): it has no column of codes.`)
    return
  }
  const own = nothingFound('table')
  let above: Record<string, string> = {}
  for (const cells of rows.slice(1)) {
    const row = Object.fromEntries(
      names.map((name, index) => [name, withoutRoles(cells[index] ?? '', name === columns.code)]),
    )
    // A status that spans several rows is written in the first one.
    if (columns.status !== undefined && row[columns.status] === '') row[columns.status] = above[columns.status] ?? ''
    above = row
    addRow(row, own, section === null ? {} : { section })
  }
  const { codes, statuses } = asStatuses(own, columns.status !== undefined)
  found.codes.push(...codes)
  found.statuses.push(...statuses)
}

/** The cells of each row; a line that ends some cells and not others (a cell that spans rows) ends the row. */
function rowsOf(grid: string[], edges: number[]): string[][] {
  const rows: string[][] = []
  let current: string[] | null = null
  for (const line of grid) {
    if (/^[+|].*[-=]{3,}\+/.test(line)) {
      if (current?.some((cell) => cell !== '')) rows.push(current)
      current = edges.slice(1).map(() => '')
      continue
    }
    edges.slice(1).forEach((edge, index) => {
      const piece = line
        .slice((edges[index] ?? 0) + 1, edge)
        .replace(/^\||\|$/g, '')
        .trim()
      if (current && piece !== '') current[index] = `${current[index] ?? ''} ${piece.replace(/^\|\s*/, '')}`.trim()
    })
  }
  return rows
}

/** `:ref:`words <target>`` becomes its words, ``` ``literal`` ``` a literal, `.. _anchor:` nothing. */
function withoutRoles(text: string, isCode: boolean): string {
  const plain = text
    .replace(/\.\. _[^:]+:/g, '')
    .replace(/:\w+:`([^`<]*?)\s*(?:<[^>]*>)?`/g, '$1')
    .replace(/`([^`<]+?)\s*<(https?:[^>]+)>`__?/g, '[$1]($2)')
    .replaceAll('``', '`')
  return (isCode ? plain.replaceAll('`', '') : plain).trim()
}
