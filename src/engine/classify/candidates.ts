import type { Api, Entry, Match, Span } from '../model.ts'
import { kindOfWords } from '../judge/kind-of-words.ts'
import { grpcCodes } from '../envelopes/standard/google-codes.ts'
import { trailersIn } from '../grpc-trailers.ts'
import { codeClass, editDistance, normalCode, typoLimit } from './code.ts'
import { canBeWithin, lettersOf } from './letters.ts'
import type { Observed } from './observed.ts'
import { isWrittenBy, namedEvidence } from './named.ts'
import { hasStatus, isAtHome, type IndexedCatalogue } from './index-catalogue.ts'

/** An entry worth weighing, and how it was reached. */
export interface Candidate {
  entry: Entry
  by: Match['by']
  /** What it was reached by, if not by the response's code: a more precise one beside it, or words of the message. */
  sent?: Sent
  /** Edits between the code of the response and the entry's. */
  distance: number
  /** Its code is a word that many APIs use, so it doesn't show which one. */
  isCommon: boolean
}

export interface Sent {
  text: string
  span: Span | null
}

/** Codes longer than this aren't typos of a documented one. */
const longestTypo = 60

/**
 * The entries that the response's code, or else its status, leads to. A response of an intermediary leads to no API's,
 * but it may use a standard's codes, or be from a service with a table of its own.
 */
export function candidates(observed: Observed, index: IndexedCatalogue): Candidate[] {
  return reached(observed, index).map((found) => ({ ...found, isCommon: isCommon(found, observed, index) }))
}

/** A lookup asks what a code means anywhere; and a code of a standard or service isn't common in its own envelope. */
function isCommon({ entry, by, sent }: Reached, observed: Observed, index: IndexedCatalogue): boolean {
  const { envelope, isLookup } = observed
  if (isLookup || sent || by === 'status' || entry.code === null) return false
  const api = index.apis.get(entry.api)
  const common = api?.group === 'service' ? index.commonToAll : index.common
  return !isAtHome(api, envelope, index) && common.has(normalCode(entry.code)) && !isInHeaderOf(api, observed)
}

/** A standard that defines a header for its codes (a challenge, a trailer of gRPC): that counts like its own envelope. */
function isInHeaderOf(api: Api | undefined, { facts, locateHeader }: Observed): boolean {
  const code = facts.spans.code
  if (api?.group !== 'standard' || code === null) return false
  return api.headers.some((name) => {
    const field = locateHeader(name)
    return field !== null && field[0] <= code[0] && code[1] <= field[1]
  })
}

type Reached = Omit<Candidate, 'isCommon'>

function reached(observed: Observed, index: IndexedCatalogue): Reached[] {
  const { bareCode, narrower } = observed
  const code = bareCode?.text ?? codeWord(observed)
  // The most precise of each API: its code beside the main one, then words of the sentence, then the main code.
  const byCode = [
    ...(narrower ? exact(narrower.text, index).map((found) => ({ ...found, sent: narrower })) : []),
    ...byWords(observed, index),
    ...(code === null ? [] : exact(code, index)),
  ].filter(({ entry, sent }, _, all) => all.find((first) => first.entry.api === entry.api)!.sent === sent)
  if (observed.origin.kind === 'intermediary')
    return [...byCode, ...byStatus(observed, byCode, index)].filter(({ entry, by }) => {
      const api = index.apis.get(entry.api)
      return api?.group === 'standard' ? by === 'code' : api && isWrittenBy(api, observed)
    })
  const close = code !== null && byCode.length === 0 ? nearby(code, index) : []
  const nearest =
    code !== null && close.length === 0 && byCode.length === 0 && observed.isLookup ? begun(code, index) : close
  return [...byCode, ...nearest, ...byStatus(observed, byCode, index)]
}

/** The code as in tables: for gRPC's number in the body or a trailer, the name that it stands for. */
function codeWord({ facts, envelope, response }: Observed): string | null {
  const isNumber = facts.code !== null && (envelope?.id === 'grpc-gateway' || trailersIn(response)?.code === facts.code)
  return (isNumber ? grpcCodes[Number(facts.code)]?.name : null) ?? facts.code
}

/**
 * Entries whose code is words of the message, or the whole message, or the class of a vendor's exception. Any server may send these words:
 * they count only if the API is named, or the body is in its envelope.
 */
