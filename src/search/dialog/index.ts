import { longestQuery } from '../read-query.ts'
import { loadList } from '../load-list.ts'
import { buildFrame } from './frame.ts'
import { chooseBy } from './chooser.ts'
import { showResults, type Addresses } from './show-results.ts'

/**
 * Builds the dialog, closed, and fetches the list: what a reader who is about to search would wait for.
 * @returns opens it; a query that is given takes the place of what was typed before. When it closes, the browser puts focus back.
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
    // A field of one line would take the lines out of a response, and with them what is read from it.
    if (!/\n/.test(text.trim()) && text.length <= longestQuery) return
    event.preventDefault()
    input.value = ''
    update(text)
  }
  form.onsubmit = (event) => {
    event.preventDefault()
    chooser.open()
  }
  // A page that the browser brings back is shown as it was left: without the dialog that led away from it.
  addEventListener('pagehide', () => dialog.close())

  return (query) => {
    if (query) input.value = query
    if (!dialog.open) dialog.showModal()
    input.focus()
    // Who goes on typing replaces what was there before, but not what came in with the opening.
    input.setSelectionRange(query ? query.length : 0, input.value.length)
    update()
  }
}
