import type { PackedCatalogue } from '../catalogue/pack.ts'
import type * as ofSite from '../explorer/load-engine.ts'
import { blobWorker } from '../security/blob-worker.ts'
import { engine } from './parts.ts'

let own: (() => Promise<PackedCatalogue>) | undefined

/** Sets how to load the catalogue that comes with this script. */
export const takeOwnCatalogue = (load: () => Promise<PackedCatalogue>): void => void (own = load)

/** Starts the engine from this script itself: a page can't start a worker from another host. */
export const startWorker: typeof ofSite.startWorker = () => blobWorker(engine)

/** @param url full address of a catalogue; empty for the one that comes with this script */
export const loadCatalogue: typeof ofSite.loadCatalogue = async (url) => {
  if (url === '' && own) return own()
  const response = await fetch(url)
  if (!response.ok) throw new Error(`status ${response.status}`)
  return response.json()
}
