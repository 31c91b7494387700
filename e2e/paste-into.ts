import type { Locator } from '@playwright/test'

/** Replaces the text of a box at once. `fill` doesn't reach React in every Firefox, and is slow for megabytes. */
export async function pasteInto(box: Locator, text: string): Promise<void> {
  await box.evaluate((element: HTMLTextAreaElement, value) => {
    element.focus()
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(element, value)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)
}
