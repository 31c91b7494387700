import type { Kind, StatusRange, Verdict } from '../engine/model.ts'

/** What a verdict says, where there is no Retry cell whose words could be shown. */
export const verdictWords = {
  never: 'Do not retry',
  fix: 'Fix the request, then send it',
  reauth: 'Sign in again, then send it',
  wait: 'Wait, then retry',
  backoff: 'Retry with backoff',
  reconcile: 'Find out first, then decide',
  none: 'Nothing to retry',
} satisfies Record<Verdict, string>

/** What a verdict asks of the caller, for pages that are made from the table alone. */
export const verdictReasons = {
  never: 'Repeating this request gives the same answer, however long you wait.',
  fix: 'The same request gives the same answer. Change what the response names, then send it once.',
  reauth: 'The same credentials give the same answer. Get new ones, then send the request once.',
  wait: 'The same request may succeed later. Send it again after the time that the response names, and not sooner.',
  backoff:
    'The same request may succeed later. Leave a growing, random pause between attempts, and stop after a few. A POST may have been applied all the same: find out before you repeat it.',
  reconcile: 'The request may have been applied before it failed. Read the current state first, then decide.',
  none: 'There is nothing to repeat.',
} satisfies Record<Verdict, string>

/** What has to happen before the request is sent again, for rows whose source names no remedy. */
export const verdictActions = {
  never: 'Stop sending this request. Look at what it asks for, not at how often it is sent.',
  fix: 'Read what the response says is wrong, change the request, then send it once.',
  reauth: 'Get new credentials, then send the request once.',
  wait: 'Stop sending until the wait is over, then send the same request again.',
  backoff:
    'Send the same request again with exponential backoff and jitter. If it keeps failing, report the request id.',
  reconcile: 'Find out whether the request was applied before you send it again.',
  none: 'There is nothing to mend.',
} satisfies Record<Verdict, string>

/** A kind as words: `rate-limited` becomes "rate limited". */
export const kindWords = (kind: Kind) => kind.replaceAll('-', ' ')

/** First digit of a status, which gives its family: 4 for 404 and for `4xx`. */
export const familyOf = (status: number) => Math.floor(status / 100)

/** A status as it is written: `404`, or `5xx` for a class. */
export const statusWords = ({ from, to }: StatusRange) => (from === to ? String(from) : `${familyOf(from)}xx`)

export const familyWords: Record<number, string> = {
  1: 'informational',
  2: 'success',
  3: 'redirection',
  4: 'client error',
  5: 'server error',
}

/** `1 code`, `12 codes`. */
export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

/** How a page of public documentation is called in a list of sources: its address, without what every address has. */
export const sourceName = (url: string) => url.replace(/^https?:\/\/(?:www\.)?|\/?(?:[?#].*)?$/g, '')
