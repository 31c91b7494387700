import type { Json, Response } from '../../model.ts'
import { isText } from '../../json.ts'
import { foundAt, type Found, type RawFacts } from '../envelope.ts'
import { codeIn } from './code.ts'
import { docUrlIn } from './doc-url.ts'
import { fieldsIn } from './field-errors.ts'
import { messageIn } from './message.ts'
import { placesOf } from './places.ts'
import { requestIdIn } from './request-id.ts'
import { statusIn } from './status.ts'
import { errorTags } from './xml-attributes.ts'
import { xmlRpcFault } from './xml-rpc.ts'

export { codeIn, requestIdIn }

export type GenericFacts = Pick<RawFacts, 'code' | 'message' | 'requestId' | 'docUrl' | 'fields'>

/**
 * Reads a body that no envelope is known for, by the names that most APIs give these members.
 * Careful rather than complete: what isn't clearly a code or a message stays `null`.
 */
export function readGeneric(body: Json, response: Response): GenericFacts {
  const places = placesOf(body)
  const withTags = [...places, ...xmlRpcFault(body), ...errorTags(response.body)]
  return {
    code: codeIn(withTags, response),
    message: messageIn(withTags) ?? firstOfSentences(body),
    requestId: requestIdIn(body),
    docUrl: docUrlIn(places),
    fields: fieldsIn(places, response.status),
  }
}

/** The whole body is a list of messages. */
const firstOfSentences = (body: Json): Found | null =>
  Array.isArray(body) && body.every((each) => isText(each) && /\S\s+\S/.test(each)) ? foundAt(body[0], [0]) : null

/** The HTTP status that a body of no known envelope repeats somewhere in it. */
export const statedStatus = (body: Json): number | null => statusIn(placesOf(body))
