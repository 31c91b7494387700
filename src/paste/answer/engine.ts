import type { Options } from '../../engine/diagnose.ts'
import type { Diagnosis } from '../../engine/model.ts'
import type { Engine } from '../../explorer/the-engine.ts'
import { noticeOf } from '../../explorer/notices.ts'

/** Asks for a diagnosis once the engine and its tables are loaded. Rejects with a message for the reader. */
export async function diagnosisOf(engine: Engine, paste: string, options: Options): Promise<Diagnosis> {
  await settled(engine)
  const state = engine.state()
  if (state.is !== 'ready') throw new Error(noticeOf(state, null) ?? '')
  return new Promise((resolve, reject) => {
    const unwatch = engine.watch(() => {
      const notice = noticeOf(engine.state(), null)
      if (notice !== null) reject(new Error(notice))
    })
    const giveUp = engine.ask({ paste, options }, (answer) => {
      unwatch()
      giveUp()
      if ('diagnosis' in answer) resolve(answer.diagnosis)
      else if ('fault' in answer) reject(new Error(noticeOf(engine.state(), answer) ?? ''))
    })
  })
}

/** Resolves when the engine is loaded, or failed to load. */
async function settled(engine: Engine): Promise<void> {
  while (engine.state().is === 'loading')
    await new Promise<void>((resolve) => {
      const unwatch = engine.watch(() => {
        unwatch()
        resolve()
      })
    })
}
