import { part } from '../parts.ts'
import { repeats, type Decision } from './decision.ts'
import type { Hint } from './hint.ts'
import type { Situation } from './situation.ts'
import { defaultCaveats, say, sayHint, sayRemarks } from './words.ts'

/** What the server says outright, where it does. */
export const serverForbids = (situation: Situation, below: Decision): Decision | null =>
  situation.word.mayRepeat === null ? null : part('times').serverForbids(situation, below)

/**
 * The server names a time, and time can mend this failure. The API's lower bound for its rate limit holds all the
 * same.
 */
export function serverNamesTime(situation: Situation, below: Decision): Decision | null {
  const { input, word, hints, own, cause, processed, isRateLimit } = situation
  const [hint, ...others] = hints
  if (!hint) return null
  const floor = isRateLimit ? (own?.rule.floorSeconds ?? 0) : 0
  const waitSeconds = Math.max(hint.seconds, floor, ...roundedTwins(hint, others))
  // Where nothing but the time speaks for a repeat, a limit in disguise turned the request away.
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
      sayHint(hint),
      ...(waitSeconds > hint.seconds && waitSeconds === floor ? [say.floor(waitSeconds, own?.name ?? '')] : []),
      ...(word.mayRepeat ? [part('times').sayInvites(word.mayRepeat.source.name)] : []),
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

/** The same wait, which another member of the response rounded less: the longer one is right (Discord's header and body). */
const roundedTwins = (hint: Hint, others: Hint[]) =>
  others
    .filter(
      ({ seconds, strength }) =>
        (strength === hint.strength || strength === 'prose') && Math.abs(seconds - hint.seconds) <= 1,
    )
    .map(({ seconds }) => seconds)

/** A time lower down that is much longer than the one that counts. */
const longer = (hint: Hint, others: Hint[]) =>
  others.filter(({ seconds }) => seconds >= hint.seconds * 2 && seconds >= hint.seconds + 5).slice(0, 1)

/** The server says outright that this may be repeated, and names no time. */
export const serverInvites = (situation: Situation, below: Decision): Decision | null =>
  situation.word.mayRepeat === null ? null : part('times').serverInvites(situation, below)
