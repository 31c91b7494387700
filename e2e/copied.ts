import type { Page } from '@playwright/test'

/** The site's policy forbids reading the clipboard: texts that pages copy from now on are kept for the test. */
export const keepCopies = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text })
  })

/** The last copied text. */
export const copied = (page: Page) => page.evaluate(() => (globalThis as { copied?: string }).copied ?? '')
