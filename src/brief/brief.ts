import { statusUrl } from '../catalogue/urls.ts'
import type { Actor, Catalogue, Diagnosis, Kind, Outcome, Processed, Verdict } from '../engine/model.ts'
import { leastToBeSure, leastToRely } from '../engine/sureness.ts'
import { headline, headlineSentence } from '../engine/wording.ts'

/** A diagnosis in a few words: only what a program or an agent acts on. Unknown is `null`. */
export interface Brief {
  outcome: Outcome
  verdict: Verdict
  /** The verdict in one line, as the explorer and the terminal say it. */
  headline: string
  /** Seconds until the same request can be retried. */
  waitSeconds: number | null
  /** The verdict for a POST or PATCH instead, where the method isn't known and makes a difference. */
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
  /** How many more fields are wrong. */
  moreFields: number
  requestId: string | null
  /** Further responses in the paste, such as in a log: this is about the first that failed. */
  moreAnswers: number
  /** The page about it: absolute where the site's address is known, else a path of the site. */
  link: string | null
}

/**
 * A diagnosis in under 300 tokens, whatever was pasted: long texts are cut, and cut shorter where that isn't enough.
 * @param now the reader's clock, as given to `diagnose`
 * @param site address of the site, without a slash at its end; `null` where it isn't known
 */
export function brief(
  diagnosis: Diagnosis,
  catalogue: Pick<Catalogue, 'statuses'>,
  { now, site = null }: { now: number; site?: string | null },
): Brief {
  const said = (room: Room) => sayWithin(room, diagnosis, catalogue, { now, site })
  const [first, ...shorter] = rooms
  return shorter.reduce((all, room) => (JSON.stringify(all).length > mostCharacters ? said(room) : all), said(first))
}

/** The room there is: sentences of why, characters of a text, fields. */
interface Room {
  whys: number
  text: number
  fields: number
}

const rooms = [
  { whys: 2, text: 140, fields: 3 },
  { whys: 1, text: 80, fields: 2 },
  { whys: 1, text: 40, fields: 1 },
] as const satisfies Room[]

/** A token is about four characters of English and JSON. */
const mostCharacters = 1200

function sayWithin(
  { whys, text, fields }: Room,
  diagnosis: Diagnosis,
  { statuses }: Pick<Catalogue, 'statuses'>,
  { now, site }: { now: number; site: string | null },
): Brief {
  const { outcome, retry, facts, response, kind, matches, parts } = diagnosis
  const isOver = Boolean(retry.waitSeconds) && retry.dueAt !== null && retry.dueAt <= now
  const best = matches.find(({ score }) => score >= leastToRely)
  const ofStatus = response.status !== null && statuses.includes(response.status) ? statusUrl(response.status) : null
  const path = best && !best.isOnlyRead ? best.url : ofStatus
  const other = retry.byMethod?.other
  const cutOr = (from: string | null) => from && cut(from, text)
  return {
    outcome,
    verdict: retry.verdict,
    headline: headlineSentence(headline(retry, outcome, isOver)),
    waitSeconds: retry.waitSeconds,
    forPostOrPatch: other ? headlineSentence(headline(other, outcome)) : null,
    act: cutOr(actOf(diagnosis)),
    why: [...retry.because, ...retry.caveats].slice(0, whys).map((each) => cut(each, text)),
    decidedBy: cut(retry.decidedBy, 80),
    actor: retry.actor,
    processed: retry.processed,
    api: best?.apiName ?? null,
    certainty: !best ? 'none' : best.score < leastToBeSure ? 'probable' : 'sure',
    code: facts.code && cut(facts.code, 60),
    status: response.status,
    kind,
    message: cutOr(facts.message),
    fields: facts.fields.slice(0, fields).map(({ path, message, code }) => ({
      path: cut(path, 48),
      message: cut(message ?? code ?? 'invalid', 48),
    })),
    moreFields: Math.max(0, facts.fields.length - fields),
    requestId: facts.requestId && cut(facts.requestId, 64),
    moreAnswers: Math.max(0, parts.length - 1),
    link: path && (site ?? '') + path,
  }
}

/** Without a verdict, the explanation says what was read, and what to paste instead. */
function actOf({ act, input, outcome, retry, explanation }: Diagnosis): string | null {
  const unclear = retry.verdict === 'none' && outcome !== 'succeeded' ? explanation.find(({ source }) => source === null) : null // prettier-ignore
  return (act ?? input.limit ?? unclear)?.text ?? null
}

const cut = (text: string, most: number) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most
    ? `${line
        .slice(0, most - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : line
}
