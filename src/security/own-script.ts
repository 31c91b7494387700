/** The part of Trusted Types that is used (https://www.w3.org/TR/trusted-types/). */
export interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): URL }
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const rules = { createScriptURL: ownAddress }
let policy: { createScriptURL(url: string): string | URL } | undefined

/** Allows the address of a script of this site under Trusted Types. Throws for any other origin. */
export const ownScript = (url: string): string | URL =>
  (policy ??= trustedTypes?.createPolicy('errata', rules) ?? rules).createScriptURL(url)

/** Allows scripts that don't use Trusted Types themselves (Pagefind). Call it once. */
export const letOwnScriptsRun = (): void => void trustedTypes?.createPolicy('default', rules)

function ownAddress(url: string): string {
  const { origin, href } = new URL(url, location.href)
  if (origin !== location.origin) throw new TypeError(`not a script of this site: ${origin}`)
  return href
}
