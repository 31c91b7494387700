import type { PackedCatalogue } from '../catalogue/pack.ts'
import { ownScript } from '../security/own-script.ts'
// oxlint-disable-next-line import/default -- Vite returns the address of the worker
import workerUrl from './diagnose-worker.ts?worker&url'

/** Starts the engine from a file of the site. In the single file, `single/load-engine.ts` replaces this module. */
export const startWorker = (): Worker => new Worker(ownScript(workerUrl), { type: 'module' })

/** Fetches the catalogue. @throws if it can't be loaded */
export async function loadCatalogue(url: string): Promise<PackedCatalogue> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`status ${response.status}`)
  return response.json()
}
