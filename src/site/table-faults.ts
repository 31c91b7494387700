import { Parser } from 'htmlparser2'

/**
 * The rows of a page's tables that have more or fewer cells than their table has heads, so that some cell would stand under
 * another column's head.
 * @returns a sentence for each table that has such rows
 */
export function tableFaults(html: string): string[] {
  return tablesOf(html).flatMap(({ caption, widths: [heads = 0, ...rows] }) => {
    const crooked = rows.filter((cells) => cells !== heads)
    if (crooked.length === 0) return []
    return `has a table${caption && ` "${caption}"`} of ${heads} heads with ${crooked.length} rows of ${crooked[0]} cells`
  })
}

interface Table {
  caption: string
  /** How many columns each row fills, the head first. */
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
