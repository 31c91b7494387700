import type { Entry, StatusRange } from '../engine/model.ts'
import { kindOfStatus } from '../engine/statuses.ts'
import type { Problem } from './content-error.ts'
import { readCodeCell, readKindCell, readRetryCell, readStatusCell, type Read } from './read-cells.ts'
import type { Cell, Page, Table } from './read-page.ts'
import { readInsteadCell, readSinceCell } from './read-retired.ts'
import { codeUrl, rowUrl, slugOf } from './urls.ts'

export interface Rows {
  entries: Entry[]
  successes: { status: number; name: string; meaning: string }[]
  /** Line of each entry's row, by its slug. */
  lines: Map<string, number>
}

/** Reads every `<StatusTable>` and `<CodeTable>` of an API's page into entries; rows that break the contract become problems. */
export function readTables(page: Page, api: string, problems: Problem[]): Rows {
  const rows: Rows = { entries: [], successes: [], lines: new Map() }
  for (const table of page.tables) {
    if (!hasColumns(table, page, problems)) continue
    for (const { line, cells } of table.rows) {
      if (!hasCells(line, cells, table, page, problems)) continue
      const row = new Map(table.columns.map((column, index) => [column, cells[index] ?? emptyCell]))
      const reader: RowReader = { page, line, row, problems }
      for (const entry of readers[table.element](reader, api, rows)) addEntry(entry, reader, rows)
    }
  }
  return rows
}

const columns = {
  StatusTable: { required: ['Status', 'Name', 'Meaning', 'Retry'], optional: ['Kind'] },
  CodeTable: { required: ['Code', 'Status', 'Description', 'Resolution', 'Retry'], optional: ['Kind', 'Name'] },
  RetiredTable: {
    required: ['Code', 'Status', 'Description', 'Resolution', 'Retry', 'Since', 'Instead'],
    optional: ['Kind', 'Name'],
  },
}

function hasColumns(table: Table, page: Page, problems: Problem[]): boolean {
  const { required, optional } = columns[table.element]
  const missing = required.filter((name) => !table.columns.includes(name))
  const unknown = table.columns.filter((name) => !required.includes(name) && !optional.includes(name))
  const expected = `${required.join(' | ')}${optional.map((column) => ` (and ${column})`).join('')}`
  const report = (what: string, fix: string) =>
    problems.push({ path: page.path, line: table.line, what, expected, found: table.columns.join(' | '), fix })
  const [lacked] = missing
  const [extra] = unknown
  // One missing and one unknown column are one column under another name.
  if (lacked !== undefined && extra !== undefined && missing.length + unknown.length === 2)
    report(`<${table.element}> has a column "${extra}" instead of "${lacked}".`, `Rename "${extra}" to "${lacked}".`)
  else {
    for (const name of missing)
      report(`<${table.element}> has no column "${name}".`, `Add the column "${name}", with — in empty cells.`)
    for (const name of unknown)
      report(
        `<${table.element}> has an unknown column "${name}".`,
        'Rename the column, or move its text into the prose.',
      )
  }
  return missing.length + unknown.length === 0
}

/** In a row with too many or too few cells, values end up in the wrong columns. */
function hasCells(line: number, cells: Cell[], { columns }: Table, page: Page, problems: Problem[]): boolean {
  if (cells.length === columns.length) return true
  problems.push({
    path: page.path,
    line,
    what: `The row has ${cells.length} cells, but the table has ${columns.length} columns.`,
    expected: columns.join(' | '),
    found: cells.map(({ text }) => text).join(' | '),
    fix:
      cells.length < columns.length
        ? 'Add the missing cells, with — in empty ones.'
        : 'Remove the extra cells, or write a | inside a cell as \\|.',
  })
  return false
}

interface RowReader {
  page: Page
  line: number
  row: Map<string, Cell>
  problems: Problem[]
}

function readCodeRow(reader: RowReader, api: string): Entry[] {
  const codeCell = cellOf(reader, 'Code')
  const code = take(reader, 'Code', readCodeCell(codeCell.text, codeCell.isLiteral))
  const statuses = take(reader, 'Status', readStatusCell(cellOf(reader, 'Status').text))
  const rest = readRest(reader, statuses?.[0])
  const resolution = cellOf(reader, 'Resolution')
  checkFills(reader)
  if (code === undefined || !statuses?.[0] || !rest) return []
  return [
    {
      api,
      code,
      status: statuses[0],
      moreStatuses: statuses.slice(1).map(({ from }) => from),
      name: textOrNull(cellOf(reader, 'Name').text) ?? code,
      description: cellOf(reader, 'Description').text,
      resolution: textOrNull(resolution.text),
      ...(resolution.fills.length > 0 && { fills: resolution.fills }),
      ...rest,
      url: codeUrl(api, slugOf(code)),
      row: rowUrl(api, slugOf(code)),
    },
  ]
}

