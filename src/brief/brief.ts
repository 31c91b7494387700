import type { Actor, Catalogue, Diagnosis, Kind, Outcome, Processed, Verdict } from '../engine/model.ts'
import { leastToBeSure, leastToRely } from '../engine/sureness.ts'
import { headline, headlineSentence } from '../engine/wording.ts'

/** A diagnosis in a few words: what a program or an agent acts on, and nothing else. Unknown is `null`. */
export interface Brief {
  outcome: Outcome
  verdict: Verdict
  /** The verdict in one line, as the explorer and the terminal say it. */
  headline: string
  /** Seconds until the same request may be sent again. */
  waitSeconds: number | null
  /** What holds for a POST or PATCH instead, where the method isn't known and makes a difference. */
  forPostOrPatch: string | null
  /** What to do now, with the values of the response. */
  act: string | null
  why: string[]
  /** The rule that decided. */
  decidedBy: string
  /** Who can fix it. */
  actor: Actor
  /** Whether the server acted on the request before it failed. */
  processed: Processed
  /** Name of the API that sent it, where something shows that. */
  api: string | null
  /** How sure the API and its entry are. */
  certainty: 'sure' | 'probable' | 'none'
  code: string | null
  status: number | null
  kind: Kind
  message: string | null
  fields: { path: string; message: string }[]
  /** Fields at fault that are left out here. */
  moreFields: number
  requestId: string | null
  /** Further answers in the paste, such as in a log: this is about the first that failed. */
  moreAnswers: number
  /** The page about it: absolute where the site's address is known, else a path of the site. */
  link: string | null
}

/**
 * Says a diagnosis in under 300 tokens, whatever was pasted: long texts are cut, long lists counted.
 * @param now the reader's clock, as given to `diagnose`
 * @param site address of the site, without a slash at its end; `null` where it isn't known
 */
export function brief(
  diagnosis: Diagnosis,
  { statuses }: Pick<Catalogue, 'statuses'>,
  { now, site = null }: { now: number; site?: string | null },
): Brief {
  const { outcome, retry, facts, response, kind, matches, parts, input } = diagnosis
  // Where there is no verdict, the explanation says what could be read, and what to paste instead.
  const unclear = retry.verdict === 'none' && outcome !== 'succeeded' ? diagnosis.explanation.find(({ source }) => source === null) : null // prettier-ignore
  const act = diagnosis.act ?? input.limit ?? unclear ?? null
  const isOver = Boolean(retry.waitSeconds) && retry.dueAt !== null && retry.dueAt <= now
  const best = matches.find(({ score }) => score >= leastToRely)
  const path = best?.url ?? (response.status !== null && statuses.includes(response.status) ? `/status/${response.status}/` : null) // prettier-ignore
  const other = retry.byMethod?.other
  return {
    outcome,
    verdict: retry.verdict,
    headline: headlineSentence(headline(retry, outcome, isOver)),
    waitSeconds: retry.waitSeconds,
    forPostOrPatch: other ? headlineSentence(headline(other, outcome)) : null,
    act: act && cut(act.text, 160),
    why: [...retry.because, ...retry.caveats].slice(0, 2).map((text) => cut(text, 140)),
    decidedBy: cut(retry.decidedBy, 60),
    actor: retry.actor,
    processed: retry.processed,
    api: best?.apiName ?? null,
    certainty: !best ? 'none' : best.score < leastToBeSure ? 'probable' : 'sure',
    code: facts.code && cut(facts.code, 60),
    status: response.status,
    kind,
    message: facts.message && cut(facts.message, 120),
    fields: facts.fields.slice(0, mostFields).map(({ path, message, code }) => ({
      path: cut(path, 48),
      message: cut(message ?? code ?? 'at fault', 48),
    })),
    moreFields: Math.max(0, facts.fields.length - mostFields),
    requestId: facts.requestId && cut(facts.requestId, 64),
    moreAnswers: Math.max(0, parts.length - 1),
    link: path && (site ?? '') + path,
  }
}

const mostFields = 3

const cut = (text: string, most: number) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most
    ? `${line
        .slice(0, most - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : line
}
