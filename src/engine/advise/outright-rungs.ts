import { repeats, type Decision } from './decision.ts'
import type { Hint } from './hint.ts'
import { duration } from './phrases.ts'
import type { Situation } from './situation.ts'
import { say } from './words.ts'

/**
 * The server says outright that this must not be repeated. Advice to change something stands: that would not be the
 * same request.
 */
export function serverForbids({ word, hints }: Situation, below: Decision): Decision | null {
  if (word.mayRepeat?.value !== false) return null
  const { source } = word.mayRepeat
  if (!repeats(below) && below.verdict !== 'none')
    return { ...below, because: [...below.because, forbids(source.name)] }
  return {
    ...below,
    verdict: 'never',
    waitSeconds: null,
    decidedBy: source.name,
    span: source.span,
    because: [forbids(source.name), ...(below.processed === 'maybe' ? [say.maybeApplied] : [])],
    caveats: hints.slice(0, 1).map((hint) => forbiddenYetTimed(hint)),
  }
}

/** The server says outright that this may be repeated, and names no time. */
export function serverInvites({ word, usual }: Situation, below: Decision): Decision | null {
  if (word.mayRepeat?.value !== true) return null
  const { source } = word.mayRepeat
  const because = [sayInvites(source.name), ...(repeats(below) ? below.because : [])]
  const verdict = repeats(below) ? below.verdict : 'backoff'
  return {
    ...below,
    verdict,
    actor: repeats(below) ? below.actor : usual.actor,
    because,
    decidedBy: source.name,
    span: source.span,
  }
}

const forbids = (name: string) => `The server says that this request must not be repeated as it is (${name}).`

export const sayInvites = (name: string) => `The server says that this request may be repeated (${name}).`

const forbiddenYetTimed = (hint: Hint) =>
  `It also names ${duration(hint.seconds)} (${hint.source.name}); after that a person may try, a program should not.`
