import { useEffect, useMemo, useState } from 'react'
import type { Options } from '../engine/diagnose.ts'
import type { Diagnosis } from '../engine/model.ts'
import type { Answer, Question } from './diagnose-worker.ts'
// oxlint-disable-next-line import/default -- what Vite gives is the address of the worker
import workerUrl from './diagnose-worker.ts?worker&url'
import { ownScript } from '../security/own-script.ts'

/** A diagnosis, and the paste that it is of. */
export interface Diagnosed {
  paste: string
  diagnosis: Diagnosis
}

/** How long the diagnosis of the paste before stays while the next one is made: short enough not to be taken for it, in milliseconds. */
const staysMs = 150

/** The catalogue's first file as it came, and the absolute address that it was loaded from. The worker takes the bytes over. */
export interface LoadedCatalogue {
  head: ArrayBuffer
  headUrl: string
}

/** How far the engine has come: `loaded` means that nothing is loaded any more; `failed`, that a part of it could not be. */
export type Loading = 'loading' | 'loaded' | 'failed'

/**
 * The diagnosis of a paste, made in a worker, so that the page never stops answering; `null` while there is none.
 * For a moment after the paste has changed it is still the one of the paste before: nothing flickers while one types.
 */
export function useDiagnosis(
  paste: string,
  catalogue: LoadedCatalogue | null,
  options: Options,
): { diagnosed: Diagnosed | null; loading: Loading; statuses: number[] } {
  const [answer, setAnswer] = useState<Diagnosed | null>(null)
  const [loading, setLoading] = useState<Loading>('loading')
  const [statuses, setStatuses] = useState<number[]>([])
  const isReadable = paste.trim() !== ''
  const { now, method, isKeyed, chosenUrl, part } = options
  const given = useMemo(
    () => optionsOf({ now, method, isKeyed, chosenUrl, part }),
    [now, method, isKeyed, chosenUrl, part],
  )

  // Started before it is needed, beside the catalogue: nothing is loaded any more once something was pasted.
  useEffect(() => {
    const worker = theWorker()
    const take = ({ data }: MessageEvent<Answer>) => {
      if ('statuses' in data) setStatuses(data.statuses)
      if ('loaded' in data) setLoading(data.loaded ? 'loaded' : 'failed')
    }
    const fail = () => setLoading('failed')
    worker.addEventListener('message', take)
    worker.addEventListener('error', fail)
    return () => {
      worker.removeEventListener('message', take)
      worker.removeEventListener('error', fail)
    }
  }, [])

  useEffect(() => {
    if (catalogue) workerWith(catalogue)
  }, [catalogue])

  useEffect(() => {
    if (!catalogue || !isReadable) return
    const worker = workerWith(catalogue)
    const id = ++asked
    const take = ({ data }: MessageEvent<Answer>) => {
      if ('id' in data && data.id === id) setAnswer({ paste, diagnosis: data.diagnosis })
    }
    worker.addEventListener('message', take)
    ask(worker, { id, paste, options: given })
    const late = setTimeout(() => setAnswer((last) => (last?.paste === paste ? last : null)), staysMs)
    return () => {
      clearTimeout(late)
      worker.removeEventListener('message', take)
    }
  }, [paste, isReadable, catalogue, given])

  return { diagnosed: isReadable ? answer : null, loading, statuses }
}

/** Leaves out what is not given, as the engine's options want it. */
function optionsOf(given: { [Key in keyof Options]: Options[Key] | undefined }): Options {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Options
}

let asked = 0
let started: Worker | null = null

const theWorker = () => (started ??= new Worker(ownScript(workerUrl), { type: 'module' }))

function workerWith({ head, headUrl }: LoadedCatalogue): Worker {
  const worker = theWorker()
  // The bytes are gone from here once they were handed over.
  if (head.byteLength > 0) ask(worker, { head, headUrl }, [head])
  return worker
}

const ask = (worker: Worker, question: Question, taken: Transferable[] = []) => worker.postMessage(question, taken)
