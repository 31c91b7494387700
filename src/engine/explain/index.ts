import { hasStatus } from '../classify/index-catalogue.ts'
import type { Entry, Facts, Json, Limit, Match, Origin, Response, Retired, Sentence } from '../model.ts'
import { statusFacts } from '../statuses.ts'
import { possessive } from '../wording.ts'
import { fill } from './fill.ts'

/** What an explanation is made of. */
export interface Explained {
  /** What could not be read of the paste. */
  limit: Limit | null
  response: Response
  facts: Facts
  /** What the envelope's own rules have to say of this occurrence. */
  notes: string[]
  origin: Origin
  /** The entry that the advice rests on, and its match; `null` when no API is known. */
  best: { match: Match; entry: Entry } | null
  matches: Match[]
  /** A status that the body states, where it differs from HTTP's. */
  bodyStatus: number | null
  isError: boolean
  /** The body, parsed. */
  json: Json | undefined
  /** What to do now, which is not said again. */
  act: Sentence | null
  /** Statuses that have a page on the site. */
  statusPages: number[]
}

/** What happened, in sentences for a person, each with its source; the most telling first. */
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
  return origin.kind === 'intermediary'
    ? [{ text: `${origin.name} wrote this response. ${origin.meaning}`, source: null }]
    : []
}

function entrySentences({ best, facts, matches, json, response, act }: Explained): Sentence[] {
  if (!best) return unknownSentences(facts, matches)
  const { entry, match } = best
  const resolution =
    entry.resolution && fill(entry.resolution, entry.fills ?? [], { json, headers: response.headers }).text
  const described: Sentence[] = [{ text: entry.description, source: rowOf(entry) }]
  if (match.by === 'status' && facts.code !== null) {
    described.unshift({
      text: `${possessive(match.apiName)} tables have no code \`${facts.code}\`; this is what they say of its status.`,
      source: rowOf(entry),
    })
  }
  if (match.by === 'nearest-code') {
    described.unshift({ text: `No table has this code. The nearest is \`${entry.code}\`.`, source: rowOf(entry) })
  }
  if (entry.retired && match.by !== 'status') described.push(retiredSentence(entry, entry.retired))
  return resolution === null || resolution === act?.text
    ? described
    : [...described, { text: resolution, source: rowOf(entry) }]
}

/** Where the row can be read: nowhere, where the site has no pages of its API. */
const rowOf = ({ row }: Entry): string | null => row || null

function retiredSentence(entry: Entry, { since, instead }: Retired): Sentence {
  const when = since === null ? '' : ` since ${since}`
  const now = instead.length === 0 ? '' : `; ${instead.map((code) => `\`${code}\``).join(' or ')} came instead`
  return { text: `The API has not sent this${when === '' ? ' for some time' : when}${now}.`, source: rowOf(entry) }
}

function unknownSentences({ code }: Facts, matches: Match[]): Sentence[] {
  if (code === null || matches.length > 0) return []
  return [
    { text: `No table here has the code \`${code}\`. What follows is read from the response itself.`, source: null },
  ]
}

/** The standard's word is needed only where no API's own is known; that a success failed, the envelope says better. */
function statusSentences({ response, best, isError, statusPages }: Explained): Sentence[] {
  if (best || response.status === null) return []
  const { name, meaning, rfcUrl } = statusFacts(response.status)
  const text = `${response.status} ${name}: ${meaning}`
  return isError === response.status >= 400
    ? [{ text, source: statusPages.includes(response.status) ? `/status/${response.status}/` : (rfcUrl ?? '/status/') }]
    : []
}

function otherSentences({ others, isPartial }: Facts): Sentence[] {
  const named = others.slice(0, 5).map(({ code, message }) => (code ? `\`${code}\`` : `"${message}"`))
  const rest = others.length > 5 ? ` and ${others.length - 5} more` : ''
  return [
    ...(others.length > 0
      ? [
          {
            text: `The body holds ${others.length === 1 ? 'one more error' : `${others.length} more errors`}: ${named.join(', ')}${rest}.`,
            source: null,
          },
        ]
      : []),
    ...(isPartial
      ? [{ text: 'A part of the request was carried out. Send again only what failed.', source: null }]
      : []),
  ]
}

function contradictions({ response, bodyStatus, best }: Explained): Sentence[] {
  const sentences: Sentence[] = []
  if (bodyStatus !== null) {
    sentences.push({
      text: `The body says ${bodyStatus}, the status line ${response.status}. The status line counts: what the body says is advisory.`,
      source: 'https://www.rfc-editor.org/rfc/rfc9457#section-3.1.2',
    })
  }
  const row = best?.entry.status
  if (row && response.status !== null && best.match.by === 'code' && !hasStatus(best.entry, response.status)) {
    sentences.push({
      text: `The table gives this code with status ${row.from}; here it came with ${response.status}.`,
      source: rowOf(best.entry),
    })
  }
  return sentences
}
