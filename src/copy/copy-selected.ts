/** Copies a text by selecting it, without the clipboard API. @returns whether the browser copied it */
export function copySelected(text: string, source: HTMLElement): boolean {
  const field = document.createElement('textarea')
  field.value = text
  source.after(field)
  field.select()
  // Deprecated, but the only way on a page without TLS.
  const isDone = (document as { execCommand(command: string): boolean }).execCommand('copy')
  field.remove()
  source.focus()
  return isDone
}
