import { diagnose, type Options } from '../engine/diagnose.ts'
import type { Catalogue, Diagnosis } from '../engine/model.ts'
import { MissingPart } from '../engine/parts.ts'
import { loadParts } from './load-parts.ts'

/** What the page asks: first the catalogue, once; then pastes. */
export type Question = { catalogue: Catalogue } | PasteQuestion

interface PasteQuestion {
  id: number
  paste: string
  options: Options
}

/** A diagnosis; or how the loading of the rest has ended. */
export type Answer = { id: number; diagnosis: Diagnosis } | { loaded: boolean }

let catalogue: Catalogue = { apis: [], entries: [], statuses: [] }

/** The last question, where its answer needs a part that has not arrived yet. */
let waiting: PasteQuestion | null = null

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (!('catalogue' in data)) return answer(data)
  catalogue = data.catalogue
  // What was pasted already is answered first: its question is next in the queue.
  setTimeout(loadRest)
})

function answer(question: PasteQuestion): void {
  waiting = null
  try {
    post({ id: question.id, diagnosis: diagnose(question.paste, catalogue, question.options) })
  } catch (error) {
    if (!(error instanceof MissingPart)) throw error
    waiting = question
  }
}

async function loadRest(): Promise<void> {
  try {
    await loadParts(() => waiting && answer(waiting))
    post({ loaded: true })
  } catch {
    post({ loaded: false })
  }
}

const post = (message: Answer) => postMessage(message)
