import type { Page } from '@playwright/test'

/** Collects every violation of the content security policy on the page, from its first script on. */
export async function watchPolicy(page: Page): Promise<string[]> {
  const violations: string[] = []
  await page.exposeFunction('policyViolated', (what: string) => violations.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, lineNumber }) => {
      const report = (globalThis as unknown as { policyViolated(what: string): void }).policyViolated
      report(`${location.pathname}: ${effectiveDirective} refused ${blockedURI} ${sample} (line ${lineNumber})`)
    })
  })
  return violations
}
