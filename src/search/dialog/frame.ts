import styles from './dialog.css?inline'
import { element } from './element.ts'

/** The dialog and its parts, in the page but closed. */
export interface Frame {
  dialog: HTMLDialogElement
  form: HTMLFormElement
  input: HTMLInputElement
  results: HTMLElement
  /** What is said beside the choices: a promise, examples, or that nothing was found. */
  note: HTMLElement
  /** Read out, politely, when the results have changed. */
  status: HTMLElement
}

export function buildFrame(): Frame {
  // A sheet made by script is no inline style: it needs no leave in the content security policy.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)

  const results = element('div', { id: 'found', role: 'listbox', ariaLabel: 'Results', tabIndex: -1 })
  const input = element('input', {
    type: 'text',
    role: 'combobox',
    ariaLabel: 'Search',
    placeholder: 'Code, status, words, or a whole response',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    enterKeyHint: 'go',
    inputMode: 'search',
    ariaAutoComplete: 'list',
    ariaExpanded: 'false',
    'aria-controls': 'found',
  })
  const close = element('button', { type: 'button', className: 'find-close' }, 'Close')
  const form = element('form', { className: 'find-head', method: 'dialog' }, input, close)
  const note = element('div', { className: 'find-note' })
  const status = element('p', { role: 'status', className: 'vh' })
  const keys = element('p', { className: 'find-keys', ariaHidden: 'true' })
  for (const [key, what] of [
    ['↑↓', 'choose'],
    ['Enter', 'open'],
    ['Esc', 'close'],
  ] as const)
    keys.append(element('span', {}, element('kbd', {}, key), ` ${what}`))
  const dialog = element('dialog', { className: 'find', ariaLabel: 'Search' }, form, status, results, note, keys)
  document.body.append(dialog)

  close.onclick = () => dialog.close()
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog.close()
  }
  return { dialog, form, input, results, note, status }
}
