import type { Kind, Verdict } from '../../model.ts'
import { concurrencyLimit } from '../../concurrency.ts'
import type { AdviceInput } from '../advice-input.ts'
import type { Clock } from '../times/clock.ts'
import type { Hint, Remark } from '../times/hint.ts'
import { scheduleFromSeconds } from '../schedule-from.ts'
import { dayAndTime, duration, quoted, timeOfDay } from './phrases.ts'
import { sayRemark } from './say-remark.ts'
import { whyConcurrency, whyKind, whyStatus } from './why-default.ts'

/** Every sentence of an advice, so that they can be read and mended in one place. */
export const say = {
  documented: (name: string, words: string) => `${capital(name)} says: "${quoted(words)}".`,
  inferred: (name: string, words: string) =>
    `The API's page does not say whether to try again; ${name} is "${quoted(words.replace(/ \(inferred\)$|, inferred(?=\)$)/, ''))}".`,
  noTime: (floor: number) =>
    `No time is named, so the wait is drawn at random and grows${floor > 0 ? `, from ${duration(floor)} on` : ''}.`,
  elseWait: (seconds: number) => `The response names no time; for that case the API's page says ${duration(seconds)}.`,
  floor: (seconds: number, name: string) => `${capital(name)} asks for at least ${duration(seconds)}.`,
  ownSaysOtherwise: (name: string, words: string) =>
    `${capital(name)} says otherwise: "${quoted(words)}". If the answer stays the same after the wait, believe it.`,
  withCare: (isTheirs: boolean) =>
    `${isTheirs ? 'The API asks for caution' : 'With caution'}: few tries, and a look at the cause before more of them.`,
  anyMethod: (name: string) => `${capital(name)} says that repeating is safe with any method.`,
  promiseIsNotTheirs: (name: string) =>
    `${capital(name)} says that repeating is safe, but something in front of the API wrote this answer.`,

  until: (seconds: number, { base }: Clock) =>
    seconds < scheduleFromSeconds || base === null
      ? []
      : [
          `That is until ${dayAndTime(base + seconds * 1000)}: schedule the request for then, and do not hold a worker for it.`,
        ],
  age: (seconds: number, { date, now }: Clock) => {
    if (date === null || now === null) return []
    if (date - now > 300_000)
      return [
        `The response is dated ${dayAndTime(date)}, ahead of your clock by ${duration(Math.round((date - now) / 1000))}: one of the clocks is wrong.`,
      ]
    if (seconds === 0 || now < date + seconds * 1000) return []
    return [`This response is from ${now - date < 43_200_000 ? timeOfDay(date) : dayAndTime(date)}; its wait is over.`]
  },
  refused: 'A request that is turned away like this was not carried out, so it may be repeated with any method.',
  notAtOnce: 'Even so, leave a second before the next request: after a rate limit, all callers come back at once.',
  alsoNamed: (hint: Hint) =>
    `A longer time is named as well: ${duration(hint.seconds)} (${hint.source.name}). If the wait proves too short, take that one.`,
  quotaTimed:
    'A quota is used up. If the answer stays the same after the wait, only a higher limit or a new period helps.',
  changedAndTimed: (hint: Hint) =>
    `The server also asks for ${duration(hint.seconds)} before the next request (${hint.source.name}); time alone mends nothing here.`,
  timeMendsNothing: (hint: Hint) =>
    `The response names ${duration(hint.seconds)} (${hint.source.name}), but time alone mends nothing here.`,
  blockedBefore:
    'Something in front of the API refused this, such as a firewall or a CDN, so no permission in the API would change it.',

  writtenBefore:
    'Something in front of the API wrote this answer, so what the API says of its own errors may not hold.',

  met: (method: string, status: number | null, kind: Kind, what?: string) =>
    `a ${quoted(method)} that met ${what ?? (status === null ? (metKinds[kind] ?? 'this error') : `a ${status}`)}`,
  partsFailed: 'A part of it was done: a repeat of the whole would do that part twice.',
  onlyFailedParts:
    'See in the body which parts failed, and send again only those; a query that changes nothing may be repeated whole.',
  othersDone: 'See in the body which parts failed; the others were done.',
  maybeApplied: 'It may have been carried out all the same: look before you send it as a new one.',
  mayBeDone: (met: string) =>
    `${capital(met)} may have been carried out before the answer was lost, and a repeat could do it twice.`,
  findOut: (wait: number | null) =>
    `Find out first whether it took effect; only if it did not, send it again${wait ? `, no sooner than in ${duration(wait)}` : ''}.`,
  useKeys: 'Where the API takes an idempotency key, send one with the first try: then a repeat is safe.',
  sameKey:
    'Repeat it with the same idempotency key and the same body. The API has to support the key; if it stored the failure, it answers the same again.',
  conditionMayFail:
    'If the first try was carried out after all, the repeat is answered with 412: read the state before you call it a failure.',
  deletedAlready:
    'If the first try was carried out after all, the repeat is answered with 404 or 410: the goal is reached then.',
  methodUnknown:
    'The method is not known. This holds for GET, HEAD, PUT and DELETE; a POST or PATCH may have been carried out: find out first.',
}

