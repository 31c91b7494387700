import { CsvError, parse } from 'csv-parse/sync'
import { statuses as registered } from '../../engine/statuses.ts'
import { InputError } from '../input-error.ts'
import { nothingFound, type FoundErrors } from '../model.ts'
import { columnsOf, readRow } from './read-row.ts'

/**
 * Reads a CSV table with a header line; the separator is a comma, semicolon or tab.
 * @throws InputError if a line can't be read, or no column has codes or statuses
 */
export function readCsv(text: string, path: string): FoundErrors {
  const found = nothingFound('CSV')
  const [head = '', ...rows] = records(text, path)
  const columns = columnsOf([...head])
  if (columns.code === undefined && columns.status === undefined)
    throw new InputError({
      path,
      line: 1,
      what: 'The table has no column of codes.',
      expected:
        'a first line that names the columns: Code, and any of Status, Name, Description, Resolution, Retry, Category',
      found: [...head].join(', '),
      fix: 'Add a first line with column names, or rename the column of codes to Code.',
    })
  for (const cells of rows)
    addRow(Object.fromEntries([...head].map((name, index) => [name, cells[index] ?? ''])), found)
  return asStatuses(found, columns.status !== undefined)
}

export function addRow(row: Record<string, string>, { codes, statuses }: FoundErrors, context = {}): void {
  const read = readRow(row, context)
  codes.push(...read.codes)
  statuses.push(...read.statuses)
}

/** A table whose codes are all HTTP statuses, without another column of statuses, explains statuses. */
export function asStatuses(found: FoundErrors, hasStatusColumn = false): FoundErrors {
  const isStatus = ({ code }: { code: string }) => Object.hasOwn(registered, code) || /^[45]xx$/i.test(code)
  if (hasStatusColumn || found.codes.length === 0 || !found.codes.every(isStatus)) return found
  const statuses = found.codes.map(({ code, description, name, retry }) => ({
    status: code.toLowerCase(),
    meaning: description ?? name,
    retry,
  }))
  return { ...found, codes: [], statuses: [...found.statuses, ...statuses] }
}

function records(text: string, path: string): string[][] {
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new InputError({
      path,
      line: Number(error['lines'] ?? 1),
      what: "The table can't be read.",
      expected: 'CSV, with double quotes around a value that contains the separator, a quote or a line break',
      found: error.message,
      fix: 'Correct the quotes on this line.',
    })
  }
}

/** The separator that occurs most in the first line, outside quotes. */
function separatorOf(text: string): string {
  const head = (text.split('\n')[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (separator: string) => head.split(separator).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}
