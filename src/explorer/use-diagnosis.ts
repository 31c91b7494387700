import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Options } from '../engine/diagnose.ts'
import type { Diagnosis } from '../engine/model.ts'
import type { Finding } from '../engine/triage.ts'
import type { Fault } from './diagnose-worker.ts'
import type { Request } from './method-matters.ts'
import { engineAt, type Engine, type EngineState } from './the-engine.ts'

/** A diagnosis and its paste. */
export interface Diagnosed {
  paste: string
  diagnosis: Diagnosis
}

/** How long the previous diagnosis stays while the next one is made, in milliseconds: too short to be mistaken for it. */
const staysMs = 150

/** The engine, started before it is needed, and its state. @param catalogueUrl address of the catalogue */
export function useEngine(catalogueUrl: string): [Engine, EngineState] {
  const engine = engineAt(catalogueUrl)
  useEffect(() => engine.start(), [engine])
  return [engine, useStateOf(engine)]
}

const useStateOf = (engine: Engine) => useSyncExternalStore(engine.watch, engine.state, engine.state)

/**
 * The diagnosis of a paste, made in a worker so that the page stays responsive; `null` while there is none. A paste that arrives before the
 * engine waits for it. For a moment after an edit, the previous diagnosis stays, so that nothing flickers while typing.
 * @returns also what went wrong while reading this paste, else `null`
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
 * The findings for the responses in a paste, as far as the engine has read them.
 * @param diagnosed the diagnosis of one of the responses
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

/** What the reader says about a paste, as options of the engine, without unknown values. */
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

/** Options without the values that aren't given. */
function optionsOf(given: { [Key in keyof Options]: Options[Key] | undefined }): Options {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Options
}
