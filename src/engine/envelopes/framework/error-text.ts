import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, type Envelope } from '../envelope.ts'
import { readGeneric } from '../generic/index.ts'
import { isCodeStyled, isReasonPhrase } from '../generic/words.ts'
import { hasOnly, isSuccess, keySign } from './conditions.ts'

/** `{"error":"…"}`, with a `message` or `details` beside it at most: what handlers of Express, Flask, Rails and Go write by hand. */
export const errorText: Envelope = {
  id: 'error-text',
  name: 'Error as text',
  impliedStatus: null,

  recognise(body, response) {
    if (!isObject(body) || !isText(body.error) || isSuccess(response) || !hasOnly(body, members)) return []
    const beside = ['message', 'msg', 'detail', 'details'].filter((key) => isText(body[key]))
    return [
      keySign('`error` is a string', 35, 'error'),
      beside.length === 0
        ? { text: 'nothing else in the body is about the failure', weight: isCode(body.error) ? 5 : 10, path: null }
        : keySign(`\`${beside[0]}\` is a string`, 10, beside[0] ?? ''),
      ...(body.statusCode === undefined
        ? []
        : [keySign('`statusCode` belongs to another envelope', -15, 'statusCode')]),
    ]
  },

  read(body, response) {
    const error = at(body, 'error')
    const isWord = isCode(error)
    const more = found(body, 'message', 'msg', 'detail', 'details', 'debug')
    return {
      fields: readGeneric(body, response).fields,
      code: isWord ? found(body, 'error') : null,
      message: more ?? (isWord ? null : found(body, 'error')),
    }
  },
}

/** An error code; the name of a status isn't one. */
const isCode = (error: Json | undefined) => isCodeStyled(error) && !isReasonPhrase(error)

const members = ['error', 'message', 'msg', 'detail', 'details', 'debug', 'requestId', 'request_id', 'traceId', 'trace_id', 'correlationId', 'url', 'docs', 'documentation_url', 'timestamp', 'path', 'data'] // prettier-ignore
