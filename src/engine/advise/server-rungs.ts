import { repeats, type Decision } from './decision.ts'
import type { Hint } from './times/hint.ts'
import { duration } from './words/phrases.ts'
import type { Situation } from './situation.ts'
import { defaultCaveats, say, sayHint, sayRemarks } from './words/words.ts'

/** The server gives a time, and waiting can fix this failure. The API's lower bound for its rate limit still applies. */
export function serverNamesTime(situation: Situation, below: Decision): Decision | null {
  const { input, word, hints, own, cause, processed, isRateLimit } = situation
  const [hint, ...others] = hints
  if (!hint) return null
  const floor = isRateLimit ? (own?.rule.floorSeconds ?? 0) : 0
  const waitSeconds = Math.max(hint.seconds, floor, ...roundedTwins(hint, others))
  // Where only the time suggests a retry, the rejection is a limit that doesn't say so.
  const isLimit = isRateLimit || !repeats(below)
  return {
    ...below,
    verdict: 'wait',
    processed,
    waitSeconds,
    decidedBy: hint.source.name,
    span: hint.source.span,
    actor: isLimit ? 'caller' : below.actor,
    pace: {
      ...below.pace,
      floorSeconds: isLimit ? Math.max(1, below.pace.floorSeconds) : below.pace.floorSeconds,
      isExact: hint.isExact ?? false,
    },
    because: [
      sayHint(hint, word.clock),
      ...(waitSeconds > hint.seconds && waitSeconds === floor ? [say.floor(waitSeconds, own?.name ?? '')] : []),
      ...(word.mayRepeat ? [sayInvites(word.mayRepeat.source.name)] : []),
      ...say.until(waitSeconds, word.clock),
      ...(processed === 'no' ? [say.refused] : []),
    ],
    caveats: [
      ...say.age(waitSeconds, word.clock),
      ...sayRemarks(hint.remarks),
      ...longer(hint, others).map((other) => say.alsoNamed(other)),
      ...(waitSeconds === 0 && isLimit ? [say.notAtOnce] : []),
      ...(input.kind === 'quota-exhausted' ? [say.quotaTimed] : []),
      ...(cause?.caveats ?? []),
      ...defaultCaveats(input, 'wait'),
      ...(own && ['never', 'fix', 'reauth'].includes(own.rule.verdict)
        ? [say.ownSaysOtherwise(own.name, own.rule.words)]
        : []),
      ...sayRemarks(word.remarks),
    ],
  }
}

/** The same wait, which another member of the response rounds less: the longer one is right (Discord's header and body). */
const roundedTwins = (hint: Hint, others: Hint[]) =>
  others
    .filter(
      ({ seconds, strength }) =>
        (strength === hint.strength || strength === 'prose') && Math.abs(seconds - hint.seconds) <= 1,
    )
    .map(({ seconds }) => seconds)

/** A time lower down that is much longer than the one that counts; one of more than a year is a mistake. */
const longer = (hint: Hint, others: Hint[]) =>
  others
    .filter(
      ({ seconds, remarks }) =>
        seconds >= hint.seconds * 2 && seconds >= hint.seconds + 5 && !remarks.some(({ is }) => is === 'cut'),
    )
    .slice(0, 1)

/** The server says that this must not be retried. Advice to change something still applies: that isn't the same request. */
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

/** The server says that this can be retried, and gives no time. */
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

const forbids = (name: string) => `The server says not to retry this request as it is (${name}).`

const sayInvites = (name: string) => `The server says that this request can be retried (${name}).`

const forbiddenYetTimed = (hint: Hint) =>
  `The server also gives a wait (${hint.source.name}): ${duration(hint.seconds)}. After that, try by hand, not from a program.`
