import type { Page } from '@playwright/test'

/** Records what pages opened from now on write to the clipboard, because the site's policy forbids reading it. */
export const keepCopies = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text })
  })

/** The last copied text. */
export const copied = (page: Page) => page.evaluate(() => (globalThis as { copied?: string }).copied ?? '')
