import { compare, fits, type Row } from './rows.ts'
import { isFiltered, type State } from './state.ts'

/** A table that the controls of its page filter and sort. */
export interface FilteredTable {
  /** Names of its columns in lower case, by which it's sorted. */
  columns: string[]
  facts: Row[]
  /** Shows what is asked for. @returns how many rows that is */
  show(state: State): number
}

/**
 * Prepares a table.
 * @param sortBy called with the name of a column when its button is pressed
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
      // The row that the address points at stays, whatever is asked. `:target` may not hold yet when this script comes.
      const asked = document.getElementById(location.hash.slice(1))
      for (const row of rows) row.hidden = !fits(facts.get(row)!, state) && !row.contains(asked)
      const shown = rows.filter((row) => !row.hidden).length
      tell(isFiltered(state) ? shown : null, rows.length)
      return shown
    },
  }
}

/** Says how much of a table is left: the controls may be out of sight. One that is folded is unfolded where a row fits, else it goes. */
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
          ? 'No row of this table fits the filter'
          : `${shown} of ${all}${group ? '' : ' rows fit the filter'}`
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

/** @param group what all rows of a folded table have in common: the name of the API */
function factsOf(row: HTMLTableRowElement, group: string): Row {
  const { dataset } = row
  return {
    // Read only when it is asked for: most readers never filter.
    get text() {
      return `${group} ${row.textContent}`
    },
    status: dataset['status'] ?? '',
    kind: dataset['kind'] ?? '',
    retry: dataset['retry'] ?? '',
  }
}
