import { hasStatus } from '../classify/index-catalogue.ts'
import type { Entry, Facts, Json, Limit, Match, Origin, Response, Retired, Sentence, Verdict } from '../model.ts'
import { capital, inSentence } from '../origin/in-sentence.ts'
import { statusFacts } from '../statuses.ts'
import { codeToShow } from './code-to-show.ts'
import { resolutionFor } from './resolution.ts'

/** What an explanation is based on. */
export interface Explained {
  /** What of the paste couldn't be read. */
  limit: Limit | null
  response: Response
  facts: Facts
  /** What the rules of the envelope say about this occurrence. */
  notes: string[]
  origin: Origin
  /** The entry that the advice is based on, and its match; `null` if no API is known. */
  best: { match: Match; entry: Entry } | null
  matches: Match[]
  /** The status in the body, if it differs from HTTP's. */
  bodyStatus: number | null
  isError: boolean
  /** The body, parsed. */
  json: Json | undefined
  /** What to do now, and why: neither is said twice. */
  act: Sentence | null
  because: string[]
  verdict: Verdict
  /** Statuses that have a page on the site. */
  statusPages: number[]
}

/** What happened, in sentences for people, each with its source; the most important first. */
export function explain(explained: Explained): Sentence[] {
  return [
    ...(explained.limit ? [{ text: explained.limit.text, source: null }] : []),
    ...originSentences(explained),
    ...entrySentences(explained),
    ...statusSentences(explained),
    ...explained.notes.map((text) => ({ text, source: null })),
    ...otherSentences(explained.facts),
    ...contradictions(explained),
  ]
}

function originSentences({ origin }: Explained): Sentence[] {
  if (origin.kind !== 'intermediary') return []
  const { name, meaning } = origin
  const who = meaning.includes(name) ? '' : `${capital(inSentence(name))} wrote this response. `
  return [{ text: who + meaning, source: null }]
}

function entrySentences(explained: Explained): Sentence[] {
  const { best, facts, json, response, act } = explained
  if (!best) return unknownSentences(explained)
  const { entry, match } = best
  const resolution = resolutionFor(entry, json, response)?.text ?? null
  const described: Sentence[] = [{ text: entry.description, source: rowOf(entry) }]
  if (match.by === 'status' && facts.code !== null) {
    described.unshift({
      text: `The code \`${facts.code}\` isn't in the tables for ${match.apiName}; this is what they say about the status.`,
      source: rowOf(entry),
    })
  }
  if (match.by === 'nearest-code') {
    described.unshift({
      text: `There is no entry for this code; the nearest is \`${entry.code}\`.`,
      source: rowOf(entry),
    })
  }
  if (entry.retired && match.by !== 'status') described.push(retiredSentence(entry, entry.retired))
  return resolution === null || resolution === act?.text || (act?.source === null && onlyNames.test(resolution))
    ? described
    : [...described, { text: resolution, source: rowOf(entry) }]
}

/** Fields that the act already names. */
const onlyNames = /^(?:Fix|Correct) [^.,;:]*\.$/

/** The address of the row; `null` if the site has no pages for its API. */
const rowOf = ({ row }: Entry): string | null => row || null

function retiredSentence(entry: Entry, { since, instead }: Retired): Sentence {
  const sent = since === null ? 'The API no longer sends this' : `The API hasn't sent this since ${since}`
  const now = instead.length === 0 ? '' : `; ${instead.map((code) => `\`${code}\``).join(' or ')} replaced it`
  return { text: `${sent}${now}.`, source: rowOf(entry) }
}

/** Codes of Node, undici, got, npm and Chromium: they aren't from a response, so no table has them. */
const clientsOwn =
  /^(?:E[A-Z]{4,16}|EAI_[A-Z]{3,12}|E[45]\d\d|UND_ERR_[A-Z_]{2,40}|net::ERR_[A-Z\d_]{2,60}|ERR_NON_2XX_3XX_RESPONSE)$/

/** A code that only repeats the status is explained as the status. */
function unknownSentences({ facts, response, matches, verdict }: Explained): Sentence[] {
  const code = codeToShow({ facts, response })
  if (code === null || verdict === 'none' || matches.length > 0 || clientsOwn.test(code)) return []
  return [
    {
      text: `No entry for the code \`${code}\` fits this response, so the advice is based on the response itself.`,
      source: null,
    },
  ]
}

/** The standard's meaning, if nothing more specific is known. That a 2xx failed, the envelope says better; an advice may begin with it. */
function statusSentences({ response, best, origin, isError, statusPages, because }: Explained): Sentence[] {
  if (best || response.status === null) return []
  const { name, meaning, rfcUrl } = statusFacts(response.status)
  const isSaid = origin.kind === 'intermediary' || because.some((why) => why.startsWith(meaning.slice(0, -1)))
  // A status alone still has a name, and a page.
  if (isSaid && response.body !== null) return []
  const text = `${response.status} ${name}${isSaid ? '.' : `: ${meaning}`}`
  return isError === response.status >= 400
    ? [{ text, source: statusPages.includes(response.status) ? `/status/${response.status}/` : (rfcUrl ?? '/status/') }]
    : []
}

function otherSentences({ code: first, others, isPartial }: Facts): Sentence[] {
  const all = [
    ...new Set(
      others.map(({ code, message }) =>
        code && (code !== first || message === null) ? `\`${code}\`` : `"${message?.replace(/\.$/, '')}"`,
      ),
    ),
  ]
  const named = all.slice(0, 5)
  const rest = all.length > 5 ? ` and ${all.length - 5} more` : ''
  return [
    ...(others.length > 0
      ? [
          {
            text: `The body has ${others.length === 1 ? 'one more error' : `${others.length} more errors`}: ${named.join(', ')}${rest}.`,
            source: null,
          },
        ]
      : []),
    ...(isPartial
      ? [{ text: 'Part of the request was applied. Retry only the parts that failed.', source: null }]
      : []),
  ]
}

function contradictions({ response, bodyStatus, best }: Explained): Sentence[] {
  const sentences: Sentence[] = []
  if (bodyStatus !== null) {
    sentences.push({
      text: `The body says ${bodyStatus}, but the status line says ${response.status}. The status line takes precedence; the status in the body is only advisory.`,
      source: 'https://www.rfc-editor.org/rfc/rfc9457#section-3.1.2',
    })
  }
  const row = best?.entry.status
  if (row && response.status !== null && best.match.by === 'code' && !hasStatus(best.entry, response.status)) {
    sentences.push({
      text: `The table has this code with status ${row.from}, but this response has ${response.status}.`,
      source: rowOf(best.entry),
    })
  }
  return sentences
}
