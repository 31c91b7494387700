import { expect, test } from 'vitest'
import { mapWhole } from '../text/mapped-text.ts'
import { peelColumns } from './columns.ts'

const innerOf = (text: string): string | null => peelColumns(mapWhole(text))?.inner.text ?? null

// prettier-ignore
test.each<[name: string, text: string]>([
  ['tabs', 'Status\t409\nCode\trow_full\nRow\t9'],
  ['bars', '| Status | 409 |\n| ------ | --- |\n| Code | row_full |\n| Row | 9 |'],
  ['drawn bars', '│ Status │ 409 │\n│ Code │ row_full │\n│ Row │ 9 │'],
  ['spaces', 'Status   409\nCode     row_full\n\nRow      9\n'],
  ['a heading with one row', 'Status  Code      Row\n409     row_full  9'],
])('a table of names and values between %s has a line for each', (_, text) => {
  expect(innerOf(text)).toBe('Status: 409\nCode: row_full\nRow: 9\n')
})

test('names in parts are short, and a line that is no row stays', () => {
  const rows = ['event\texception', 'http.response.status_code\t409', 'error.code\trow_full', 'error.message\tRow 9 is full', 'logs of row 9']
  expect(innerOf(rows.join('\n'))).toBe('event: exception\nstatus_code: 409\ncode: row_full\nmessage: Row 9 is full\nlogs of row 9\n')
}) // prettier-ignore

test.each([
  ['no names of an error', 'Row\t9\nSeat\t4'],
  ['three columns', 'Status\t409\tConflict\nCode\trow_full\tx'],
  ['text below', 'Status\t409\nCode\trow_full\nthat is all we know'],
  ['a sentence', 'Status  of the row'],
])('no table: %s', (_, text) => {
  expect(innerOf(text)).toBeNull()
})
