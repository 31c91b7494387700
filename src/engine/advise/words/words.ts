import type { Kind, Verdict } from '../../model.ts'
import { concurrencyLimit } from '../../concurrency.ts'
import type { AdviceInput } from '../advice-input.ts'
import type { Clock } from '../times/clock.ts'
import type { Hint, Remark } from '../times/hint.ts'
import { scheduleFromSeconds } from '../schedule-from.ts'
import { dayAndTime, duration, quoted, timeOfDay } from './phrases.ts'
import { sayRemark } from './say-remark.ts'
import { whyConcurrency, whyKind, whyNotFound, whyStatus } from './why-default.ts'

/** Every sentence of an advice, in one place to read and edit. */
export const say = {
  documented: (docs: string, words: string) => `${docs}: ${words}.`,
  inferred: (docs: string, words: string) => `The ${docs} don't say whether to retry. Inferred: ${plain(words)}.`,
  noTime: (floor: number) =>
    `The response gives no time, so choose each wait at random, longer each time${floor > 0 ? ` and at least ${duration(floor)}` : ''}.`,
  elseWait: (seconds: number) => `The response gives no time, so wait ${duration(seconds)}.`,
  floor: (seconds: number, name: string) => `Wait at least ${duration(seconds)}, according to ${name}.`,
  ownSaysOtherwise: (name: string, words: string) =>
    `According to ${name}: ${plain(words)}. If the retry fails the same way, follow that instead.`,
  withCare: (isTheirs: boolean) =>
    `${isTheirs ? 'The API asks for caution' : 'Use caution'}: make few attempts, and look for the cause before you make more.`,
  anyMethod: (name: string) => `According to ${name}, a retry is safe with any method.`,
  promiseIsNotTheirs: (name: string) =>
    `According to ${name}, a retry is safe, but something in front of the API wrote this response.`,

  until: (seconds: number, { base }: Clock) =>
    seconds < scheduleFromSeconds || base === null ? [] : [`That is until ${dayAndTime(base + seconds * 1000)}.`],
  age: (seconds: number, { date, now }: Clock) => {
    if (date === null || now === null) return []
    if (date - now > 300_000)
      return [
        `The response is dated ${dayAndTime(date)}, ${duration(Math.round((date - now) / 1000))} ahead of your clock: one of the two clocks is wrong.`,
      ]
    if (!isPast(seconds, { date, now })) return []
    return [`This response is from ${now - date < 43_200_000 ? timeOfDay(date) : dayAndTime(date)}.`]
  },
  refused: 'The server rejected the request without applying it, so a retry is safe with any method.',
  notAtOnce: 'Even so, wait a second before the next request: after a rate limit, all clients retry at once.',
  alsoNamed: (hint: Hint) =>
    `The response also gives a longer time (${hint.source.name}): ${duration(hint.seconds)}. Use it if the wait is too short.`,
  quotaTimed: 'A quota is used up. If the retry fails the same way, the quota must reset or be raised first.',
  changedAndTimed: (hint: Hint) =>
    `The server also asks for a wait before the next request (${hint.source.name}): ${duration(hint.seconds)}. Waiting alone doesn't fix this.`,
  timeMendsNothing: (hint: Hint) =>
    `The response gives a wait (${hint.source.name}): ${duration(hint.seconds)}, but waiting doesn't fix this.`,
  blockedBefore:
    "Something in front of the API, such as a firewall or a CDN, rejected the request, so a permission in the API doesn't change it.",

  writtenBefore:
    'Something in front of the API wrote this response, so what the API documents for its own errors may not apply.',

  met: (method: string, status: number | null, kind: Kind, what?: string) =>
    `a ${quoted(method)} that ${what === undefined && status !== null ? `got a ${status} response` : `ended in ${what ?? metKinds[kind] ?? 'this error'}`}`,
  partsFailed: 'Part of the request was applied: a retry of the whole request would apply that part twice.',
  onlyFailedParts:
    'Find in the body which parts failed, and retry only those. A query that changes nothing can be retried whole.',
  othersDone: 'Find in the body which parts failed; the others were applied.',
  maybeApplied: 'The request may still have been applied: check before you send it as a new one.',
  mayBeDone: (met: string) => `${capital(met)} may have been applied, and a retry could apply it twice.`,
  findOut: (wait: number | null) =>
    `Check whether the request was applied; retry only if it wasn't${wait ? `, after at least ${duration(wait)}` : ''}.`,
  useKeys: 'Next time, send an idempotency key with the first attempt, if the API supports them: then a retry is safe.',
  sameKey:
    'Retry with the same idempotency key and the same body. The API must support the key; if it stored the failure, it returns the same failure again.',
  conditionMayFail:
    'If the first attempt was applied after all, the retry gets a 412: read the state before you call that a failure.',
  deletedAlready: 'If the first attempt was applied after all, the retry gets a 404 or 410: then the deletion is done.',
  methodUnknown: "The method isn't known, and the advice depends on it.",
}

