import type { Decision } from './decision.ts'
import { duration } from './words/phrases.ts'
import type { Situation } from './situation.ts'
import { say, sayRemarks } from './words/words.ts'

/** Nothing to retry; a 202 or a redirect may still give a time (RFC 9110, section 10.2.3). */
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
          ? "the paste: it can't be read"
          : 'the response: nothing in it failed'),
    span: hint ? hint.source.span : (spans?.status ?? null),
    because: [
      ...(limit && response.status === null ? ['Nothing in the paste can be read.'] : saysNoError(response.status)),
      ...(hint ? [saysWait(hint.seconds, response.status)] : []),
    ],
    caveats: hint ? [...sayRemarks(hint.remarks), ...say.age(hint.seconds, word.clock)] : [],
  }
}

const saysNoError = (status: number | null): string[] =>
  status === null
    ? [
        'Nothing in the paste says that anything failed.',
        'Paste the status line too, or everything that your program printed.',
      ]
    : [`Status ${status} isn't a failure.`]

const saysWait = (seconds: number, status: number | null) =>
  `The server asks you to wait ${duration(seconds)} before you ${status === 202 ? 'check the progress' : 'follow the redirect'}.`
