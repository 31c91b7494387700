import { ContentError, type Problem } from '../catalogue/content-error.ts'
import { readPage, type Page, type Table } from '../catalogue/read-page.ts'
import { slugOf } from '../catalogue/urls.ts'
import { emptyRecord, recordOf, type ImportRecord } from './record.ts'
import type { Rows } from './rows.ts'
import { headingOf, table as writtenTable } from './write-page.ts'

/** What the file has and the page doesn't, and which of it was written into the page. */
export interface Update {
  text: string
  /** Codes and statuses that got a row. */
  added: string[]
  /** Cells that were empty, or unedited since the last import, and now have the file's text. */
  changed: CellChange[]
  /** Cells that a person edited and that the file has differently: they are kept. */
  kept: CellChange[]
  /** Rows of the page that the file no longer has, or, without a record, doesn't have. They are kept. */
  vanished: string[]
}

export interface CellChange {
  row: string
  column: string
  page: string
  file: string
}

/**
 * Updates an existing page from a file. Rows are added, never removed. A cell is written only if it is empty or unedited since the last
 * import; nothing else on the page changes.
 * @param record what the last import wrote; `null`: the page was never imported, so a person wrote every cell that isn't empty
 * @throws ContentError if the page can't be read
 */
export function updatePage(path: string, text: string, rows: Rows, record: ImportRecord | null): Update {
  const problems: Problem[] = []
  const page = readPage({ path, text }, problems)
  if (!page) throw new ContentError(problems)
  const editor: Editor = {
    page,
    lines: text.split('\n'),
    insertions: [],
    update: { text, added: [], changed: [], kept: [], vanished: [] },
  }
  const file = recordOf(rows)
  const last = record ?? emptyRecord
  const places = placesOf(page)
  const inferred = new Set(rows.codes.filter((row) => row.isStatusInferred).map(({ code }) => slugOf(code)))
  for (const [slug, { Kind: _, Status = '', ...told }] of Object.entries(file.codes)) {
    // Kinds, and statuses that the file doesn't name, are inferred: they aren't a reason to change or report a row.
    const cells = inferred.has(slug) ? told : { ...told, Status }
    mergeRow(cells, last.codes[slug], places.codes.get(slug), editor)
  }
  for (const [slug, cells] of Object.entries(file.statuses))
    mergeRow(cells, last.statuses[slug], places.statuses.get(slug), editor)
  const isRenamed = renamedIn(page)
  addCodes(
    rows.codes.filter(({ code }) => !places.codes.has(slugOf(code)) && !isRenamed.has(slugOf(code))),
    file,
    editor,
  )
  addStatuses(
    rows.statuses.filter(({ status }) => !places.statuses.has(status) && !places.codes.has(status)),
    file,
    editor,
  )
  for (const [slug, { table, name }] of [...places.codes, ...places.statuses])
    if (
      table.element !== 'RetiredTable' &&
      !(slug in file.codes) &&
      !(slug in file.statuses) &&
      (record === null || slug in last.codes || slug in last.statuses)
    )
      editor.update.vanished.push(name)
  for (const { at, lines } of editor.insertions.toSorted((a, b) => b.at - a.at)) editor.lines.splice(at, 0, ...lines)
  return { ...editor.update, text: editor.lines.join('\n') }
}

interface Editor {
  page: Page
  lines: string[]
  /** Lines to insert before the line with this index, counted from 0. */
  insertions: { at: number; lines: string[] }[]
  update: Update
}

interface Place {
  table: Table
  /** Line of the row, from 1. */
  line: number
  name: string
}

/** The place of each code and of each status that has its own row. */
function placesOf({ tables }: Page): { codes: Map<string, Place>; statuses: Map<string, Place> } {
  const places = { codes: new Map<string, Place>(), statuses: new Map<string, Place>() }
  for (const table of tables) {
    for (const { line, cells } of table.rows) {
      const cell = (column: string) => cells[table.columns.indexOf(column)]?.text ?? ''
      const code = cell('Code')
      if (table.element !== 'StatusTable' && code !== '—' && code !== '')
        places.codes.set(slugOf(code), { table, line, name: `\`${code}\`` })
      else
        for (const status of cell('Status')
          .toLowerCase()
          .split(/\s*\/\s*/))
          if (/^[45]/.test(status)) places.statuses.set(status, { table, line, name: status })
    }
  }
  return places
}

