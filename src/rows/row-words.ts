import type { Branch, Entry, Plan, Verdict } from '../engine/model.ts'
import { duration, headline, headlineSentence, methods, verdictWords, type Headline } from '../engine/wording.ts'
import type { RowAdvice } from './advise-on-row.ts'

/** The answer for some of the statuses of a row. */
export interface OfStatus extends Headline {
  statuses: number[]
  verdict: Verdict
  /** For a request that isn't safe to send twice, where that makes a difference. */
  other: Verdict | null
}

/** The answer of a row in the words of the explorer. */
export interface RowWords extends Headline {
  verdict: Verdict
  /** What bounds the pauses, each a phrase: "at least 1 second". */
  bounds: string[]
  /** For a request that isn't safe to send twice; `null` where that makes no difference. */
  other: (Headline & { verdict: Verdict; methods: string }) | null
  /** For further statuses of the row, where the answer differs. */
  otherwise: OfStatus[]
  /** For a response that should give a time and doesn't; `null` for other rows. */
  unnamed: (Headline & { verdict: Verdict; why: string }) | null
  /** Where the verdict is from, if the API doesn't document it. */
  mark: 'default' | 'inferred' | null
}

/** What the engine says about a row, as a headline and its bounds. A row that asks to wait for the server's time has none. */
export function wordsOfRow(entry: Entry, advice: RowAdvice): RowWords {
  const { untimed, timed } = advice
  const otherwise = otherwiseOf(entry, advice)
  const shown: Branch = timed ? { ...timed, waitSeconds: null, attempts: [] } : untimed
  const other = untimed.byMethod?.other ?? null
  return {
    // A row that leaves it to the status has no verdict of its own.
    ...(advice.isByStatus
      ? { verdict: 'none', word: 'Depends on the status', sentence: '' }
      : { verdict: shown.verdict, ...headline(shown, 'failed') }),
    otherwise,
    bounds: boundsOf(entry, untimed, timed !== null),
    other: advice.isByStatus
      ? null
      : other && { verdict: other.verdict, ...headline(other, 'failed'), methods: methods.other },
    unnamed: timed && {
      verdict: untimed.verdict,
      ...headline(untimed, 'failed'),
      why: untimed.because.at(-1) ?? '',
    },
    mark: entry.retry === null ? 'default' : entry.retry.origin === 'inferred' ? 'inferred' : null,
  }
}

function otherwiseOf(entry: Entry, { untimed, otherwise, isByStatus }: RowAdvice): RowWords['otherwise'] {
  const own = isByStatus ? [{ status: entry.status.from, advice: untimed }] : []
  const all = [...own, ...otherwise].map(({ status, advice }) => ({
    status,
    verdict: advice.verdict,
    other: advice.byMethod?.other.verdict ?? null,
    ...headline(advice, 'failed'),
  }))
  return [...new Map(all.map((at) => [saidWith(at), at])).keys()].flatMap((said) => {
    // Node 20 has no Map.groupBy, and the package runs there.
    const alike = all.filter((at) => saidWith(at) === said)
    const [first] = alike
    return first ? [{ ...first, statuses: alike.map(({ status }) => status) }] : []
  })
}

/** The same in one line, without the statuses. */
export const saidWith = (at: Omit<OfStatus, 'statuses'>): string =>
  `${headlineSentence(at)}${at.other ? `; ${methods.other}: ${verdictWords[at.other]}` : ''}`

/** What a mark means, as a tooltip. */
export const marks = {
  default: "The source doesn't say so; it is the default for the status or the kind.",
  inferred: "The source doesn't say so; it's inferred.",
}

/** The same in a few words, for the cell of a table: "Retry with backoff, at least 1 second; POST or PATCH: Check first". */
export function shortWords({ word, sentence, verdict, bounds, other }: RowWords): string {
  const [, actor] = verdict === 'never' ? sentence.split('; ') : []
  const main = [
    verdict === 'wait' ? headlineSentence({ word, sentence }) : word,
    ...(actor ? [actor] : []),
    ...bounds,
  ].join(', ')
  return other ? `${main}; ${other.methods}: ${verdictWords[other.verdict]}` : main
}

/** The same as sentences: what to do, then each case that differs. */
export function linesOf(words: RowWords): string[] {
  const { bounds, other, otherwise, unnamed, mark } = words
  return [
    `${headlineSentence(words)}${mark ? ` (${mark})` : ''}.`,
    ...otherwise.map((at) => `With ${at.statuses.join(', ')}: ${saidWith(at)}.`),
    ...(other ? [`${other.methods}: ${headlineSentence(other)}.`] : []),
    ...(unnamed ? [`If the response gives no time: ${headlineSentence(unnamed)}. ${unnamed.why}`] : []),
    ...(bounds.length > 0 ? [`Pauses and attempts: ${bounds.join(', ')}.`] : []),
  ]
}

function boundsOf({ retry }: Entry, { waitSeconds, plan }: Branch, isTimed: boolean): string[] {
  if (plan === null) return []
  return [
    ...(plan.floorSeconds > 0 ? [`at least ${duration(plan.floorSeconds)}`] : []),
    ...(isTimed && waitSeconds !== null ? [`${duration(waitSeconds)} if no time is given`] : []),
    ...(retry?.capSeconds ? [`at most ${duration(plan.capSeconds)}`] : []),
    ...(retry?.tries || retry?.withCare ? [triesWords(plan)] : []),
  ]
}

const triesWords = ({ tries }: Plan) => `${tries} ${tries === 1 ? 'attempt' : 'attempts'} in all`
