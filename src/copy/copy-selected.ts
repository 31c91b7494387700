/** Copies as one did before pages could write to the clipboard: what is selected. @returns whether the browser did it */
export function copySelected(text: string, source: HTMLElement): boolean {
  const field = document.createElement('textarea')
  field.value = text
  source.after(field)
  field.select()
  // Deprecated, and all that a page has that came without TLS, inside a company say.
  const isDone = (document as { execCommand(command: string): boolean }).execCommand('copy')
  field.remove()
  source.focus()
  return isDone
}
