import type { PackedCatalogue } from '../catalogue/pack.ts'
import type { Answer, Question } from './diagnose-worker.ts'
import { loadCatalogue, startWorker } from './load-engine.ts'
import { questionsTo, tickMs } from './questions.ts'

/** State of the engine. It stops if its script couldn't be loaded, or if the browser ended it, for example when out of memory. */
export type EngineState =
  { is: 'loading' } | { is: 'ready'; statuses: number[] } | { is: 'without-tables' } | { is: 'stopped'; why: string }

export type Engine = ReturnType<typeof makeEngine>

/**
 * The engine with the catalogue at an address, shared by everything on this page.
 * @param catalogueUrl address of the catalogue, as `load-engine.ts` takes it
 */
export function engineAt(catalogueUrl: string): Engine {
  const engine = engines.get(catalogueUrl) ?? makeEngine(catalogueUrl)
  engines.set(catalogueUrl, engine)
  return engine
}

const engines = new Map<string, Engine>()

function makeEngine(catalogueUrl: string) {
  let state: EngineState = { is: 'loading' }
  let worker: Worker | null = null
  let tables: PackedCatalogue | null = null
  let clock: ReturnType<typeof setInterval> | undefined
  const watchers = new Set<() => void>()

  const questions = questionsTo({
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker isn't a window
    send: (question: Question) => worker?.postMessage(question),
    restart() {
      worker?.terminate()
      if (state.is !== 'stopped') start()
    },
  })

  const start = () => {
    worker = startWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if ('id' in data) return questions.hear(data)
      become({ is: 'ready', statuses: data.statuses })
      questions.begin()
    })
    worker.addEventListener('error', (event) => {
      // If the script couldn't be loaded, the event has no message.
      become({ is: 'stopped', why: event instanceof ErrorEvent ? event.message : '' })
    })
    giveTables()
  }

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker isn't a window
  const giveTables = () => tables && worker?.postMessage({ catalogue: tables } satisfies Question)

  const become = (next: EngineState) => {
    // A stopped engine stays stopped, even if the tables arrive later. A ready engine stays ready while its worker restarts.
    if (state.is === 'stopped' || (state.is === 'ready' && next.is === 'ready')) return
    state = next
    for (const changed of watchers) changed()
  }

  return {
    /**
     * Starts the worker and fetches the catalogue. Both are loaded once and whole, before anything is pasted, so that no request reveals
     * anything about a paste. Only a worker that hangs is replaced, from the browser's cache.
     */
    start() {
      if (worker) return
      start()
      loadCatalogue(catalogueUrl)
        .then((catalogue) => {
          tables = catalogue
          giveTables()
        })
        .catch(() => become({ is: 'without-tables' }))
    },

    state: () => state,

    /** Calls back each time the state changes. @returns stops watching */
    watch(changed: () => void): () => void {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },

    /**
     * Asks for a diagnosis, or for findings, once the engine is ready.
     * @param take is called with the diagnosis, with each batch of findings, or with what went wrong
     * @returns cancels the question
     */
    ask(...asked: Parameters<typeof questions.ask>) {
      clock ??= setInterval(() => {
        questions.tick()
        if (!questions.isIdle()) return
        clearInterval(clock)
        clock = undefined
      }, tickMs)
      return questions.ask(...asked)
    },
  }
}
