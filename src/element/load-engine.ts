import type { PackedCatalogue } from '../catalogue/pack.ts'
import type * as ofSite from '../explorer/load-engine.ts'
import { blobWorker } from '../security/blob-worker.ts'
import { engine } from './parts.ts'

let own: (() => Promise<PackedCatalogue>) | undefined

/** Has the catalogue without an address loaded so: the one that came with this script. */
export const takeOwnCatalogue = (load: () => Promise<PackedCatalogue>): void => void (own = load)

/** The engine out of this script itself: a page may not start a worker from a file of another host. */
export const startWorker: typeof ofSite.startWorker = () => blobWorker(engine)

/** @param url whole address of a catalogue; empty for the one that came with this script */
export const loadCatalogue: typeof ofSite.loadCatalogue = async (url) => {
  if (url === '' && own) return own()
  const response = await fetch(url)
  if (!response.ok) throw new Error(`status ${response.status}`)
  return response.json()
}
