/** What is used of Trusted Types (https://www.w3.org/TR/trusted-types/). */
export interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): URL }
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const rules = { createScriptURL: ownAddress }
let policy: { createScriptURL(url: string): string | URL } | undefined

/** Lets a script of this site be run where the policy of the page asks for leave; the address of any other is refused. */
export const ownScript = (url: string): string | URL =>
  (policy ??= trustedTypes?.createPolicy('errata', rules) ?? rules).createScriptURL(url)

/** The same for scripts of this site that know nothing of Trusted Types: Pagefind's. To be called once. */
export const letOwnScriptsRun = (): void => void trustedTypes?.createPolicy('default', rules)

function ownAddress(url: string): string {
  const { origin, href } = new URL(url, location.href)
  if (origin !== location.origin) throw new TypeError(`no script of this site: ${origin}`)
  return href
}
