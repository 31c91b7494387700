import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Options } from '../engine/diagnose.ts'
import type { Diagnosis } from '../engine/model.ts'
import type { Finding } from '../engine/triage.ts'
import type { Fault } from './diagnose-worker.ts'
import type { Request } from './method-matters.ts'
import { engineAt, type Engine, type EngineState } from './the-engine.ts'

/** A diagnosis, and the paste that it is of. */
export interface Diagnosed {
  paste: string
  diagnosis: Diagnosis
}

/** How long the diagnosis of the paste before stays while the next one is made: short enough not to be taken for it, in milliseconds. */
const staysMs = 150

/** The engine, started before it is needed, and how far it has come. @param catalogueUrl address of the catalogue */
export function useEngine(catalogueUrl: string): [Engine, EngineState] {
  const engine = engineAt(catalogueUrl)
  useEffect(() => engine.start(), [engine])
  return [engine, useStateOf(engine)]
}

const useStateOf = (engine: Engine) => useSyncExternalStore(engine.watch, engine.state, engine.state)

/**
 * The diagnosis of a paste, made in a worker, so that the page never stops answering; `null` while there is none. A paste that came before
 * the engine waits for it. For a moment after the paste has changed the diagnosis is still that of the paste before: nothing flickers while one types.
 * @returns with it what went wrong while this paste was read, `null` where nothing did
 */
export function useDiagnosis(
  engine: Engine,
  paste: string,
  options: Options,
): { diagnosed: Diagnosed | null; fault: Fault | null } {
  const [answer, setAnswer] = useState<Diagnosed | null>(null)
  const [failed, setFailed] = useState<{ paste: string; fault: Fault } | null>(null)
  const isReady = useStateOf(engine).is === 'ready'
  const isReadable = paste.trim() !== ''
  const { now, method, isKeyed, chosenUrl, part } = options
  const given = useMemo(
    () => optionsOf({ now, method, isKeyed, chosenUrl, part }),
    [now, method, isKeyed, chosenUrl, part],
  )

  useEffect(() => {
    if (!isReadable) return
    const giveUp = isReady
      ? engine.ask({ paste, options: given }, (answer) => {
          if ('diagnosis' in answer) setAnswer({ paste, diagnosis: answer.diagnosis })
          setFailed('fault' in answer ? { paste, fault: answer } : null)
        })
      : () => {}
    const late = setTimeout(() => setAnswer((last) => (last?.paste === paste ? last : null)), staysMs)
    return () => {
      clearTimeout(late)
      giveUp()
    }
  }, [engine, paste, isReadable, isReady, given])

  return { diagnosed: isReadable ? answer : null, fault: failed?.paste === paste ? failed.fault : null }
}

/**
 * What a list of the answers in a paste says of each: of the first ones, until the engine has looked at all.
 * @param diagnosed the diagnosis of one of them
 */
export function useFindings(engine: Engine, diagnosed: Diagnosed | null, options: Options): readonly Finding[] {
  const [found, setFound] = useState<{ paste: string; findings: readonly Finding[] } | null>(null)
  const paste = diagnosed?.paste ?? ''
  const { length } = diagnosed?.diagnosis.parts ?? []
  const { now, method, isKeyed } = options

  useEffect(() => {
    if (length < 2) return
    let known: readonly Finding[] = []
    return engine.ask({ paste, options: optionsOf({ now, method, isKeyed }), of: length }, (answer) => {
      if (!('findings' in answer)) return
      known = known.concat(answer.findings)
      setFound({ paste, findings: known })
    })
  }, [engine, paste, length, now, method, isKeyed])

  return found?.paste === paste ? found.findings : none
}

const none: readonly Finding[] = []

/** What a reader says of a paste, as the engine's options: what isn't known is left out. */
export const optionsFrom = (
  now: number,
  { method, isKeyed }: Request,
  { part, chosenUrl }: { part: number | null; chosenUrl: string | null },
): Options =>
  optionsOf({
    now,
    part: part ?? undefined,
    isKeyed: isKeyed ?? undefined,
    method: method || undefined,
    chosenUrl: chosenUrl || undefined,
  })

/** Leaves out what is not given, as the engine's options want it. */
function optionsOf(given: { [Key in keyof Options]: Options[Key] | undefined }): Options {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Options
}
