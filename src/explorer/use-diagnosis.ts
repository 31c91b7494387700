import { useEffect, useMemo, useState } from 'react'
import { diagnose, type Options } from '../engine/index.ts'
import type { Catalogue, Diagnosis } from '../engine/model.ts'
import type { Answer, Question } from './diagnose-worker.ts'

/** Longer pastes, in characters, are read in a worker, so that the page never stops answering. */
export const longestInPage = 100_000

/** What is longer than this is not read at all. */
export const longestRead = 12_000_000

/** The diagnosis of a paste; `null` until there is one. Short pastes are read while rendering, long ones in a worker. */
export function useDiagnosis(paste: string, catalogue: Catalogue | null, options: Options): Diagnosis | null {
  const isShort = paste.length <= longestInPage
  const isReadable = paste.trim() !== '' && paste.length <= longestRead
  const { now, method, isKeyed, chosenUrl, part } = options
  const inPage = useMemo(
    () =>
      catalogue && isShort && isReadable
        ? diagnose(paste, catalogue, optionsOf({ now, method, isKeyed, chosenUrl, part }))
        : null,
    [paste, catalogue, isShort, isReadable, now, method, isKeyed, chosenUrl, part],
  )
  const fromWorker = useWorker(isShort || !isReadable ? null : paste, catalogue, options)
  return isShort ? inPage : fromWorker
}

/** Leaves out what is not given, as the engine's options want it. */
function optionsOf(given: { [Key in keyof Options]: Options[Key] | undefined }): Options {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Options
}

function useWorker(paste: string | null, catalogue: Catalogue | null, options: Options): Diagnosis | null {
  const [answer, setAnswer] = useState<{ paste: string; diagnosis: Diagnosis } | null>(null)

  // Started before it is needed: nothing is loaded any more once something was pasted.
  useEffect(() => {
    if (catalogue) workerWith(catalogue)
  }, [catalogue])

  const { now, method, isKeyed, chosenUrl, part } = options
  useEffect(() => {
    if (paste === null || !catalogue) return
    const worker = workerWith(catalogue)
    const id = ++asked
    const take = ({ data }: MessageEvent<Answer>) => {
      if (data.id === id) setAnswer({ paste, diagnosis: data.diagnosis })
    }
    worker.addEventListener('message', take)
    ask(worker, { id, paste, options: optionsOf({ now, method, isKeyed, chosenUrl, part }) })
    return () => worker.removeEventListener('message', take)
  }, [paste, catalogue, now, method, isKeyed, chosenUrl, part])

  return answer !== null && answer.paste === paste ? answer.diagnosis : null
}

let asked = 0
let started: Worker | null = null

function workerWith(catalogue: Catalogue): Worker {
  if (started) return started
  started = new Worker(new URL('./diagnose-worker.ts', import.meta.url), { type: 'module' })
  ask(started, { catalogue })
  return started
}

const ask = (worker: Worker, question: Question) => worker.postMessage(question, [])
