import type { PackedCatalogue } from '../catalogue/pack.ts'
import type { Answer, Question } from './diagnose-worker.ts'
import { loadCatalogue, startWorker } from './load-engine.ts'
import { questionsTo, tickMs } from './questions.ts'

/** How far the engine has come. It stops when its script could not be loaded, or when the browser ended it, out of memory say. */
export type EngineState =
  { is: 'loading' } | { is: 'ready'; statuses: number[] } | { is: 'without-tables' } | { is: 'stopped'; why: string }

export type Engine = ReturnType<typeof makeEngine>

/**
 * The engine with the catalogue at an address: one for all that ask on this page.
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
      // A script that could not be loaded gives an event without words.
      become({ is: 'stopped', why: event instanceof ErrorEvent ? event.message : '' })
    })
    giveTables()
  }

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker isn't a window
  const giveTables = () => tables && worker?.postMessage({ catalogue: tables } satisfies Question)

  const become = (next: EngineState) => {
    // What has stopped stays so: the tables that arrive afterwards help nobody. What was ready stays so while it is restarted.
    if (state.is === 'stopped' || (state.is === 'ready' && next.is === 'ready')) return
    state = next
    for (const changed of watchers) changed()
  }

  return {
    /**
     * Starts it in its worker, and fetches the catalogue beside it. Both are loaded once and whole, before anything is pasted, so that no
     * request tells anything of a paste. Only a worker that hangs is replaced, by its script as the browser has kept it.
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

    /** Calls back each time that the state changes. @returns ends it */
    watch(changed: () => void): () => void {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },

    /**
     * Asks for a diagnosis, or for findings, once it is ready.
     * @param take is called with it, or with what went wrong; with findings for each batch of them
     * @returns gives it up
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
