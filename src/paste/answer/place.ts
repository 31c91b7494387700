import { element } from '../../search/dialog/element.ts'
import styles from './answer.css?inline'

/** Where the diagnosis is shown: below the field of a code page, or in a dialog on other pages. */
export interface Place {
  isOfCode: boolean
  /** Shows the diagnosis, and announces its headline to screen readers. */
  show(nodes: Node[], said: string): void
  close(): void
}

let section: HTMLElement | undefined
const status = element('p', { role: 'status', className: 'vh' })
let dialog: HTMLDialogElement | undefined

/** Opens the place and scrolls it into view. */
export function openPlace(): Place {
  const yours = document.querySelector<HTMLElement>('.yours')
  if (!section) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    document.adoptedStyleSheets.push(sheet)
    section = element('section', { className: 'occurrence', ariaLabel: 'Your response', tabIndex: -1 })
  }
  return yours ? onPage(yours, section) : inDialog(section)
}

function onPage(yours: HTMLElement, section: HTMLElement): Place {
  const field = yours.querySelector('textarea')!
  yours.querySelector('.linked')?.remove()
  field.hidden = false
  yours.append(status, section)
  const isElsewhere = document.activeElement !== field
  return {
    isOfCode: true,
    show(nodes, said) {
      section.replaceChildren(...nodes)
      status.textContent = said
      if (isElsewhere) section.focus({ preventScroll: true })
      yours.scrollIntoView({ block: 'nearest' })
    },
    close() {
      section.remove()
      field.focus()
    },
  }
}

function inDialog(section: HTMLElement): Place {
  if (!dialog) {
    const made = element('dialog', { className: 'pasted', ariaLabel: 'Your response' }, status, section)
    made.onclick = ({ target }) => {
      if (target === made) made.close()
    }
    document.body.append(made)
    addEventListener('pagehide', () => made.close())
    dialog = made
  }
  const shown = dialog
  if (!shown.open) shown.showModal()
  return {
    isOfCode: false,
    show(nodes, said) {
      section.replaceChildren(...nodes)
      status.textContent = said
      section.focus()
    },
    close: () => shown.close(),
  }
}
