/** Filters and sorts all tables on the page with one set of controls. Without this script, the tables show all rows. */
import type { Row } from './rows.ts'
import { isFiltered, readState, writeState, type State } from './state.ts'
import { filteredTable } from './table.ts'

const tools = document.querySelector<HTMLElement>('.tools')
if (tools) enhance(tools, [...document.querySelectorAll<HTMLTableElement>('table:has(tr[data-status])')])

function enhance(tools: HTMLElement, elements: HTMLTableElement[]) {
  const said = tools.querySelector('[role=status]')!
  const field = (name: string) => tools.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-asks=${name}]`)
  const tables = elements.map((element) => filteredTable(element, sortBy))
  const rows = tables.flatMap(({ facts }) => facts)
  let waiting: ReturnType<typeof setTimeout> | undefined

  const offer = (name: string, options: [value: string, label: string][]) =>
    field(name)?.append(...options.map(([value, label]) => new Option(label, value)))
  const statuses = valuesOf(rows, 'status')
  offer('status', [...new Set([...statuses.map((status) => `${status[0]}xx`), ...statuses])].map((value) => [value, value])) // prettier-ignore
  const kinds = new Set(['', ...valuesOf(rows, 'kind')])
  for (const option of tools.querySelectorAll<HTMLOptionElement>('[data-asks=kind] option'))
    if (!kinds.has(option.value)) option.remove()
  const columns = [...new Set(tables.flatMap(({ columns }) => columns))]
  offer('sort', columns.flatMap((name) => [[name, titled(name)], [`-${name}`, `${titled(name)}, reversed`]])) // prettier-ignore

  function sortBy(column: string) {
    const sort = field('sort')!
    sort.value = sort.value === column ? `-${column}` : sort.value === `-${column}` ? '' : column
    changed(true)
  }

  const chosen = (): State => {
    const value = (name: string) => field(name)?.value ?? ''
    return { q: value('q'), status: value('status'), kind: value('kind'), retry: value('retry'), sort: value('sort') }
  }

  function show() {
    const state = chosen()
    const shown = tables.reduce((sum, table) => sum + table.show(state), 0)
    const hadChoice = tools.hasAttribute('data-chosen')
    tools.toggleAttribute('data-chosen', Object.values(state).some(Boolean))
    clearTimeout(waiting)
    // Announce nothing if nothing was filtered.
    if (!hadChoice && !isFiltered(state)) return
    waiting = setTimeout(() => {
      said.textContent =
        shown > 0
          ? `${shown.toLocaleString('en')} of ${rows.length.toLocaleString('en')} rows`
          : 'No rows match. "Clear" shows all rows.'
    }, 250) // prettier-ignore
  }

  function changed(isStep: boolean) {
    const address = location.pathname + writeState(location.search, chosen()) + location.hash
    if (address !== location.pathname + location.search + location.hash)
      history[isStep ? 'pushState' : 'replaceState'](null, '', address)
    show()
  }

  function restore() {
    const state = readState(location.search)
    for (const [name, value] of Object.entries(state)) {
      const control = field(name)
      if (control) control.value = value
      // Ignore a value that these tables don't have.
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
    // The button disappears; move focus to the first field.
    field('q')?.focus()
    changed(true)
  }
  addEventListener('popstate', restore)
  restore()
}

function valuesOf(rows: Row[], name: 'status' | 'kind'): string[] {
  return [...new Set(rows.flatMap((row) => row[name].split(' ')))].filter(Boolean).sort()
}

/** The title of a column: "Kind", "API". */
function titled(name: string): string {
  return name === 'api' ? 'API' : name[0]!.toUpperCase() + name.slice(1)
}
