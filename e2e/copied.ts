import type { Page } from '@playwright/test'

/** The site's policy forbids reading the clipboard: texts that pages copy from now on are kept for the test. */
export const keepCopies = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text })
  })

/** The copied text, as soon as there is one. The next call waits for the next copy. */
export async function copied(page: Page): Promise<string> {
  const text = await page.waitForFunction(() => (globalThis as { copied?: string }).copied)
  await page.evaluate(() => Object.assign(globalThis, { copied: undefined }))
  return (await text.jsonValue()) ?? ''
}