const metKinds: Partial<Record<Kind, string>> = {
  timeout: 'a time-out',
  'gateway-timeout': 'a time-out',
  internal: 'an internal error',
  'bad-gateway': 'a bad gateway',
  unavailable: 'an outage',
  canceled: 'a cancellation',
}

/** Why the default is what it is, for the status or the kind. */
export function whyDefault({ response: { status }, kind, isError, message }: AdviceInput): string {
  if (kind === 'unknown' && isError && status !== null && status < 400)
    return 'The status tells of no failure and no code that is known says more, so there is nothing to advise.'
  if (kind === 'rate-limited' && concurrencyLimit(message)) return whyConcurrency
  return (status === null ? undefined : whyStatus[status]) ?? whyKind[kind]
}

/** What is worth knowing beside the verdict, whatever rung decided. */
export function defaultCaveats(
  { response: { status, mediaType }, kind, message }: AdviceInput,
  verdict: Verdict,
): string[] {
  const caveats: string[] = []
  if (mediaType === 'text/event-stream')
    caveats.push(
      'The answer had begun: what came before the failure is lost in a repeat, and may be billed all the same.',
    )
  if (status === 403 && kind === 'rate-limited')
    caveats.push('Do not keep trying: APIs that limit with 403 may ban callers who go on.')
  if (kind === 'unauthenticated' && verdict === 'reauth')
    caveats.push('Once: if new credentials are refused as well, stop. Callers that keep failing are often locked out.')
  if (kind === 'rate-limited')
    caveats.push(
      concurrencyLimit(message)
        ? 'Lower the number of requests that run at once: where each worker only backs off, as many come back together.'
        : 'Limits are often shared: pause every worker that counts against this one.',
    )
  if (kind === 'not-found' && /\btry again\b|recently (?:created|made)/i.test((message ?? '').slice(0, 500)))
    caveats.push('What was made a moment ago may not be there yet: if that is so, try a few times within a minute.')
  if (kind === 'conflict')
    caveats.push('After a repeat of your own, a conflict may mean that the first try went through.')
  return caveats
}

export function sayHint({ strength, seconds, remarks }: Hint): string {
  if (remarks.some(({ is }) => is === 'over')) return 'The time that the server named is over.'
  if (seconds === 0) return 'The server asks for no wait.'
  if (strength === 'asked') return `The server asks for ${duration(seconds)}.`
  if (strength === 'window')
    return `The limit starts anew in ${remarks.some(({ is }) => is === 'latest') ? 'at most ' : ''}${duration(seconds)}.`
  return `A sentence in the message names ${duration(seconds)}.`
}

/** What a reader should know about how a value was read. */
export const sayRemarks = (remarks: readonly Remark[]): string[] => remarks.map(sayRemark)

/** A name that is written small, such as gRPC, stays so. */
const capital = (text: string) =>
  /^[a-z]+(?![A-Za-z])/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
