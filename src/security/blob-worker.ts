import type { TrustedTypes } from './own-script.ts'

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const rules = { createScriptURL: (url: string) => url }
let policy: { createScriptURL(url: string): string | URL } | undefined

/**
 * A worker from a script that the page has as text, by a `blob:` address. Where the page asks for leave to run a script by its address (Trusted
 * Types), one that was made here has it; a policy may be made once, a worker again.
 */
export function blobWorker(script: string): Worker {
  policy ??= trustedTypes?.createPolicy('errata', rules) ?? rules
  return new Worker(policy.createScriptURL(URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))))
}
