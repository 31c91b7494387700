import { slugOf } from '../catalogue/urls.ts'
import type { Rows } from './rows.ts'
import { codeCells, statusCells } from './write-page.ts'

/**
 * What the last import wrote into the cells, kept beside the page in `imported.json`. A cell with the same text belongs to the import; any
 * other cell has been edited by a person.
 */
export interface ImportRecord {
  codes: Record<string, Record<string, string>>
  statuses: Record<string, Record<string, string>>
}

export const emptyRecord: ImportRecord = { codes: {}, statuses: {} }

/** Rows by the last part of their addresses. */
export const recordOf = ({ codes, statuses }: Rows): ImportRecord => ({
  codes: Object.fromEntries(codes.map((row) => [slugOf(row.code), codeCells(row)])),
  statuses: Object.fromEntries(statuses.map((row) => [row.status, statusCells(row)])),
})

/** One row per line, so that a change to a row is one line of a diff. */
export function writeRecord({ codes, statuses }: ImportRecord): string {
  const lines = (rows: ImportRecord['codes']) =>
    Object.entries(rows)
      .map(([slug, cells]) => `    ${JSON.stringify(slug)}: ${JSON.stringify(cells)}`)
      .join(',\n')
  return `{\n  "codes": {\n${lines(codes)}\n  },\n  "statuses": {\n${lines(statuses)}\n  }\n}\n`
}
