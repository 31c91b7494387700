import type { Diagnosis, FieldError, Match, Verdict } from '../../engine/model.ts'
import { leastToBeSure, leastToRely } from '../../engine/sureness.ts'
import { headline, headlineSentence, methods } from '../../engine/wording.ts'

/** What a page says of a response that was pasted on it. Backticks in sentences mark literals. */
export interface Answer {
  /** What it has to do with the page; `null` on pages that are about no one code. */
  isOfPage: 'yes' | 'maybe' | 'no' | null
  /** The pages that it leads to: the one of its code, else those of its candidates. */
  pages: Match[]
  /** The first of them is sure, or nearly. */
  isSure: boolean
  verdict: Verdict
  /** The verdict as a sentence, with what to do where that is the same. */
  headline: string
  /** When a wait is over, in milliseconds since 1970. */
  until: number | null
  isOver: boolean
  /** What holds for a request that may not be sent twice, where that makes a difference. */
  other: { verdict: Verdict; methods: string; headline: string } | null
  /** What else to do or, where the verdict says it all, why. */
  sentences: string[]
  fields: FieldError[]
  requestId: string | null
}

/** How many candidates are offered. */
const mostPages = 4

/**
 * The answer in place, made of a diagnosis.
 * @param here site path of the code page that it is shown on, `null` on other pages
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
  // "Change the request", "get new credentials": the act says which.
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

const withWord = (word: string, act: string) => (act.startsWith(word) ? act : `${word}: ${act}`)

/** Where nothing is surer than that it is the code of this page, it is read as that. */
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
