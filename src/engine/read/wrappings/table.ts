import type { Layer } from '../layer.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'

/** What `console.table` printed: an object with a member per row, or the objects of a list, one per row. */
export function peelTable(source: MappedText): Layer | null {
  const { text } = source
  if (!text.includes('│ (index) ')) return null
  const [head, ...rows] = [...text.slice(0, longest).matchAll(/│.*│/g)].map(({ 0: line, index }) =>
    cellsOf(line, index),
  )
  if (!head || rows.length === 0) return null
  const said = ({ start, end }: Part) => text.slice(start, end)
  const object = (members: [name: Part, value: Part[]][]): Part[] => [
    mark('{'),
    ...members.flatMap(([name, value], n) => [
      { ...name, text: `${n > 0 ? ',' : ''}${JSON.stringify(said(name))}:` },
      ...value,
    ]),
    mark('}'),
  ]
  const values = rows.map(([, ...cells]) => {
    const members = cells.flatMap((cell, n): [Part, Part[]][] => (said(cell) === '' ? [] : [[head[n + 1]!, [cell]]]))
    const [first] = members
    // A value that has no members is in a column of its own.
    return first && said(first[0]) === 'Values' ? first[1] : object(members)
  })
  const isList = rows.every(([name]) => /^\d+$/.test(said(name!)))
  const parts = isList
    ? values.flatMap((value) => [...value, mark('\n')])
    : object(values.map((value, n) => [rows[n]![0]!, value]))
  return { inner: compose(source, parts), innerIs: 'paste', steps: ['read a table'], form: null, found: {} }
}

const longest = 65_536

const mark = (text: string): Part => ({ start: 0, end: 0, text })

/** The cells of a line, without the spaces around them. */
const cellsOf = (line: string, start: number): Part[] =>
  [...line.matchAll(/(?<=│ *)[^│ ](?:[^│]*[^│ ])?(?= *│)|(?<=│) *(?=│)/g)].map(({ 0: cell, index }) => ({
    start: start + index,
    end: start + index + cell.trim().length,
  }))
