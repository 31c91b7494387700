import type { Options } from '../../engine/diagnose.ts'
import type { Diagnosis } from '../../engine/model.ts'
import { askEngine, engineState, watchEngine } from '../../explorer/the-engine.ts'
import { noticeOf } from '../../explorer/notices.ts'

/** Asks for a diagnosis once the engine and its tables are there. Rejects with what the reader has to know where there is none. */
export async function diagnosisOf(paste: string, options: Options): Promise<Diagnosis> {
  await settled()
  const state = engineState()
  if (state.is !== 'ready') throw new Error(noticeOf(state, null) ?? '')
  return new Promise((resolve, reject) => {
    const unwatch = watchEngine(() => {
      const notice = noticeOf(engineState(), null)
      if (notice !== null) reject(new Error(notice))
    })
    const giveUp = askEngine({ paste, options }, (answer) => {
      unwatch()
      giveUp()
      if ('diagnosis' in answer) resolve(answer.diagnosis)
      else if ('fault' in answer) reject(new Error(noticeOf(engineState(), answer) ?? ''))
    })
  })
}

/** Resolves when the engine has come, or has failed to. */
async function settled(): Promise<void> {
  while (engineState().is === 'loading')
    await new Promise<void>((resolve) => {
      const unwatch = watchEngine(() => {
        unwatch()
        resolve()
      })
    })
}