/** Only a resolution uses values of the response, and each value must name a member or a header. */
function checkFills({ page, line, row, problems }: RowReader): void {
  for (const [column, { fills }] of row) {
    for (const [words, from] of fills) {
      const isNamed = /^(?:member:(?:\[\]\.)?[\w$@-]+(?:\.[\w$@-]+|\[\])*|header:[a-z0-9-]+)$/.test(from)
      if (column === 'Resolution' && isNamed && words !== '') continue
      problems.push({
        path: page.path,
        line,
        what:
          column === 'Resolution'
            ? "The link doesn't name a value of the response."
            : `The column "${column}" can't use values of the response; only a resolution can.`,
        expected: '[words](member:error.details.field), [words](member:errors[].name) or [words](header:retry-after)',
        found: `[${words}](${from})`,
        fix:
          column === 'Resolution'
            ? 'Name a member of the body, or a header in lowercase.'
            : 'Replace the link with plain words.',
      })
    }
  }
}

/** Reads a row as in a `<CodeTable>`, or one for a status without a code that is no longer sent. */
function readRetiredRow(reader: RowReader, api: string): Entry[] {
  const since = take(reader, 'Since', readSinceCell(cellOf(reader, 'Since').text))
  const instead = take(reader, 'Instead', readInsteadCell(cellOf(reader, 'Instead').text))
  if (since === undefined || instead === undefined) return []
  const isStatus = textOrNull(cellOf(reader, 'Code').text) === null
  const entries = isStatus ? readRetiredStatus(reader, api) : readCodeRow(reader, api)
  return entries.map((entry) => ({ ...entry, retired: { since, instead } }))
}

function readRetiredStatus(reader: RowReader, api: string): Entry[] {
  const { row } = reader
  const name = row.get('Name') ?? cellOf(reader, 'Status')
  const asStatus = new Map([...row, ['Meaning', cellOf(reader, 'Description')], ['Name', name]])
  return readStatusRow({ ...reader, row: asStatus }, api, { entries: [], successes: [], lines: new Map() })
}

const readers = { CodeTable: readCodeRow, StatusTable: readStatusRow, RetiredTable: readRetiredRow }

function readStatusRow(reader: RowReader, api: string, rows: Rows): Entry[] {
  const statuses = take(reader, 'Status', readStatusCell(cellOf(reader, 'Status').text)) ?? []
  const name = cellOf(reader, 'Name').text
  const description = cellOf(reader, 'Meaning').text
  return statuses.flatMap((status): Entry[] => {
    if (status.from < 400) {
      rows.successes.push({ status: status.from, name, meaning: description })
      return []
    }
    const rest = readRest(reader, status)
    const slug = statusSlug(status)
    if (!rest) return []
    return [
      {
        api,
        code: null,
        status,
        moreStatuses: [],
        name,
        description,
        resolution: null,
        ...rest,
        url: codeUrl(api, slug),
        row: rowUrl(api, slug),
      },
    ]
  })
}

function readRest(reader: RowReader, status: StatusRange | undefined): Pick<Entry, 'kind' | 'retry'> | null {
  const retry = take(reader, 'Retry', readRetryCell(cellOf(reader, 'Retry').text))
  const kind = take(reader, 'Kind', readKindCell(cellOf(reader, 'Kind').text))
  if (retry === undefined || kind === undefined || !status) return null
  return { retry, kind: kind ?? kindOfStatus(status.from) }
}

function take<T>(reader: RowReader, column: string, read: Read<T>): T | undefined {
  if ('value' in read) return read.value
  reader.problems.push({
    path: reader.page.path,
    line: reader.line,
    what: `The cell in the column "${column}" can't be read.`,
    found: cellOf(reader, column).text || 'an empty cell',
    ...read,
  })
  return undefined
}

function addEntry(entry: Entry, { page, line, problems }: RowReader, rows: Rows) {
  const slug = slugOfEntry(entry)
  const first = rows.lines.get(slug)
  if (first === undefined) {
    rows.lines.set(slug, line)
    rows.entries.push(entry)
    return
  }
  problems.push({
    path: page.path,
    line,
    what: `"${entry.code ?? slug}" has two rows.`,
    expected: 'one row for each code and each status, ignoring letter case and - or _',
    found: `another row on line ${first}`,
    fix: 'Merge the two rows.',
  })
}

/** The last part of an entry's URL: the code in lowercase, the status number, or the class (`5xx`). */
export function slugOfEntry(entry: Pick<Entry, 'code' | 'status'>): string {
  return entry.code === null ? statusSlug(entry.status) : slugOf(entry.code)
}

const statusSlug = ({ from, to }: StatusRange) => (from === to ? String(from) : `${from / 100}xx`)

const cellOf = ({ row }: RowReader, column: string): Cell => row.get(column) ?? emptyCell

const emptyCell: Cell = { text: '', isLiteral: false, fills: [], links: [] }

const textOrNull = (text: string) => (text === '—' || text === '' ? null : text)