function mergeRow(
  file: Record<string, string>,
  last: Record<string, string> | undefined,
  place: Place | undefined,
  { lines, update }: Editor,
): void {
  if (!place || place.table.element === 'RetiredTable') return
  const cells = cellsOf(lines[place.line - 1] ?? '')
  // A row of several statuses is a summary written by a person.
  const isShared =
    place.table.element === 'StatusTable' && (cells[place.table.columns.indexOf('Status')] ?? '').includes('/')
  if (isShared) return
  const before = cells.join('|')
  for (const [index, column] of place.table.columns.entries()) {
    const [page, said, written] = [cells[index] ?? '', file[column], last?.[column]]
    if (
      said === undefined ||
      said === page ||
      said === '—' ||
      column === 'Code' ||
      (column === 'Status' && place.table.element === 'StatusTable')
    )
      continue
    const isEmpty = page === '—' || page === ''
    const isOurs = written === undefined ? isEmpty : page === written
    const change = { row: place.name, column, page, file: said }
    if (isOurs) {
      cells[index] = said
      update.changed.push(change)
    } else if (said !== written) update.kept.push(change)
  }
  if (cells.join('|') !== before) lines[place.line - 1] = `| ${cells.join(' | ')} |`
}

/** The cells of a row as they are written; a pipe with a backslash before it is part of a cell. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

const renamedIn = ({ frontMatter }: Page): Set<string> => {
  const { renamed } = (frontMatter ?? {}) as { renamed?: Record<string, string> }
  return new Set(Object.keys(renamed ?? {}).map(slugOf))
}

/** New rows go after the last row of their group's table, else of the last table of codes, else into a new table. */
function addCodes(codes: Rows['codes'], file: ImportRecord, editor: Editor): void {
  const { page, update } = editor
  const tables = page.tables.filter(({ element }) => element === 'CodeTable')
  const byTable = new Map<Table | undefined, Record<string, string>[]>()
  for (const { code, section } of codes) {
    const table = tables.find((other) => headingAbove(other, page) === headingOf(section)) ?? tables.at(-1)
    byTable.set(table, [...(byTable.get(table) ?? []), file.codes[slugOf(code)] ?? {}])
    update.added.push(`\`${code}\``)
  }
  for (const [table, cells] of byTable) addRows(table, 'CodeTable', '## Codes', cells, editor)
}

function addStatuses(statuses: Rows['statuses'], file: ImportRecord, editor: Editor): void {
  const table = editor.page.tables.findLast(({ element }) => element === 'StatusTable')
  addRows(
    table,
    'StatusTable',
    '## Statuses',
    statuses.map(({ status }) => file.statuses[status] ?? {}),
    editor,
  )
  editor.update.added.push(...statuses.map(({ status }) => status))
}

function addRows(
  table: Table | undefined,
  element: string,
  heading: string,
  rows: Record<string, string>[],
  { page, lines, insertions }: Editor,
): void {
  if (rows.length === 0) return
  if (table) {
    const after = table.rows.at(-1)?.line ?? table.line + 3
    insertions.push({
      at: after,
      lines: rows.map((row) => `| ${table.columns.map((column) => row[column] ?? '—').join(' | ')} |`),
    })
    return
  }
  const columns = Object.keys(rows[0] ?? {}).filter(
    (column) => column !== 'Kind' || rows.some((row) => row['Kind'] !== '—'),
  )
  const examples = page.headings.find(({ depth, text }) => depth === 2 && text === 'Examples')
  const block = [...`${heading}\n\n${writtenTable(element, columns, rows)}`.split('\n'), '']
  insertions.push(examples ? { at: examples.line - 1, lines: block } : { at: lines.length, lines: block })
}

const headingAbove = ({ line }: Table, { headings }: Page): string | null =>
  headings.findLast((heading) => heading.line < line)?.text ?? null
