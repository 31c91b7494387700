import type { Facts, FieldError, Span } from './model.ts'
import { grpcCodes } from './envelopes/standard/google-codes.ts'
import { readGeneric } from './envelopes/generic/index.ts'
import { noId } from './envelopes/request-id.ts'
import { jsonInText } from './envelopes/views.ts'
import { challengeIn } from './challenges.ts'
import { trailersIn } from './grpc-trailers.ts'
import { isObject, textOf } from './json.ts'
import { numeral } from './read/dump/scalars.ts'
import { errorLikeness } from './read/json/error-likeness.ts'
import { placeOfValue } from './place-of-value.ts'
import { mapWhole } from './read/text/mapped-text.ts'
import { readStated } from './read/statements/stated.ts'
import type { Reading } from './read/index.ts'

/** The facts from everywhere in the paste, and the sentences about the challenge. */
export interface Gathered {
  facts: Facts
  notes: string[]
  /** The text that may contain a status. */
  quoted: string | null
}

/**
 * Facts of the body, then of a client's or log's own text, then of the response's challenge or gRPC's trailers. Each adds only what the ones
 * before don't have.
 */
export function gatherFacts(fromBody: Facts, reading: Reading, paste: string): Gathered {
  const fact = (value: string | null, span: Span | null): Fact | null =>
    value === null ? null : { value: asWritten(value, span, paste), span }
  const { stated, response, bareCode, locateHeader } = reading
  const challenge = challengeIn(response)
  const trailers = trailersIn(response)
  const inStrings = statedInStrings(fromBody, reading)
  const inChallenge = (value: string | null | undefined): Fact | null =>
    challenge && value ? { value, span: locateHeader(challenge.header, value) } : null
  const inTrailer = (name: string, value: string | null | undefined): Fact | null =>
    value ? { value, span: locateHeader(name) } : null
  const message = firstOf(
    inStrings?.message,
    fact(fromBody.message, fromBody.spans.message),
    stated?.message,
    inChallenge(challenge?.description),
    inTrailer('grpc-message', trailers?.message),
  )
  const code = firstOf(
    bareCode && { value: bareCode.text, span: bareCode.span },
    isNumberOf(fromBody.code, stated?.code) ? stated?.code : null,
    fact(fromBody.code, fromBody.spans.code),
    inStrings?.code,
    stated?.code,
    inChallenge(challenge?.error),
    inTrailer('grpc-status', trailers?.code),
    message && isCodeWord.test(message.value) ? message : null,
  )
  const requestId = firstOf(
    fact(fromBody.requestId, fromBody.spans.requestId),
    noId.test(stated?.requestId?.value ?? '') ? null : stated?.requestId,
    reading.requestId,
  )
  const docUrl = firstOf(fact(fromBody.docUrl, fromBody.spans.docUrl), stated?.docUrl)
  const digits = numbersAsWritten(response.body)
  const placeOf = (found: Fact | null): Span | null => found && placeOfValue(paste, found.span, found.value)
  return {
    facts: {
      ...fromBody,
      code: code?.value ?? null,
      message: message?.value ?? null,
      requestId: requestId?.value ?? null,
      docUrl: docUrl?.value ?? null,
      fields: fieldsOf(fromBody.fields, stated?.fields).map((field) => ({ ...field, code: digits(field.code) })),
      others: fromBody.others.map((other) => ({ ...other, code: digits(other.code) })),
      spans: {
        status: reading.statusSpan,
        code: placeOf(code),
        message: placeOf(message),
        requestId: placeOf(requestId),
        docUrl: placeOf(docUrl),
      },
    },
    notes: challenge?.notes ?? [],
    quoted: inStrings?.text ?? message?.value ?? null,
  }
}

/**
 * What a client printed, or the JSON that it quotes, in a string of the body: a proxy or a log passes on the message of an exception. It
 * counts if the body has no code of its own.
 */
function statedInStrings({ code, message, spans }: Facts, { json, locate, response }: Reading) {
  if (code !== null || !isObject(json)) return null
  const members = Object.entries(json).flatMap(([key, value]) =>
    ofText.test(key) && typeof value === 'string' ? [{ text: value, span: locate([key]) }] : [],
  )
  for (const { text, span } of [...(message === null ? [] : [{ text: message, span: spans.message }]), ...members]) {
    const quoted = jsonInText(text)
    const inner = errorLikeness(quoted) < 3 ? null : readGeneric(quoted!, response)
    if (inner?.code) return { text, code: { value: inner.code.value, span }, message: inner.message && { value: inner.message.value, span } } // prettier-ignore
    const found = text.length > longestString ? null : readStated(mapWhole(text))?.found
    const { code, message: said } = found?.stated ?? { code: null, message: null }
    if (!found || (code === null && (found.status === undefined || said === null))) continue
    return { text, code: code && { value: code.value, span }, message: said && { value: said.value, span } }
  }
  return null
}

const ofText = /^(?:err(?:or)?|exception|detail|message|msg|reason|cause|body|output|stderr)$/i
const longestString = 4000

/** A gRPC client prints its code as a name in its sentence and as a number beside it. */
const isNumberOf = (number: string | null, name: Fact | null | undefined): boolean =>
  number !== null && /^\d{1,2}$/.test(number) && name != null && grpcCodes[Number(number)]?.name === name.value

/** Nothing, or only marks. */
const isEmpty = /^[^\p{L}\p{N}\p{So}]*$/u

/** A message that is a code: `{"detail": "user_not_found"}`. */
const isCodeWord = /^(?:[a-z][a-z\d]*(?:_[a-z\d]+)+|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)$/

interface Fact {
  value: string
  span: Span | null
}

const firstOf = (...facts: (Fact | null | undefined)[]): Fact | null =>
  facts.find((each) => each && !isEmpty.test(each.value)) ?? null

/** A number by its characters: parsing loses digits of long ones, and the zero of `1.0`. */
function asWritten(value: string, span: Span | null, paste: string): string {
  const written = span === null || !/^-?\d/.test(value) ? value : paste.slice(...span)
  return asRead(written) === value ? written : value
}

/** The codes of fields and of further errors by their characters, if only one number in the body has the same value. */
function numbersAsWritten(body: string | null): (code: string | null) => string | null {
  let known: Map<string, Set<string>> | null = null
  return (code) => {
    if (body === null || code === null || !/^-?\d/.test(code)) return code
    known ??= numbersIn(body)
    const written = known.get(code)
    return written?.size === 1 ? [...written][0]! : code
  }
}

/** The numbers of a text, each by its parsed value. */
function numbersIn(text: string): Map<string, Set<string>> {
  const numbers = new Map<string, Set<string>>()
  for (const [, written = ''] of text.matchAll(/[:=[,]\s{0,9}["']?(-?\d[\w.+-]{0,99})(?=["']?\s{0,9}[,}\]\n])/g)) {
    const read = asRead(written)
    if (read !== null) numbers.set(read, (numbers.get(read) ?? new Set()).add(written))
  }
  return numbers
}

const asRead = (written: string): string | null => (numeral.test(written) ? textOf(Number(written)) : null)

const fieldsOf = (fromBody: FieldError[], stated: FieldError[] = []) => (fromBody.length > 0 ? fromBody : stated)
