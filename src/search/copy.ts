/** Buttons and links with `data-copy`: a button copies that text, a link also copies its own address. */
export function enhanceCopying(): void {
  // Where the page did not come over HTTPS there is no clipboard; links to rows still lead to their rows.
  if (!navigator.clipboard) return
  document.querySelectorAll<HTMLElement>('button[data-copy]').forEach((button) => (button.hidden = false))
  addEventListener('click', async (event) => {
    const source = (event.target as Element).closest<HTMLElement>('[data-copy]')
    if (!source) return
    // A link to a row of this page also goes there; one to another page only gives its address.
    if (source instanceof HTMLAnchorElement && source.pathname !== location.pathname) event.preventDefault()
    await navigator.clipboard.writeText(source instanceof HTMLAnchorElement ? source.href : source.dataset.copy!)
    const text = source.textContent
    source.dataset.done = ''
    source.textContent = source instanceof HTMLAnchorElement ? '✓' : 'Copied'
    setTimeout(() => {
      delete source.dataset.done
      source.textContent = text
    }, 1500)
  })
}
