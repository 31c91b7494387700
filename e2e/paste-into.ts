import type { Locator } from '@playwright/test'

/** Puts text into a box at once, in place of what stands there. `fill` does not reach React in every Firefox, and is slow for megabytes. */
export async function pasteInto(box: Locator, text: string): Promise<void> {
  await box.evaluate((element: HTMLTextAreaElement, value) => {
    element.focus()
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(element, value)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)
}