function byWords(observed: Observed, index: IndexedCatalogue): Reached[] {
  const { facts, stated, envelope, bareCode, client } = observed
  if (bareCode) return []
  const message = { text: facts.message?.slice(0, 1000) ?? '', span: facts.spans.message }
  const spelt = (sent: Sent, text = sent.text) => exact(text, index).map((found) => ({ ...found, sent }))
  const inMessage = index.phrases.flatMap((entry): Reached[] =>
    message.text.includes(entry.code!)
      ? [{ entry, by: 'code', distance: 0, sent: { ...message, text: entry.code! } }]
      : [],
  )
  const { value = '', span = null } = stated?.exception ?? {}
  const name = value.replace(client?.vendor.name ?? '', '').replace(/(?:Error|Exception)$/, '')
  const outside = (name === '' ? [] : ['', 'Error']).flatMap((end) => spelt({ text: value, span }, name + end))
  return [
    ...inMessage,
    ...(facts.code === null ? [...(message.text.includes('_') ? spelt(message) : []), ...outside] : []),
  ].filter(({ entry }) => {
    const api = index.apis.get(entry.api)!
    return (
      (envelope !== null && api.envelopes.includes(envelope.id)) ||
      namedEvidence(api, observed, false).some(({ weight }) => weight > 0)
    )
  })
}

const exact = (code: string, index: IndexedCatalogue): Reached[] =>
  (index.byCode.get(normalCode(code)) ?? index.byCode.get(codeClass(code) ?? '') ?? []).map((entry) => ({
    entry,
    by: 'code',
    distance: 0,
  }))

function nearby(code: string, index: IndexedCatalogue): Reached[] {
  const normal = normalCode(code)
  // A number near a documented one is another code, and so is a system's name for a failed connection (`ENOTFOUND`).
  if (normal.length > longestTypo || /^\d+$/.test(normal) || /^E[A-Z]{4,}$/.test(code)) return []
  const limit = typoLimit(normal)
  const own = lettersOf(normal)
  const near: Reached[] = []
  for (const { code: known, letters, entries } of index.spellings) {
    // A catalogue may have thousands of codes, and their letters and lengths rule out most of them.
    if (!canBeWithin(limit, letters, own) || Math.abs(known.length - normal.length) > limit) continue
    const distance = editDistance(normal, known, limit)
    if (distance <= limit) for (const entry of entries) near.push({ entry, by: 'nearest-code', distance })
  }
  return near
}

/** Shortest start of a code that leads to it, as `normalCode` writes it. */
const shortestBeginning = 4

/** A lookup in words: a row of the API that is named before it (`sessions 429`); else the codes that begin like this (`limit_exc`). */
function begun(text: string, index: IndexedCatalogue): Reached[] {
  const [, name = '', rest = ''] = /^(.+?)[\s:/]+(\S+)$/.exec(text.trim()) ?? []
  const asked = name.toLowerCase()
  const api = [...index.apis.values()].find(({ id, name }) =>
    [id, name.toLowerCase(), name.toLowerCase().replace(/ api$/, '')].includes(asked),
  )
  if (api) {
    const codes = (index.byCode.get(normalCode(rest)) ?? []).filter((entry) => entry.api === api.id)
    const rows = (index.statusRows.get(api.id) ?? []).filter((entry) => hasStatus(entry, Number(rest)))
    return [...codes, ...rows].map((entry) => ({ entry, by: 'code', distance: 0 }))
  }
  const beginning = normalCode(text)
  if (beginning.length < shortestBeginning) return []
  return index.spellings
    .filter(({ code }) => code.startsWith(beginning))
    .flatMap(({ entries }) => entries.map((entry): Reached => ({ entry, by: 'nearest-code', distance: 0 })))
}

/** Status rows of the APIs that the code didn't already lead to; without a status, those of the kind of an exception's class. */
function byStatus({ response, bareCode, stated }: Observed, byCode: Reached[], index: IndexedCatalogue): Reached[] {
  const { status } = response
  const exception = status === null ? stated?.exception?.value : undefined
  if (bareCode || (status === null && exception === undefined)) return []
  const said = exception === undefined ? null : kindOfWords(exception)
  const reached = new Set(byCode.map(({ entry }) => entry.api))
  return [...index.statusRows]
    .filter(([api]) => !reached.has(api))
    .flatMap(([, rows]) =>
      rows
        .filter((entry) => (status === null ? entry.kind === said?.kind : hasStatus(entry, status)))
        .map((entry): Reached => ({ entry, by: 'status', distance: 0 })),
    )
}
