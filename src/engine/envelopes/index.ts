import { at, isText } from '../json.ts'
import type { Catalogue, EnvelopeMatch, Evidence, Facts, Json, Path, Response, Span, WaitUnit } from '../model.ts'
import { declaredEnvelopes } from './declared.ts'
import { found, type Envelope, type Found, type RawFacts, type Sign } from './envelope.ts'
import { readGenericText, requestIdAround } from './generic.ts'
import { readGeneric, statedStatus } from './generic/index.ts'
import { saysNothing } from './generic/words.ts'
import { envelopes } from './list.ts'
import { noId, requestIdHeader } from './request-id.ts'
import { sentenceAround } from './sentence-around.ts'
import { viewsOf, type View } from './views.ts'

/** What the envelopes need of a reading: see `read/reading.ts`. */
export interface BodySource {
  response: Response
  json: Json | undefined
  locate(path: Path, part?: 'value' | 'key'): Span | null
  locateHeader(name: string, value?: string): Span | null
  /** Where a stretch of a body that isn't JSON is. */
  locateInBody?(span: Span): Span
}

export interface Enveloped {
  envelope: EnvelopeMatch | null
  facts: Facts
  /** The status that the envelope states or implies, if HTTP's own is unknown. */
  impliedStatus: number | null
  /** A code of the body that is more specific than the one in the facts. */
  narrower: { text: string; span: Span | null } | null
  /** A wait in a member that only this format has. */
  wait: NamedWait | null
  notes: string[]
}

/** A wait that a member of the body names. */
export interface NamedWait {
  /** Dotted path of the member. */
  name: string
  value: Json
  unit: WaitUnit
  span: Span | null
}

/** A body needs this many points to match an envelope. */
const threshold = 40

/** Scores within this many points of the best mean that the formats can't be told apart by this body. */
const margin = 25

/** What an envelope loses for each envelope around it: an outer one that fits equally well is preferred. */
const depthCost = 12

/**
 * Finds the envelope of a body by weighing every format's signs, and reads the facts by its rules.
 * What the envelope doesn't say, and any body that fits no envelope, is read generically.
 * @param catalogue its pages may declare envelopes beside the engine's own
 */
export function readEnvelope(source: BodySource, catalogue: Pick<Catalogue, 'envelopes'>): Enveloped {
  const { json, response } = source
  const scored = json === undefined ? [] : scoreAll(json, response, [...declaredEnvelopes(catalogue), ...envelopes])
  const best = scored[0]
  const isOpen = response.status === null || response.status < 400
  const raw: Partial<RawFacts> = best ? best.envelope.read(best.view.body, response) : {}
  const locate = best ? locatorIn(best.view, source) : source.locate
  return {
    envelope: best ? matchOf(best, scored, locate) : null,
    facts: factsOf(raw, best?.view ?? null, { ...source, locate }),
    impliedStatus:
      raw.status ?? best?.envelope.impliedStatus ?? (isOpen && json !== undefined ? statedStatus(json) : null),
    narrower: raw.narrower
      ? { text: raw.narrower.value, span: raw.narrower.path.length > 0 ? locate(raw.narrower.path) : null }
      : null,
    wait: best && raw.wait ? waitOf(raw.wait, best.view, locate) : null,
    notes: raw.notes ?? [],
  }
}

const waitOf = ({ path, unit }: NonNullable<RawFacts['wait']>, { body }: View, locate: Locate): NamedWait => ({
  name: path.join('.'),
  value: at(body, ...path) ?? null,
  unit,
  span: locate(path),
})

interface Scored {
  envelope: Envelope
  view: View
  signs: Sign[]
  points: number
}

function scoreAll(json: Json, response: Response, known: readonly Envelope[]): Scored[] {
  const byEnvelope = new Map<string, Scored>()
  for (const view of viewsOf(json)) {
    for (const envelope of known) {
      const signs = envelope.recognise(view.body, response)
      if (signs.length === 0) continue
      const points = signs.reduce((sum, { weight }) => sum + weight, 0) - view.depth * depthCost
      const before = byEnvelope.get(envelope.id)
      if (points >= threshold && (!before || points > before.points))
        byEnvelope.set(envelope.id, { envelope, view, signs, points })
    }
  }
  return [...byEnvelope.values()].sort((a, b) => b.points - a.points)
}

type Locate = BodySource['locate']

/** Places in a view: members of JSON that was in a string have no place of their own, so the place of the string is used. */
function locatorIn({ prefix, isFromText }: View, { locate }: BodySource): Locate {
  return (path, part) => (isFromText ? locate(prefix) : locate([...prefix, ...path], part))
}

function matchOf(best: Scored, scored: Scored[], locate: Locate): EnvelopeMatch {
  return {
    id: best.envelope.id,
    name: best.envelope.name,
    score: scoreOf(best),
    evidence: [...best.signs.map((sign) => evidenceOf(sign, locate)), ...nesting(best.view)],
    alsoFits: scored
      .filter((other) => other !== best && best.points - other.points <= margin)
      .map((other) => ({ id: other.envelope.id, name: other.envelope.name, score: scoreOf(other) })),
  }
}

