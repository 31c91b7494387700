import type { Json, Response } from '../model.ts'
import type { RawFacts } from './envelope.ts'
import { codeIn } from './generic/code.ts'
import { docUrlIn } from './generic/doc-url.ts'
import { fieldsIn } from './generic/field-errors.ts'
import { messageIn } from './generic/message.ts'
import { placesOf } from './generic/places.ts'
import { readText } from './generic/plain-text.ts'
import { requestIdIn } from './generic/request-id.ts'
import { statusIn } from './generic/status.ts'
import { errorTags } from './generic/xml-attributes.ts'

export type GenericFacts = Pick<RawFacts, 'code' | 'message' | 'requestId' | 'docUrl' | 'fields'>

/**
 * Reads a body that no envelope is known for, by the names that most APIs give these members.
 * Careful rather than complete: what is not clearly a code or a message stays `null`.
 */
export function readGeneric(body: Json, response: Response): GenericFacts {
  const places = placesOf(body)
  const withTags = [...places, ...errorTags(response.body)]
  return {
    code: codeIn(withTags, response),
    message: messageIn(withTags),
    requestId: requestIdIn(body),
    docUrl: docUrlIn(places),
    fields: fieldsIn(places, response.status),
  }
}

/** Reads a body that is no JSON: markup, a form, CSV, plain text; and what the header fields say alone. */
export function readGenericText(response: Response): GenericFacts {
  const { code, message, members } = readText(response)
  if (members !== null) return readGeneric(members, response)
  const whole = (value: string | null) => (value === null ? null : { value, path: [] })
  return {
    code: whole(code) ?? codeIn([], response),
    message: whole(message),
    requestId: null,
    docUrl: null,
    fields: [],
  }
}

/** The HTTP status that a body of no known envelope repeats somewhere in it. */
export const statedStatus = (body: Json): number | null => statusIn(placesOf(body))
