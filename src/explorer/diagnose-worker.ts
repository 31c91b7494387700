import { unpackCatalogue, type PackedCatalogue } from '../catalogue/pack.ts'
import { diagnose, type Options } from '../engine/index.ts'
import type { Catalogue, Diagnosis } from '../engine/model.ts'

/** What the page asks: first it gives the catalogue, once; then pastes. A paste that came before the engine has waited in the queue. */
export type Question = { catalogue: PackedCatalogue } | { id: number; paste: string; options: Options }

/** The engine is there, with the statuses that have a page; a diagnosis; or what went wrong while one was made. */
export type Answer = { statuses: number[] } | { id: number; diagnosis: Diagnosis } | { id: number; fault: string }

let catalogue: Catalogue = { apis: [], entries: [], statuses: [] }

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('catalogue' in data) {
    catalogue = unpackCatalogue(data.catalogue)
    post({ statuses: catalogue.statuses })
    return
  }
  const { id, paste, options } = data
  try {
    post({ id, diagnosis: diagnose(paste, catalogue, options) })
  } catch (error) {
    post({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})

const post = (message: Answer) => postMessage(message)
