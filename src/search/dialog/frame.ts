import styles from './dialog.css?inline'
import { element } from './element.ts'

/** The dialog and its parts, added to the page but closed. */
export interface Frame {
  dialog: HTMLDialogElement
  form: HTMLFormElement
  input: HTMLInputElement
  results: HTMLElement
  /** Text beside the options: a privacy note, examples, or that nothing was found. */
  note: HTMLElement
  /** Live region for changed results. */
  status: HTMLElement
}

export function buildFrame(): Frame {
  // The content security policy allows a constructed sheet: it isn't an inline style.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)

  const results = element('div', { id: 'found', role: 'listbox', ariaLabel: 'Results', tabIndex: -1 })
  const input = element('input', {
    type: 'text',
    role: 'combobox',
    ariaLabel: 'Search',
    placeholder: 'Code, status, message, or a whole response',
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
    ['↑↓', 'select'],
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