/** Whether a wait was over before the response was read here. */
const isPast = (seconds: number, { date, now }: Pick<Clock, 'date' | 'now'>) =>
  seconds > 0 && date !== null && now !== null && now >= date + seconds * 1000

const metKinds: Partial<Record<Kind, string>> = {
  timeout: 'a timeout',
  'gateway-timeout': 'a timeout',
  internal: 'an internal error',
  'bad-gateway': 'a bad gateway',
  unavailable: 'an outage',
  canceled: 'a cancellation',
}

/** Why the default is what it is, for the status or the kind. */
export function whyDefault({ response: { status }, kind, isError, message, originKind }: AdviceInput): string {
  if (kind === 'unknown' && isError && status !== null && status < 400)
    return "The status doesn't indicate a failure, and no known code says more, so there is nothing to advise."
  if (kind === 'rate-limited' && concurrencyLimit(message)) return whyConcurrency
  if (kind === 'not-found' && originKind === 'intermediary') return whyNotFound
  return (status === null ? undefined : whyStatus[status]) ?? whyKind[kind]
}

/** What else to know, whichever rung decided. */
export function defaultCaveats(
  { response: { status, mediaType }, kind, message }: AdviceInput,
  verdict: Verdict,
): string[] {
  const caveats: string[] = []
  if (mediaType === 'text/event-stream')
    caveats.push('The response had already started: a retry starts over, and what you received may still be billed.')
  if (status === 403 && kind === 'rate-limited')
    caveats.push('APIs that send 403 for a rate limit may ban clients that keep retrying.')
  if (kind === 'unauthenticated' && verdict === 'reauth')
    caveats.push(
      'Retry once: if the new credentials are rejected too, stop. Clients that keep failing are often locked out.',
    )
  if (kind === 'rate-limited')
    caveats.push(
      concurrencyLimit(message)
        ? 'Run fewer requests at once: if each worker only backs off, they all come back together.'
        : 'Limits are often shared: slow down every worker that shares this limit.',
    )
  if (kind === 'not-found' && /\btry again\b|recently (?:created|made)/i.test((message ?? '').slice(0, 500)))
    caveats.push(
      'Something created a moment ago may not be visible yet: in that case, retry a few times within a minute.',
    )
  if (kind === 'internal' && jsonFailure.test((message ?? '').slice(0, 500)))
    caveats.push('If you sent JSON, check it: the server may have failed to parse it.')
  if (kind === 'conflict' && verdict !== 'backoff' && verdict !== 'wait')
    caveats.push('If this was a retry, the conflict may mean that the first attempt succeeded.')
  return caveats
}

/** How V8, Python and Go report JSON that they couldn't parse. */
const jsonFailure =
  /JSON (?:at|input|parse)|valid JSON|JSONDecode|pars\w+ JSON|looking for beginning|Expecting value:|cannot unmarshal/i

export function sayHint({ strength, seconds, remarks }: Hint, clock: Clock): string {
  if (remarks.some(({ is }) => is === 'over')) return 'The time that the server gave is over.'
  if (seconds === 0) return "The server doesn't ask you to wait."
  if (remarks.some(({ is }) => is === 'cut')) return 'The server gives a time more than a year away.'
  if (strength === 'asked')
    return `The server ${isPast(seconds, clock) ? 'asked' : 'asks'} you to wait ${duration(seconds)}.`
  if (strength === 'window')
    return isPast(seconds, clock)
      ? 'The limit has already reset.'
      : `The limit resets in ${remarks.some(({ is }) => is === 'latest') ? 'at most ' : ''}${duration(seconds)}.`
  return `The message says to wait ${duration(seconds)}.`
}

/** What a reader should know about how a value was read. */
export const sayRemarks = (remarks: readonly Remark[]): string[] => remarks.map(sayRemark)

/** The words of a Retry cell, without the mark that they are inferred. */
const plain = (words: string) => words.replace(/ \(inferred\)$|, inferred(?=\)$)/, '')

/** A name that starts in lowercase, such as gRPC, stays so. */
const capital = (text: string) =>
  /^[a-z]+(?![A-Za-z])/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