const scoreOf = ({ points }: Scored) => Math.min(points, 100) / 100

const evidenceOf = ({ text, weight, path, part }: Sign, locate: Locate): Evidence => ({
  text,
  weight,
  span: path && locate(path, part),
})

function nesting({ prefix, isFromText, depth }: View): Evidence[] {
  if (depth === 0) return []
  const text = `the error is inside \`${prefix.join('.')}\`${isFromText ? ', as JSON in a string' : ''}`
  return [{ text, weight: -depth * depthCost, span: null }]
}

/** Facts by the envelope's rules; what it leaves out is read by common names from the body around the envelope. */
function factsOf(raw: Partial<RawFacts>, view: View | null, source: BodySource): Facts {
  const { response, locate } = source
  const json = view ? view.body : source.json
  const isData = typeof json === 'object' && json !== null
  const generic = isData ? readGeneric(json, response) : readGenericText(response)
  const fields =
    raw.fields?.length || raw.hasAllFields
      ? (raw.fields ?? [])
      : raw.fields
        ? generic.fields.filter(isTelling)
        : generic.fields
  const code = codeOf(raw, generic.code, fields)
  const message =
    raw.message === undefined ? generic.message : (sentenceAround(raw.message, fields, json) ?? raw.message)
  const docUrl = raw.docUrl ?? generic.docUrl
  const given = raw.requestId ?? generic.requestId
  const requestId = given && noId.test(given.value) ? null : given
  const outerId = requestId || !view || view.depth === 0 ? null : requestIdAround(source.json)
  const fromHeader = requestId || outerId ? null : requestIdHeader(response)
  const spanOf = (fact: Found | null) => {
    if (!fact) return null
    if (fact.at) return source.locateInBody?.(fact.at) ?? null
    return locate(fact.path, fact.path.at(-1) === fact.value ? 'key' : 'value')
  }
  return {
    code: code?.value ?? null,
    message: message?.value ?? null,
    requestId: requestId?.value ?? outerId?.value ?? fromHeader?.value ?? null,
    docUrl: docUrl?.value ?? null,
    fields: fields
      .filter((field) => field.message !== message?.value || !isRoute(field, json, response.status))
      .flatMap(named)
      .map(({ at, ...field }) => ({ ...field, span: locate(at) })),
    others: raw.others ?? furtherSentences(json),
    isPartial: raw.isPartial ?? false,
    spans: {
      status: null,
      code: spanOf(code),
      message: spanOf(message),
      requestId: requestId ? spanOf(requestId) : fromHeader && source.locateHeader(fromHeader.name, fromHeader.value),
      docUrl: spanOf(docUrl),
    },
  }
}

/**
 * The code by the envelope's rules. If they find none, one that the sender adds: not the rule that a field broke, a status, or the name of a
 * class, which the envelope has skipped.
 */
function codeOf({ code }: Partial<RawFacts>, added: Found | null, fields: RawFacts['fields']): Found | null {
  if (code === undefined) return added
  if (code && (code.isListed || !saysNothing(code.value))) return code
  const isPassedOver =
    added && (/^[1-5]\d\d$/.test(added.value) || /^@?(?:exception|type)$/i.test(String(added.path.at(-1))))
  return added && !isPassedOver && !isOfField(added, fields) ? added : null
}

/**
 * A field with a name. What is about an object as a whole (`non_field_errors` of Django REST Framework, `__all__` of Django, `_schema` of
 * marshmallow) is about the field that contains it, if any; `[Array]` and `[Object]` are what a printer leaves of a name.
 */
function named(field: RawFacts['fields'][number]): RawFacts['fields'] {
  const path = field.path.replace(/(?:^|\.)(?:non_field_errors|nonFieldErrors|__all__|_schema)$/, '')
  return path === '' || /^(?:\[?(?:Array|Object)\]?|\[?object Object\]?)$/.test(path) ? [] : [{ ...field, path }]
}

/** `["Cart is empty.","Currency is missing."]`: each is an error. */
const furtherSentences = (json: Json | undefined): RawFacts['others'] =>
  Array.isArray(json) && json.every(isText) ? json.slice(1, 100).map((message) => ({ code: null, message })) : []

/** `"path":"/orders"` beside the message of the whole: where no content was at fault, that is the path of the request. */
const isRoute = ({ at: path }: RawFacts['fields'][number], json: Json | undefined, status: number | null) =>
  status !== null &&
  status > 400 &&
  status !== 409 &&
  status !== 422 &&
  path.at(-1) === 'path' &&
  found(json, path)?.value.startsWith('/') === true

/** It is in an item that names a field. */
function isOfField({ path }: Found, fields: RawFacts['fields']): boolean {
  const item = path.slice(0, -1)
  return item.length > 0 && fields.some(({ at }) => item.every((key, index) => key === at[index]))
}

const isTelling = ({ message, code }: RawFacts['fields'][number]) => message !== null || code !== null
