import type * as ofSite from '../explorer/load-engine.ts'
import { fileData } from './file-data.ts'

/**
 * The engine out of the file itself: its script is text in the page, and becomes a worker by a `blob:` address. A page that was opened from a
 * disk may not start a worker from another file.
 */
export const startWorker: typeof ofSite.startWorker = () => {
  const url = URL.createObjectURL(new Blob([fileData().engine], { type: 'text/javascript' }))
  return new Worker(allowed(url))
}

/** The catalogue out of the file: there is no address to fetch it from. */
export const loadCatalogue: typeof ofSite.loadCatalogue = async () => fileData().catalogue

/** The file's policy asks for leave to run a script by its address (Trusted Types); one that the file made itself has it. */
function allowed(url: string): string | URL {
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): URL }
    }
  }
  return trustedTypes?.createPolicy('errata', { createScriptURL: () => url }).createScriptURL(url) ?? url
}
