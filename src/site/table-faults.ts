import { Parser } from 'htmlparser2'
import { count } from './words.ts'

/**
 * Tables on a page with rows that have more or fewer cells than the table has columns.
 * @returns a sentence for each such table, to follow the page's name
 */
export function tableFaults(html: string): string[] {
  return tablesOf(html).flatMap(({ caption, widths: [heads = 0, ...rows] }) => {
    const crooked = rows.filter((cells) => cells !== heads)
    if (crooked.length === 0) return []
    return `has a table${caption && ` "${caption}"`} with ${count(heads, 'column')}, but ${crooked.length} of its rows ${crooked.length === 1 ? 'has' : 'have'} ${count(crooked[0] ?? 0, 'cell')}`
  })
}

interface Table {
  caption: string
  /** How many columns each row fills, the header row first. */
  widths: number[]
}

function tablesOf(html: string): Table[] {
  const tables: Table[] = []
  let inCaption = false
  const parser = new Parser({
    onopentag(name, { colspan }) {
      const table = tables.at(-1)
      if (name === 'table') tables.push({ caption: '', widths: [] })
      if (name === 'tr') table?.widths.push(0)
      if (name === 'th' || name === 'td') widen(table, Number(colspan ?? 1))
      if (name === 'caption') inCaption = true
    },
    ontext(text) {
      const table = tables.at(-1)
      if (inCaption && table) table.caption += text
    },
    onclosetag(name) {
      if (name === 'caption') inCaption = false
    },
  })
  parser.end(html)
  return tables
}

function widen(table: Table | undefined, columns: number): void {
  const row = table?.widths.pop()
  if (row !== undefined) table?.widths.push(row + columns)
}
