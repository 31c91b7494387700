import { expect, test } from 'vitest'
import { tableFaults } from './table-faults.ts'

const page = (head: string, ...rows: string[]) =>
  `<table><caption>Codes</caption><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`

test.each<[name: string, html: string, faults: string[]]>([
  ['as many cells as columns', page('<th>A<th>B', '<th>1</th><td>2</td>'), []],
  ['a cell over two columns', page('<th>A</th><th>B</th>', '<td colspan="2">1</td>'), []],
  [
    'one cell too few',
    page('<th>A</th><th>B</th>', '<td>1</td>'),
    ['has a table "Codes" with 2 columns, but 1 of its rows has 1 cell'],
  ],
  [
    'one too many',
    page('<th>A</th>', '<td>1</td><td>2</td>'),
    ['has a table "Codes" with 1 column, but 1 of its rows has 2 cells'],
  ],
  ['no table', '<p>tr</p>', []],
])('%s', (_, html, faults) => expect(tableFaults(html)).toEqual(faults))
