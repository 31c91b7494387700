import { isObject } from '../json.ts'
import type { EnvelopeMatch, Evidence, Facts, Json, Path, Response, Span } from '../model.ts'
import type { Envelope, Found, RawFacts, Sign } from './envelope.ts'
import { readGeneric } from './generic.ts'
import { envelopes } from './list.ts'
import { requestIdHeader } from './request-id.ts'

/** What the envelopes need of a reading: see `read/reading.ts`. */
export interface BodySource {
  response: Response
  json: Json | undefined
  locate(path: Path, part?: 'value' | 'key'): Span | null
  locateHeader(name: string): Span | null
}

export interface Enveloped {
  envelope: EnvelopeMatch | null
  facts: Facts
  /** The status that comes with the envelope, where HTTP's own is not known. */
  impliedStatus: number | null
}

/** A body needs this many points to be called an instance of an envelope. */
const threshold = 40

/** Scores within this many points of the best mean that the shapes cannot be told apart by this body. */
const margin = 25

/**
 * Finds the envelope of a body by weighing every shape's signs, and reads the facts by its rules.
 * What the envelope does not say, and every body that no envelope fits, is read generically.
 */
export function readEnvelope(source: BodySource): Enveloped {
  const { json, response } = source
  const scored = json === undefined ? [] : scoreAll(json, response)
  const best = scored[0]
  const raw: Partial<RawFacts> = best && json !== undefined ? best.envelope.read(json, response) : {}
  return {
    envelope: best ? matchOf(best, scored, source) : null,
    facts: factsOf(raw, best !== undefined, source),
    impliedStatus: best?.envelope.impliedStatus ?? null,
  }
}

interface Scored {
  envelope: Envelope
  signs: Sign[]
  points: number
}

function scoreAll(json: Json, response: Response): Scored[] {
  return envelopes
    .map((envelope) => {
      const signs = envelope.recognise(json, response)
      return { envelope, signs, points: signs.reduce((sum, { weight }) => sum + weight, 0) }
    })
    .filter(({ points }) => points >= threshold)
    .sort((a, b) => b.points - a.points)
}

function matchOf(best: Scored, scored: Scored[], source: BodySource): EnvelopeMatch {
  return {
    id: best.envelope.id,
    name: best.envelope.name,
    score: scoreOf(best),
    evidence: best.signs.map((sign) => evidenceOf(sign, source)),
    alsoFits: scored
      .filter((other) => other !== best && best.points - other.points <= margin)
      .map((other) => ({ id: other.envelope.id, name: other.envelope.name, score: scoreOf(other) })),
  }
}

const scoreOf = ({ points }: Scored) => Math.min(points, 100) / 100

const evidenceOf = ({ text, weight, path, part }: Sign, { locate }: BodySource): Evidence => ({
  text,
  weight,
  span: path && locate(path, part),
})

function factsOf(raw: Partial<RawFacts>, isKnown: boolean, source: BodySource): Facts {
  const { json, response, locate } = source
  const generic = json !== undefined && (isObject(json) || Array.isArray(json)) ? readGeneric(json) : plainText(response)
  const code = raw.code ?? (isKnown ? null : generic.code)
  const message = raw.message ?? generic.message
  const docUrl = raw.docUrl ?? generic.docUrl
  const requestId = raw.requestId ?? generic.requestId
  const fromHeader = requestId ? null : requestIdHeader(response)
  const spanOf = (fact: Found | null) => fact && locate(fact.path)
  return {
    code: code?.value ?? null,
    message: message?.value ?? null,
    requestId: requestId?.value ?? fromHeader?.value ?? null,
    docUrl: docUrl?.value ?? null,
    fields: (raw.fields ?? (isKnown ? [] : generic.fields)).map(({ at, ...field }) => ({ ...field, span: locate(at) })),
    spans: {
      code: spanOf(code),
      message: spanOf(message),
      requestId: requestId ? spanOf(requestId) : fromHeader && source.locateHeader(fromHeader.name),
      docUrl: spanOf(docUrl),
    },
  }
}

/** A body that is no JSON: HTML says what it is in its heading or title; plain text is the message itself. */
function plainText({ body, mediaType }: Response): RawFacts {
  const text = body === null ? '' : isMarkup(body, mediaType) ? headingOf(body) : body.length <= 2000 ? body.trim() : ''
  return { code: null, message: text ? { value: text, path: [] } : null, requestId: null, docUrl: null, fields: [] }
}

const isMarkup = (body: string, mediaType: string | null) => /^\s*</.test(body) || mediaType === 'text/html'

function headingOf(html: string): string {
  const start = html.slice(0, 20_000)
  const element = between(start, '<h1', '</h1') || between(start, '<title', '</title')
  return element.replace(/<[^<>]*>/g, '').replace(/\s+/g, ' ').trim()
}

function between(html: string, open: string, close: string): string {
  const lower = html.toLowerCase()
  const tag = lower.indexOf(open)
  const start = tag < 0 ? -1 : lower.indexOf('>', tag)
  const end = start < 0 ? -1 : lower.indexOf(close, start)
  return end < 0 ? '' : html.slice(start + 1, end)
}
