import { diagnose, type Options } from '../engine/index.ts'
import type { Catalogue, Diagnosis } from '../engine/model.ts'

/** What the page asks: first the catalogue, once; then pastes. */
export type Question = { catalogue: Catalogue } | { id: number; paste: string; options: Options }

export interface Answer {
  id: number
  diagnosis: Diagnosis
}

let catalogue: Catalogue = { apis: [], entries: [], statuses: [] }

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('catalogue' in data) {
    catalogue = data.catalogue
    return
  }
  const answer: Answer = { id: data.id, diagnosis: diagnose(data.paste, catalogue, data.options) }
  postMessage(answer)
})
