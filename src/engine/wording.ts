import { scheduleFromSeconds } from './advise/schedule-from.ts'
import type { Branch, Kind, Outcome, Verdict } from './model.ts'

/** The words for each verdict, as every page, the explorer, the terminal and the Retry cells of tables write them. */
export const verdictWords = {
  never: "Don't retry",
  fix: 'Fix the request',
  reauth: 'Re-authenticate',
  wait: 'Wait, then retry',
  backoff: 'Retry with backoff',
  reconcile: 'Check first',
  none: 'Nothing failed',
} satisfies Record<Verdict, string>

/** The words for each kind, as they read inside a sentence. The title of the kind's page is the same, with a capital. */
export const kindWords = {
  'bad-request': 'bad request',
  unauthenticated: 'not authenticated',
  forbidden: 'forbidden',
  'not-found': 'not found',
  'method-not-allowed': 'method not allowed',
  conflict: 'conflict',
  precondition: 'precondition failed',
  gone: 'gone',
  'too-large': 'too large',
  'unsupported-media': 'unsupported media type',
  validation: 'validation failed',
  'rate-limited': 'rate limited',
  'quota-exhausted': 'quota exhausted',
  payment: 'payment required',
  canceled: 'canceled',
  timeout: 'timeout',
  internal: 'internal error',
  'not-implemented': 'not implemented',
  'bad-gateway': 'bad gateway',
  unavailable: 'unavailable',
  'gateway-timeout': 'gateway timeout',
  unknown: 'unknown',
} satisfies Record<Kind, string>

/** What the two branches of an advice are for. */
export const methods = { idempotent: 'GET, HEAD, PUT or DELETE', other: 'POST or PATCH' }

export interface Headline {
  /** "Wait 1 minute", "Retry with backoff": readable on its own. */
  word: string
  /** What it asks of the reader, to follow the word; empty where there is nothing to do. */
  sentence: string
}

/**
 * A verdict as a headline: "Wait 1 minute" + "then retry".
 * @param outcome of the diagnosis that the verdict is from: with the verdict `none`, it says why
 * @param isOver the wait was over when the response was pasted
 */
export function headline(
  branch: Pick<Branch, 'verdict' | 'waitSeconds' | 'actor' | 'processed' | 'attempts'>,
  outcome: Outcome,
  isOver = false,
): Headline {
  const { verdict, attempts } = branch
  // A floor may delay the first attempt for longer than the server asks.
  const waitSeconds = branch.waitSeconds === null ? null : Math.max(branch.waitSeconds, attempts[0]?.minSeconds ?? 0)
  if (verdict === 'none') return noneHeadlines[outcome]
  if (verdict === 'wait' && isOver) return { word: 'The wait is over', sentence: 'retry now' }
  if (verdict === 'wait' && waitSeconds === 0) return { word: 'Retry now', sentence: 'no wait is needed' }
  if (verdict === 'wait') return waitHeadline(waitSeconds)
  return { word: verdictWords[verdict], sentence: sentences[verdict](branch) }
}

function waitHeadline(seconds: number | null): Headline {
  if (seconds === null) return { word: 'Wait', sentence: 'then retry' }
  return {
    word: `Wait ${duration(seconds)}`,
    sentence: seconds < scheduleFromSeconds ? 'then retry' : 'then retry; schedule the request instead of sleeping',
  }
}

/** A headline in one line: "Fix the request, then send it again", "Wait 1 minute, then retry". */
export function headlineSentence({ word, sentence }: Headline): string {
  if (sentence === '') return word
  return `${word}${sentence.startsWith('then ') ? ',' : ':'} ${sentence}`
}

const sentences = {
  never: ({ actor }) => neverSentences[actor],
  fix: () => 'then send it again',
  reauth: () => 'get a new credential, then retry once',
  backoff: () => 'wait longer before each attempt',
  reconcile: ({ processed }) =>
    processed === 'no'
      ? 'read the current state, then decide what to send'
      : processed === 'yes'
        ? 'part of it was applied; retry only the parts that failed'
        : 'it may have been applied',
} satisfies Record<Exclude<Verdict, 'wait' | 'none'>, (branch: Pick<Branch, 'actor' | 'processed'>) => string>

/** Why there is no verdict, and what to paste to get one. */
const noneHeadlines = {
  succeeded: { word: verdictWords.none, sentence: '' },
  unknown: { word: "Can't tell yet", sentence: 'paste the status line, the headers and the body' },
  failed: {
    word: "Can't tell yet",
    sentence: "it failed, but it isn't clear whether a retry helps; paste the status line too",
  },
  unreadable: { word: "Can't read this", sentence: 'paste the response as plain text' },
} satisfies Record<Outcome, Headline>

/** Who must act where a retry fails again. */
export const actorWords = { admin: 'ask your administrator', provider: 'ask the API provider' }

const neverSentences = {
  caller: 'the same request would fail again',
  admin: `the same request would fail again; ${actorWords.admin}`,
  provider: `the same request would fail again; ${actorWords.provider}`,
}

/** The range of a pause: "none", "2 seconds", "up to 4 seconds", "60 to 66 seconds", "1 hour to 1 hour 1 minute". Seconds, 0 or more. */
export function pauseRange(min: number, max: number): string {
  const [from, to] = [rounded(min), rounded(max)]
  if (from === to) return to === 0 ? 'none' : duration(to)
  if (from === 0) return `up to ${duration(to)}`
  return to < 120 ? `${from} to ${count(to, 'second')}` : `${duration(from)} to ${duration(to)}`
}

/** A tenth of a second matters below five seconds only. */
export const rounded = (seconds: number) => (seconds < 5 ? Math.round(seconds * 10) / 10 : Math.round(seconds))

/**
 * Seconds as a person says them, in at most two units: "1 minute", "1 hour 20 minutes", "0.5 seconds".
 * @param seconds 0 or more
 */
export function duration(seconds: number): string {
  if (seconds < 60) return count(seconds, 'second')
  const [size, unit, smallSize, smallUnit] = units.find(([size]) => seconds >= size) ?? units[2]
  const large = Math.floor(seconds / size)
  const small = Math.round((seconds - large * size) / smallSize)
  if (small * smallSize >= size) return count(large + 1, unit)
  return small === 0 ? count(large, unit) : `${count(large, unit)} ${count(small, smallUnit)}`
}

const units: [[number, string, number, string], [number, string, number, string], [number, string, number, string]] = [
  [86_400, 'day', 3600, 'hour'],
  [3600, 'hour', 60, 'minute'],
  [60, 'minute', 1, 'second'],
]

const count = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`

/** "Stripe's", "gRPC and Google APIs'". */
export const possessive = (name: string) => `${name}${/(?:[a-z]|API)s$/.test(name) ? "'" : "'s"}`
