import { longestQuery } from '../read-query.ts'
import { loadList } from '../load-list.ts'
import { buildFrame, type Frame } from './frame.ts'
import { chooseBy, type Chooser } from './chooser.ts'
import { showResults } from './show-results.ts'

/** Where what search needs is to be had, each with the site's base. */
export interface Addresses {
  list: string
  /** Pagefind's module. */
  text: string
  /** The front page. */
  base: string
}

let search: { frame: Frame; chooser: Chooser; update: (pasted?: string) => void } | undefined

/** Builds the dialog, closed, and fetches the list: what a reader who is about to search would wait for. */
export function prepareSearch(addresses: Addresses): void {
  search ??= build(addresses)
  loadList(addresses.list).catch(() => {})
}

/**
 * Opens the dialog. What was typed before is still there, selected; where the browser closes it again, focus goes back by itself.
 * @param query takes the place of what was typed before
 */
export function openSearch(query = ''): void {
  if (!search) return
  const { frame, update } = search
  if (query) frame.input.value = query
  if (!frame.dialog.open) frame.dialog.showModal()
  frame.input.focus()
  frame.input.select()
  update()
}

function build(addresses: Addresses) {
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
  return { frame, chooser, update }
}
