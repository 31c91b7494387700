import { longestQuery } from '../read-query.ts'
import { loadList } from '../load-list.ts'
import { buildFrame } from './frame.ts'
import { chooseBy } from './chooser.ts'
import { showResults, type Addresses } from './show-results.ts'

/**
 * Builds the closed dialog and fetches the list ahead of a search.
 * @returns a function that opens the dialog; a query that isn't empty replaces the typed one. When the dialog closes, the browser restores focus.
 */
export function prepareSearch(addresses: Addresses): (query: string) => void {
  loadList(addresses.list).catch(() => {})
  const frame = buildFrame()
  const { dialog, form, input } = frame
  const chooser = chooseBy(frame)
  const update = (pasted?: string) => void showResults(frame, chooser, addresses, pasted)

  input.oninput = () => update()
  input.onpaste = (event) => {
    const text = event.clipboardData?.getData('text') ?? ''
    // A single-line field would remove the line breaks of a response, which the engine needs.
    if (!/\n/.test(text.trim()) && text.length <= longestQuery) return
    event.preventDefault()
    input.value = ''
    update(text)
  }
  form.onsubmit = (event) => {
    event.preventDefault()
    chooser.open()
  }
  // When the browser restores the page from its cache, the dialog must be closed.
  addEventListener('pagehide', () => dialog.close())

  return (query) => {
    if (query) input.value = query
    if (!dialog.open) dialog.showModal()
    input.focus()
    // Typing replaces an earlier query, but continues one that opened the dialog.
    input.setSelectionRange(query ? query.length : 0, input.value.length)
    update()
  }
}
