import type { HandedPaste } from '../site/handed-paste.ts'

/**
 * Reads a response that is pasted outside a field, or a file that is dropped anywhere. On the front page, it goes into the explorer's box;
 * every other page shows the diagnosis in place. The code is loaded on the first focus of the page's own field, or on the first paste, and
 * always consists of the same files: the host can see that someone was about to paste, but nothing about the paste.
 * @param base path of the front page
 */
export function takePastesAnywhere(base: string): void {
  const load = () => import('./answer/index.ts').then(({ prepareAnswers }) => prepareAnswers(base))
  const field = document.querySelector<HTMLTextAreaElement>('.yours textarea')
  const isOther = (target: EventTarget | null) =>
    target instanceof Element && target !== field && target.closest('input, textarea, select, [contenteditable]')

  /** @param text `null` for a file that couldn't be read */
  const take = async (text: string | null) => {
    const box = document.querySelector<HTMLTextAreaElement>('astro-island .explorer textarea')
    if (box && text !== null) giveToExplorer(text, box)
    else if (text?.trim() !== '') {
      const answer = await load()
      if (field) field.value = ''
      answer(text)
    }
  }

  if (field) {
    field.onfocus = () => void load()
    field.oninput = (event) => {
      const { inputType, data } = event as InputEvent
      // Phone keyboards paste without a paste event. Typed text ends with Enter.
      if (/Paste|Drop/.test(inputType) || (data?.length ?? 0) > 20 || field.value.includes('\n')) void take(field.value)
    }
  }

  addEventListener('paste', (event) => {
    const { target, clipboardData } = event
    if (event.defaultPrevented || isOther(target) || document.querySelector('dialog[open]:not(.pasted)')) return
    const [file] = clipboardData?.files ?? []
    const text = clipboardData?.getData('text')
    if (!text?.trim() && !file) return
    event.preventDefault()
    void (text?.trim() ? take(text) : textOf(file!).then(take))
  })

  const mark = (isOver: boolean) => document.documentElement.toggleAttribute('data-drop', isOver)
  addEventListener('dragover', (event) => {
    const isFile = event.dataTransfer?.types.includes('Files') ?? false
    if (!isFile && (isOther(event.target) || event.target === field)) return
    event.preventDefault()
    // The browser would follow a dropped link.
    if (!isFile) event.dataTransfer!.dropEffect = 'none'
    mark(isFile)
  })
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) mark(false)
  })
  addEventListener('drop', (event) => {
    mark(false)
    const file = event.dataTransfer?.files[0]
    if (event.defaultPrevented || !file) return
    event.preventDefault()
    void textOf(file).then(take)
  })
}

/** `null` for a folder, or a file that can't be read. */
const textOf = (file: File) => file.text().catch(() => null)

function giveToExplorer(text: string, box: HTMLTextAreaElement) {
  // Until the explorer is ready, it reads its box; after that, it takes messages.
  if (!box.closest('[data-engine=ready]')) box.value = text
  postMessage({ errata: 'paste', text } satisfies HandedPaste, location.origin)
  box.focus({ preventScroll: true })
  box.scrollIntoView({ block: 'center' })
}
