import type { Page } from '@playwright/test'

/** The site's policy forbids reading the clipboard: what pages opened from now on write to it is kept for the test. */
export const keepCopies = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text })
  })

/** What was copied last. */
export const copied = (page: Page) => page.evaluate(() => (globalThis as { copied?: string }).copied ?? '')
