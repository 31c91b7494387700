import type { Diagnosis, FieldError, Match, Verdict } from '../../engine/model.ts'
import { leastToBeSure, leastToRely } from '../../engine/sureness.ts'
import { headline, headlineSentence, methods } from '../../engine/wording.ts'

/** What a page says about a response that was pasted on it. Backticks in sentences mark literals. */
export interface Answer {
  /** Whether the page is about the response; `null` on pages that aren't about an error code. */
  isOfPage: 'yes' | 'maybe' | 'no' | null
  /** The pages to link: that of its error code, else those of its candidates. */
  pages: Match[]
  /** The first page is certain, or nearly. */
  isSure: boolean
  verdict: Verdict
  /** The verdict as a sentence, with what to do if that says it better. */
  headline: string
  /** When the wait ends, in milliseconds since 1970. */
  until: number | null
  isOver: boolean
  /** The verdict for a method that isn't idempotent, if it differs. */
  other: { verdict: Verdict; methods: string; headline: string } | null
  /** What else to do, else why. */
  sentences: string[]
  fields: FieldError[]
  requestId: string | null
}

/** Maximum number of candidates offered. */
const mostPages = 4

/**
 * A diagnosis as shown in place.
 * @param here site path of the code page that it is shown on; `null` on other pages
 * @param pastedAt milliseconds since 1970
 */
export function answerOf(diagnosis: Diagnosis, here: string | null, pastedAt: number): Answer {
  const { outcome, retry, matches, facts, act } = diagnosis
  const best = matches[0]
  const isSure = best !== undefined && best.score >= leastToRely
  const until = retry.verdict === 'wait' && retry.waitSeconds ? retry.dueAt : null
  const isOver = until !== null && until <= pastedAt
  const other = retry.byMethod?.other ?? null
  const said = headline(retry, outcome, isOver)
  // The act is more specific than the sentence of `fix` and `reauth`.
  const isActTheSentence = act !== null && (retry.verdict === 'fix' || retry.verdict === 'reauth')
  return {
    isOfPage: here === null ? null : relationTo(here, matches),
    pages: isSure ? [best] : matches.slice(0, mostPages),
    isSure,
    verdict: retry.verdict,
    headline: isActTheSentence ? withWord(said.word, act.text) : `${headlineSentence(said)}.`,
    until,
    isOver,
    other: other && {
      verdict: other.verdict,
      methods: methods.other,
      headline: `${headlineSentence(headline(other, outcome))}.`,
    },
    sentences: isActTheSentence ? [] : act ? [act.text] : retry.because.slice(0, 2),
    fields: facts.fields,
    requestId: facts.requestId,
  }
}

/** "Fix 2 fields: …" says "Fix the request" already. */
const withWord = (word: string, act: string) => (act.startsWith(word.split(' ')[0]!) ? act : `${word}: ${act}`)

/** Whether to read the response as the error of this page: if it could be, and no other match is more certain. */
export const isToBeReadAs = (here: string | null, matches: Match[]): boolean =>
  here !== null && matches[0]?.url !== here && relationTo(here, matches) === 'maybe'

function relationTo(here: string, matches: Match[]): 'yes' | 'maybe' | 'no' {
  const own = matches.find(({ url }) => url === here)
  const most = Math.max(...matches.map(({ score }) => score))
  if (!own) return 'no'
  if (own.score < leastToRely) return own.score === most ? 'maybe' : 'no'
  const isAlone = matches.every((match) => match === own || match.score < own.score)
  return isAlone || own.score >= leastToBeSure ? 'yes' : own.score === most || most < leastToBeSure ? 'maybe' : 'no'
}
