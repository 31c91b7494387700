import { diagnose } from '../engine/index.ts'
import { headline, headlineSentence } from '../engine/wording.ts'
import type { Verdict } from '../engine/model.ts'
import { rowClock } from '../rows/advise-on-row.ts'
import { statusFacts } from '../engine/statuses.ts'
import { content } from './content.ts'

/** One response in an envelope, and what the engine says about it. */
export interface EnvelopeAnswer {
  status: number | null
  /** The reason phrase; empty without a status. */
  reason: string
  code: string | null
  /** The message of a response without a code, shortened if long. */
  message: string | null
  verdict: Verdict
  /** The headline. */
  says: string
}

/** More answers would push the rest of the page off the first screen. */
const mostAnswers = 5

/** What to do about the samples on the page of an envelope, different answers first. */
export function envelopeAnswers(path: string): EnvelopeAnswer[] {
  const all = content.examples.filter((example) => example.path === path).map(({ paste }) => answerTo(paste))
  const isFirst = ({ says }: EnvelopeAnswer, index: number) => all.findIndex((other) => other.says === says) === index
  const distinct = all.filter((answer, index) => isFirst(answer, index))
  return [...distinct, ...all.filter((answer) => !distinct.includes(answer))].slice(0, mostAnswers)
}

function answerTo(paste: string): EnvelopeAnswer {
  const { response, facts, retry, outcome } = diagnose(paste, content.catalogue, { now: rowClock })
  const { status } = response
  return {
    status,
    reason: status === null ? '' : statusFacts(status).name,
    code: facts.code,
    message: facts.code === null && facts.message !== null ? shortened(facts.message) : null,
    verdict: retry.verdict,
    says: headlineSentence(headline(retry, outcome)),
  }
}

const longestMessage = 80

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longestMessage ? line : `${line.slice(0, line.lastIndexOf(' ', longestMessage))} …`
}
