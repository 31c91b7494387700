/** Filters and sorts the tables that have controls for it. Without this script the tables are whole. */
import { compare, fits, type Row } from './rows.ts'
import { readState, writeState, type State } from './state.ts'

document.querySelectorAll<HTMLElement>('.tools').forEach(enhance)

function enhance(tools: HTMLElement, index: number) {
  const prefix = index > 0 ? `${index + 1}.` : ''
  const table = tools.nextElementSibling!.querySelector('table')!
  const body = table.tBodies[0]!
  const rows = [...body.rows]
  const facts = new Map(rows.map((row): [HTMLTableRowElement, Row] => [row, factsOf(row)]))
  const heads = [...table.tHead!.rows[0]!.cells]
  const columns = heads.map((head) => head.textContent!.trim())
  const said = tools.querySelector('[role=status]')!
  const field = (name: string) => tools.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-asks=${name}]`)
  let waiting: ReturnType<typeof setTimeout> | undefined

  const offer = (name: string, options: [value: string, label: string][]) =>
    field(name)?.append(...options.map(([value, label]) => new Option(label, value)))
  const valuesOf = (name: 'status' | 'kind' | 'retry') =>
    [...new Set([...facts.values()].flatMap((row) => row[name].split(' ')))].filter(Boolean).sort()
  const statuses = valuesOf('status')
  offer('status', [...new Set([...statuses.map((status) => `${status[0]}xx`), ...statuses])].map((value) => [value, value])) // prettier-ignore
  offer('kind', valuesOf('kind').map((kind) => [kind, kind.replaceAll('-', ' ')])) // prettier-ignore
  offer('sort', columns.flatMap((name) => [[name.toLowerCase(), name], [`-${name.toLowerCase()}`, `${name}, reversed`]])) // prettier-ignore

  const choices = heads.map((head, at) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'sort'
    button.ariaLabel = `Sort by ${columns[at]}`
    const own = columns[at]!.toLowerCase()
    button.onclick = () => {
      const sort = field('sort')!
      sort.value = sort.value === own ? `-${own}` : sort.value === `-${own}` ? '' : own
      changed(true)
    }
    head.append(button)
    return own
  })

  const chosen = (): State => {
    const value = (name: string) => field(name)?.value ?? ''
    return { q: value('q'), status: value('status'), kind: value('kind'), retry: value('retry'), sort: value('sort') }
  }

  function show() {
    const state = chosen()
    const isDown = state.sort[0] === '-'
    const column = choices.indexOf(isDown ? state.sort.slice(1) : state.sort)
    const cell = (row: HTMLTableRowElement) => row.cells[column]?.textContent ?? ''
    const ordered = column < 0 ? rows : rows.toSorted((a, b) => compare(cell(a), cell(b), isDown ? -1 : 1))
    if (ordered.some((row, at) => row !== body.rows[at])) body.append(...ordered)
    heads.forEach((head, at) => {
      head.ariaSort = at === column ? (isDown ? 'descending' : 'ascending') : null
    })
    // The row that the address points at stays, whatever is asked.
    for (const row of rows) row.hidden = !fits(facts.get(row)!, state) && !row.matches(':target')
    const shown = rows.filter((row) => !row.hidden).length
    tools.toggleAttribute('data-chosen', Object.values(state).some(Boolean))
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      said.textContent =
        shown > 0
          ? `${shown} of ${rows.length} rows`
          : 'No row fits. “Clear” shows all of them again.'
    }, 250) // prettier-ignore
  }

  function changed(isStep: boolean) {
    const address = location.pathname + writeState(location.search, prefix, chosen()) + location.hash
    if (address !== location.pathname + location.search + location.hash)
      history[isStep ? 'pushState' : 'replaceState'](null, '', address)
    show()
  }

  function restore() {
    const state = readState(location.search, prefix)
    for (const [name, value] of Object.entries(state)) {
      const control = field(name)
      if (control) control.value = value
      // A value that this table does not offer is no choice.
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = ''
    }
    show()
  }

  tools.oninput = ({ target }) => changed(target instanceof HTMLSelectElement)
  tools.querySelector<HTMLButtonElement>('.clear')!.onclick = () => {
    for (const name of ['q', 'status', 'kind', 'retry', 'sort']) {
      const control = field(name)
      if (control) control.value = ''
    }
    // The button goes away with the choice; whoever pressed it goes on from the first field.
    field('q')?.focus()
    changed(true)
  }
  addEventListener('popstate', restore)
  restore()
}

function factsOf(row: HTMLTableRowElement): Row {
  const { dataset } = row
  return {
    // Read only when it is asked for: most readers never filter.
    get text() {
      return row.textContent ?? ''
    },
    status: dataset['status'] ?? '',
    kind: dataset['kind'] ?? '',
    retry: dataset['retry'] ?? '',
  }
}
