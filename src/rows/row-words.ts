import type { Branch, Entry, Plan, Verdict } from '../engine/model.ts'
import { duration, headline, headlineSentence, methods, verdictWords, type Headline } from '../engine/wording.ts'
import type { RowAdvice } from './advise-on-row.ts'

/** The answer of a row in the words of the explorer. */
export interface RowWords extends Headline {
  verdict: Verdict
  /** What bounds the pauses, each a phrase: "at least 1 second". */
  bounds: string[]
  /** For a request that may not be sent twice, where that makes a difference; `null` where it makes none. */
  other: (Headline & { verdict: Verdict; methods: string }) | null
  /** What holds where a response that should name a time names none; `null` for other rows. */
  unnamed: (Headline & { verdict: Verdict; why: string }) | null
  /** Who says so, where it is not the API’s own word. */
  mark: 'default' | 'our reading' | null
}

/** What the engine says of a row, as a headline and its bounds. A row that asks to wait for the server’s time names none. */
export function wordsOfRow(entry: Entry, { untimed, timed }: RowAdvice): RowWords {
  const shown: Branch = timed ? { ...timed, waitSeconds: null, attempts: [] } : untimed
  const other = untimed.byMethod?.other ?? null
  return {
    verdict: shown.verdict,
    ...headline(shown, 'failed'),
    bounds: boundsOf(entry, untimed, timed !== null),
    other: other && { verdict: other.verdict, ...headline(other, 'failed'), methods: methods.other },
    unnamed: timed && {
      verdict: untimed.verdict,
      ...headline(untimed, 'failed'),
      why: untimed.because.at(-1) ?? '',
    },
    mark: entry.retry === null ? 'default' : entry.retry.origin === 'inferred' ? 'our reading' : null,
  }
}

/** What a mark means, for who points at it. */
export const marks = {
  default: 'The source does not say so; it is the default for the status or the kind.',
  'our reading': 'The source does not say so; it is our reading.',
}

/** The same in a few words, for the cell of a table: "Back off, at least 1 second; POST or PATCH: Find out first". */
export function shortWords({ word, sentence, verdict, bounds, other }: RowWords): string {
  const [, actor] = verdict === 'never' ? sentence.split('; ') : []
  const main = [word, ...(actor ? [actor] : []), ...bounds].join(', ')
  return other ? `${main}; ${other.methods}: ${verdictWords[other.verdict]}` : main
}

/** The same as sentences: what to do, then what holds in each case that differs. */
export function linesOf(words: RowWords): string[] {
  const { bounds, other, unnamed, mark } = words
  return [
    `${headlineSentence(words)}${mark ? ` (${mark})` : ''}.`,
    ...(other ? [`${other.methods}: ${headlineSentence(other)}.`] : []),
    ...(unnamed ? [`If the response names no time: ${headlineSentence(unnamed)}. ${unnamed.why}`] : []),
    ...(bounds.length > 0 ? [`Pauses and tries: ${bounds.join(', ')}.`] : []),
  ]
}

function boundsOf({ retry }: Entry, { waitSeconds, plan }: Branch, isTimed: boolean): string[] {
  if (plan === null) return []
  return [
    ...(plan.floorSeconds > 0 ? [`at least ${duration(plan.floorSeconds)}`] : []),
    ...(isTimed && waitSeconds !== null ? [`${duration(waitSeconds)} if no time is named`] : []),
    ...(retry?.capSeconds ? [`at most ${duration(plan.capSeconds)}`] : []),
    ...(retry?.tries || retry?.withCare ? [triesWords(plan)] : []),
  ]
}

const triesWords = ({ tries }: Plan) => `${tries} ${tries === 1 ? 'try' : 'tries'} in all`
