/** Handles buttons and links with `data-copy`: a button copies that text, a link copies its own address. */
export function enhanceCopying(): void {
  document.querySelectorAll<HTMLElement>('button[data-copy]').forEach((button) => (button.hidden = false))
  addEventListener('click', (event) => {
    const source = (event.target as Element).closest<HTMLElement>('[data-copy]')
    if (!source || 'done' in source.dataset) return
    if (!(source instanceof HTMLAnchorElement)) return void copyText(source.dataset['copy']!, source)
    // A link to a row of this page is also followed; a link to another page is only copied.
    if (source.pathname !== location.pathname) event.preventDefault()
    void copyText(source.href, source, '✓')
  })
}

const said = document.createElement('p')
said.className = 'vh'
said.role = 'status'
// A live region announces only later changes.
document.body.append(said)

/** Copies a text to the clipboard, and confirms it in the label of the button or link and to screen readers. */
async function copyText(text: string, source: HTMLElement, face = 'Copied'): Promise<void> {
  const isDone = await put(text, source)
  const before = source.textContent
  source.dataset['done'] = ''
  source.textContent = isDone ? face : 'Not copied'
  // Nothing behind an open dialog is announced.
  ;(source.closest('dialog') ?? document.body).append(said)
  said.textContent = isDone ? 'Copied' : 'Not copied'
  setTimeout(() => {
    delete source.dataset['done']
    source.textContent = before
    said.textContent = ''
  }, 1500)
}

async function put(text: string, source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // A page without HTTPS, for example on an intranet, can't use the clipboard API.
    return (await import('./copy-selected.ts')).copySelected(text, source)
  }
}
