import type { Json, Response } from '../model.ts'
import { part } from '../parts.ts'
import type { RawFacts } from './envelope.ts'
import type { GenericFacts } from './generic/index.ts'
import { readText } from './generic/plain-text.ts'
import { mayHoldField, mayHoldLink, mayHoldRequestId, mayHoldStatus, mayNameCode } from './may-hold.ts'

/** What the rules of an envelope leave open, read by the names that most APIs give these members. */
export function readBeside(raw: Partial<RawFacts>, body: Json, response: Response): GenericFacts {
  const isOpen =
    raw.code === undefined ||
    raw.message === undefined ||
    (raw.fields === undefined && mayHoldField(body)) ||
    (!raw.requestId && mayHoldRequestId(body)) ||
    (!raw.docUrl && mayHoldLink(body))
  return isOpen ? part('names').readGeneric(body, response) : nothing
}

const nothing: GenericFacts = { code: null, message: null, requestId: null, docUrl: null, fields: [] }

/** The id that stands in the body around the envelope. */
export const requestIdAround = (body: Json | undefined): RawFacts['requestId'] =>
  body !== undefined && mayHoldRequestId(body) ? part('names').requestIdIn(body) : null

/** The fields by the rules of a framework; where they say none, those that an application adds in a way of its own. */
export const orOwnFields = (fields: RawFacts['fields'], body: Json, response: Response): RawFacts['fields'] =>
  fields.length > 0 || !mayHoldField(body) ? fields : part('names').readGeneric(body, response).fields

/** Reads a body that is no JSON: markup, a form, CSV, plain text; and what the header fields say alone. */
export function readGenericText(response: Response): GenericFacts {
  const { code, message, members } = readText(response)
  if (members !== null) return part('names').readGeneric(members, response)
  const whole = (value: string | null) => (value === null ? null : { value, path: [] })
  return {
    ...nothing,
    code: whole(code) ?? (mayNameCode(response) ? part('names').codeIn([], response) : null),
    message: whole(message),
  }
}

/** The HTTP status that a body repeats somewhere in it. */
export const statedStatus = (body: Json): number | null =>
  mayHoldStatus(body) ? part('names').statedStatus(body) : null
