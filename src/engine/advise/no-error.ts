import type { Decision } from './decision.ts'
import { duration } from './words/phrases.ts'
import type { Situation } from './situation.ts'
import { say, sayRemarks } from './words/words.ts'

/**
 * Nothing to repeat; a 202 or a redirect may still name a time, which is then no failure (RFC 9110, section 10.2.3).
 */
export function noError({ input, word, hints, processed, pace }: Situation): Decision {
  const [hint] = hints
  const { response, limit, spans } = input
  return {
    verdict: 'none',
    actor: 'caller',
    processed,
    pace,
    waitSeconds: hint?.seconds ?? null,
    decidedBy:
      hint?.source.name ??
      (response.status !== null
        ? `status ${response.status}`
        : limit
          ? 'the paste: it cannot be read'
          : 'the response: no failure in it'),
    span: hint ? hint.source.span : (spans?.status ?? null),
    because: [
      ...(limit && response.status === null ? ['Nothing of this could be read.'] : saysNoError(response.status)),
      ...(hint ? [saysWait(hint.seconds, response.status)] : []),
    ],
    caveats: hint ? [...sayRemarks(hint.remarks), ...say.age(hint.seconds, word.clock)] : [],
  }
}

const saysNoError = (status: number | null): string[] =>
  status === null
    ? ['Nothing in this says that anything failed.', 'Paste the status with it, or all that your program printed.']
    : [`Status ${status} is no failure.`]

const saysWait = (seconds: number, status: number | null) =>
  `The server asks for ${duration(seconds)} before ${status === 202 ? 'you ask how far the work is' : 'the redirect is followed'}.`
