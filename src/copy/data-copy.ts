import { copyText } from './copy-text.ts'

/** Buttons and links with `data-copy`: a button copies that text, a link also copies its own address. */
export function enhanceCopying(): void {
  document.querySelectorAll<HTMLElement>('button[data-copy]').forEach((button) => (button.hidden = false))
  addEventListener('click', (event) => {
    const source = (event.target as Element).closest<HTMLElement>('[data-copy]')
    if (!source || 'done' in source.dataset) return
    if (!(source instanceof HTMLAnchorElement)) return void copyText(source.dataset['copy']!, source)
    // A link to a row of this page also goes there; one to another page only gives its address.
    if (source.pathname !== location.pathname) event.preventDefault()
    void copyText(source.href, source, '✓')
  })
}
