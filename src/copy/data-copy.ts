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

const said = document.createElement('p')
said.className = 'vh'
said.role = 'status'
// A live region says only what comes into it later.
document.body.append(said)

/** Puts a text on the clipboard, says so on the face of what was pressed, and once to who does not see it. */
async function copyText(text: string, source: HTMLElement, face = 'Copied'): Promise<void> {
  const isDone = await put(text, source)
  const before = source.textContent
  source.dataset['done'] = ''
  source.textContent = isDone ? face : 'Not copied'
  // Behind an open dialog nothing is said.
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
    // A page that did not come over HTTPS, as within a company, has no clipboard.
    return (await import('./copy-selected.ts')).copySelected(text, source)
  }
}
