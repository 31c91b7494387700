import type { PackedCatalogue } from '../catalogue/pack.ts'
import { ownScript } from '../security/own-script.ts'
// oxlint-disable-next-line import/default -- what Vite gives is the address of the worker
import workerUrl from './diagnose-worker.ts?worker&url'

/** Where the engine and its tables come from: here, from files of the site. In the single file, `single/load-engine.ts` takes this place. */
export const startWorker = (): Worker => new Worker(ownScript(workerUrl), { type: 'module' })

/** The catalogue, fetched once. @throws where it can't be loaded */
export async function loadCatalogue(url: string): Promise<PackedCatalogue> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`status ${response.status}`)
  return response.json()
}
