import { compare, fits, type Row } from './rows.ts'
import { isFiltered, type State } from './state.ts'

/** A table that the page's controls filter and sort. */
export interface FilteredTable {
  /** The names of its columns in lowercase. */
  columns: string[]
  facts: Row[]
  /** Shows the rows that fit. @returns their number */
  show(state: State): number
}

/**
 * Prepares a table.
 * @param sortBy called with a column's name when its button is pressed
 */
export function filteredTable(table: HTMLTableElement, sortBy: (column: string) => void): FilteredTable {
  const body = table.tBodies[0]!
  const rows = [...body.rows]
  const group = table.closest('details')?.firstElementChild?.textContent ?? ''
  const facts = new Map(rows.map((row): [HTMLTableRowElement, Row] => [row, factsOf(row, group)]))
  const heads = [...table.tHead!.rows[0]!.cells]
  const columns = heads.map((head) => head.textContent!.trim().toLowerCase())
  const tell = noteOn(table)

  heads.forEach((head, at) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'sort'
    button.ariaLabel = `Sort by ${head.textContent!.trim()}`
    button.onclick = () => sortBy(columns[at]!)
    head.append(button)
  })

  return {
    columns,
    facts: [...facts.values()],
    show(state) {
      const isDown = state.sort[0] === '-'
      const column = columns.indexOf(isDown ? state.sort.slice(1) : state.sort)
      const cell = (row: HTMLTableRowElement) => row.cells[column]?.textContent ?? ''
      const ordered = column < 0 ? rows : rows.toSorted((a, b) => compare(cell(a), cell(b), isDown ? -1 : 1))
      if (ordered.some((row, at) => row !== body.rows[at])) body.append(...ordered)
      heads.forEach((head, at) => {
        head.ariaSort = at === column ? (isDown ? 'descending' : 'ascending') : null
      })
      // The row in the address's fragment always stays. `:target` may not match yet when this script runs.
      const asked = document.getElementById(location.hash.slice(1))
      for (const row of rows) row.hidden = !fits(facts.get(row)!, state) && !row.contains(asked)
      const shown = rows.filter((row) => !row.hidden).length
      tell(isFiltered(state) ? shown : null, rows.length)
      return shown
    },
  }
}

/** Shows how many rows of a table match, because the controls may be out of view. Opens a collapsed table with matches, hides one without. */
function noteOn(table: HTMLTableElement): (shown: number | null, all: number) => void {
  const frame = table.parentElement!
  const group = table.closest('details')
  const note = document.createElement(group ? 'span' : 'p')
  note.className = 'fitting'
  let wasOpen: boolean | null = null
  return (shown, all) => {
    table.hidden = shown === 0
    if (shown === null) note.remove()
    else {
      note.textContent =
        shown === 0
          ? 'No rows of this table match the filter'
          : `${shown} of ${all}${group ? '' : ' rows match the filter'}`
      if (group) group.firstElementChild!.append(note)
      else frame.before(note)
    }
    if (!group) return
    if (shown !== null) wasOpen ??= group.open
    group.hidden = shown === 0
    group.open = shown === null ? (wasOpen ?? group.open) : true
    if (shown === null) wasOpen = null
  }
}

/** @param group text that all rows of a collapsed table share: the name of the API */
function factsOf(row: HTMLTableRowElement, group: string): Row {
  const { dataset } = row
  return {
    // Read on demand: most readers never filter.
    get text() {
      return `${group} ${row.textContent}`
    },
    status: dataset['status'] ?? '',
    kind: dataset['kind'] ?? '',
    retry: dataset['retry'] ?? '',
  }
}
