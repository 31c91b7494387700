import type { Fault } from './diagnose-worker.ts'
import type { EngineState } from './the-engine.ts'

/**
 * What the reader must know of the engine, `null` where it does its work.
 * @param fault what went wrong while this paste was read
 */
export function noticeOf(engine: EngineState, fault: Fault | null): string | null {
  if (engine.is === 'without-tables') return notices.failed
  if (engine.is === 'stopped') return engine.why === '' ? notices.noEngine : `${notices.stopped} (${engine.why})`
  if (!fault) return null
  return fault.isLate ? notices.late : `${notices.fault} (${fault.fault})`
}

/** What the reader must know that isn't a diagnosis. */
export const notices = {
  failed: 'The tables could not be loaded, so nothing can be matched. Reload the page to try again.',
  noEngine: 'The engine could not be loaded, so no paste can be read. Reload the page to try again.',
  stopped: 'The engine stopped, so no paste can be read. Reload the page to start it again.',
  fault: 'The engine failed on this paste. That is a bug in it, not in your paste: other pastes can still be read.',
  late: 'Reading this took too long, so it was stopped. Paste the failing response alone: its status line, headers and body.',
  damaged: 'This link is damaged: the response in it cannot be read. Ask for it again, or paste the response itself.',
  foreign:
    'This link was made by another version of this site, which this one cannot read. Reload the page, or paste the response itself.',
  tooMuch:
    'This link unpacks to more than a link may hold, so it was not opened. Ask for the response itself, and paste that.',
}
