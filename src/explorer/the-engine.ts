import type { Answer, Question } from './diagnose-worker.ts'
import { loadCatalogue, startWorker } from './load-engine.ts'

/** How far the engine has come. It stops when its script could not be loaded, or when the browser ended it, out of memory say. */
export type EngineState =
  { is: 'loading' } | { is: 'ready'; statuses: number[] } | { is: 'without-tables' } | { is: 'stopped'; why: string }

let state: EngineState = { is: 'loading' }
let worker: Worker | null = null
const watchers = new Set<() => void>()

/**
 * Starts the engine in its worker, and fetches the catalogue beside it. Both are loaded once and whole, before anything is pasted, so that no
 * request tells anything of a paste.
 */
export function startEngine(catalogueUrl: string): void {
  if (worker) return
  worker = startWorker()
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if ('statuses' in data) become({ is: 'ready', statuses: data.statuses })
  })
  worker.addEventListener('error', (event) => {
    // A script that could not be loaded gives an event without words.
    become({ is: 'stopped', why: event instanceof ErrorEvent ? event.message : '' })
  })
  loadCatalogue(catalogueUrl)
    .then((catalogue) => ask({ catalogue }))
    .catch(() => become({ is: 'without-tables' }))
}

/** Calls back each time that the state changes. @returns ends it */
export function watchEngine(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

export const engineState = () => state

/**
 * Asks for a diagnosis, or for findings, of an engine that is ready.
 * @param take is called with it, or with what went wrong; with findings for each batch of them
 * @returns gives it up
 */
export function askEngine(
  question: Omit<Extract<Question, { id: number }>, 'id'>,
  take: (answer: Answer) => void,
): () => void {
  const id = ++asked
  const listen = ({ data }: MessageEvent<Answer>) => {
    if ('id' in data && data.id === id) take(data)
  }
  worker?.addEventListener('message', listen)
  ask({ id, ...question })
  return () => {
    worker?.removeEventListener('message', listen)
    if (question.of) ask({ stop: id })
  }
}

let asked = 0

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker isn't a window
const ask = (question: Question) => worker?.postMessage(question)

function become(next: EngineState): void {
  // What has stopped stays so: the tables that arrive afterwards help nobody.
  if (state.is === 'stopped') return
  state = next
  for (const changed of watchers) changed()
}
