/** Copies as one did before pages could write to the clipboard: what is selected. @returns whether the browser did it */
export function copySelected(text: string, source: HTMLElement): boolean {
  const field = document.createElement('textarea')
  field.value = text
  source.after(field)
  field.select()
  const isDone = document.execCommand('copy')
  field.remove()
  source.focus()
  return isDone
}
