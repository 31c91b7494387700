import type { TrustedTypes } from './own-script.ts'

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const rules = { createScriptURL: (url: string) => url }
let policy: { createScriptURL(url: string): string | URL } | undefined

/**
 * Starts a worker from script text, with a `blob:` address. If the page enforces Trusted Types, a policy allows the address. A policy can be
 * created only once, so it's kept for further workers.
 */
export function blobWorker(script: string): Worker {
  policy ??= trustedTypes?.createPolicy('errata', rules) ?? rules
  return new Worker(policy.createScriptURL(URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))))
}
