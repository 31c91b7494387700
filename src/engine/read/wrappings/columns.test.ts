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

test.each([
  ['no names of an error', 'Row\t9\nSeat\t4'],
  ['three columns', 'Status\t409\tConflict\nCode\trow_full\tx'],
  ['text below', 'Status\t409\nCode\trow_full\nthat is all we know'],
  ['a sentence', 'Status  of the row'],
])('no table: %s', (_, text) => {
  expect(innerOf(text)).toBeNull()
})
