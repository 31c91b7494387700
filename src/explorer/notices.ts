import type { Fault } from './diagnose-worker.ts'
import type { EngineState } from './the-engine.ts'

/**
 * A message about the engine; `null` if it works.
 * @param fault what went wrong while reading this paste
 */
export function noticeOf(engine: EngineState, fault: Fault | null): string | null {
  if (engine.is === 'without-tables') return notices.failed
  if (engine.is === 'stopped') return engine.why === '' ? notices.noEngine : `${notices.stopped} (${engine.why})`
  if (!fault) return null
  return fault.isLate ? notices.late : `${notices.fault} (${fault.fault})`
}

/** Messages that aren't a diagnosis. */
export const notices = {
  failed: "The tables couldn't be loaded, so no error code can be matched. Reload the page to try again.",
  noEngine: "The engine couldn't be loaded, so no paste can be read. Reload the page to try again.",
  stopped: 'The engine stopped, so no paste can be read. Reload the page to restart it.',
  fault:
    'The engine failed on this paste. This is a bug in the engine, not in your paste. Other pastes can still be read.',
  late: 'Reading this paste took too long, so it was stopped. Paste only the failed response: status line, headers and body.',
  damaged: "This link is damaged, so its response can't be read. Ask for the link again, or paste the response itself.",
  foreign:
    "This link was made by another version of this site, so it can't be read. Reload the page, or paste the response itself.",
  tooMuch:
    "This link contains more than a link is allowed to, so it wasn't opened. Ask for the response itself, and paste that.",
}
