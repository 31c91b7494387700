import { diagnose, type Options } from '../engine/diagnose.ts'
import type { Catalogue, Diagnosis } from '../engine/model.ts'
import { MissingPart } from '../engine/parts.ts'
import { wholeCatalogue, type HeadFile } from './catalogue-files.ts'
import { loadParts } from './load-parts.ts'

/** What the page asks: first it gives the catalogue, or its head, once, as JSON in bytes, with the address that it was loaded from; then pastes. */
export type Question = { head: ArrayBuffer; headUrl: string } | PasteQuestion

interface PasteQuestion {
  id: number
  paste: string
  options: Options
}

/** A diagnosis; the statuses that have a page; or how the loading of the rest has ended. */
export type Answer = { id: number; diagnosis: Diagnosis } | { statuses: number[] } | { loaded: boolean }

let catalogue: Catalogue = { apis: [], entries: [], statuses: [] }

/** The last question, where its answer needs something that has not arrived yet. */
let waiting: PasteQuestion | null = null

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (!('head' in data)) return answer(data)
  const head = JSON.parse(new TextDecoder().decode(data.head)) as HeadFile
  catalogue = head
  post({ statuses: head.statuses })
  // What was pasted already is answered first: its question is next in the queue.
  setTimeout(() => loadRest(head, data.headUrl))
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

async function loadRest(head: HeadFile, headUrl: string): Promise<void> {
  const tryAgain = () => waiting && answer(waiting)
  const codes = wholeCatalogue(head, headUrl, loadJson).then((whole) => {
    catalogue = whole
    tryAgain()
  })
  try {
    await Promise.all([loadParts(tryAgain), codes])
    post({ loaded: true })
  } catch {
    post({ loaded: false })
  }
}

async function loadJson(url: string): Promise<unknown> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`status ${response.status}`)
  return response.json()
}

const post = (message: Answer) => postMessage(message)
