import type { Json, Response } from '../model.ts'
import type { RawFacts } from './envelope.ts'
import { codeIn, readGeneric, requestIdIn } from './generic/index.ts'
import type { GenericFacts } from './generic/index.ts'
import { readText } from './generic/plain-text.ts'

const nothing: GenericFacts = { code: null, message: null, requestId: null, docUrl: null, fields: [] }

/** The id that is in the body around the envelope. */
export const requestIdAround = (body: Json | undefined): RawFacts['requestId'] =>
  body === undefined ? null : requestIdIn(body)

/** The fields by the rules of a framework; where they say none, those that an application adds in its own way. */
export const orOwnFields = (fields: RawFacts['fields'], body: Json, response: Response): RawFacts['fields'] =>
  fields.length > 0 ? fields : readGeneric(body, response).fields

/** Reads a body that isn't JSON: markup, a form, CSV, plain text; and what the header fields alone say. */
export function readGenericText(response: Response): GenericFacts {
  const { code, message, at, members } = readText(response)
  if (members !== null) return readGeneric(members, response)
  const whole = (value: string | null) => (value === null ? null : { value, path: [], ...(at && { at }) })
  return {
    ...nothing,
    code: whole(code) ?? codeIn([], response),
    message: whole(message),
  }
}
