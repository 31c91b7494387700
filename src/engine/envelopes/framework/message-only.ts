import { isObject, isText } from '../../json.ts'
import { found, type Envelope } from '../envelope.ts'
import { hasOnly, isSuccess, keySign } from './conditions.ts'

/** `{"message":"…"}` or `{"msg":"…"}` and nothing more: Echo, Express, Laravel, Flask-RESTful, flask-jwt-extended and many gateways. */
export const messageOnly: Envelope = {
  id: 'message-only',
  name: 'Message alone',
  impliedStatus: null,

  recognise(body, response) {
    const key = isObject(body) ? ['message', 'msg'].find((name) => isText(body[name])) : undefined
    if (key === undefined || isSuccess(response) || !hasOnly(body, [key, ...ids])) return []
    return [
      keySign(`\`${key}\` is a string`, 25, key),
      { text: 'nothing else in the body is about the failure', weight: 15, path: null },
    ]
  },

  read: (body) => ({ code: null, message: found(body, 'message', 'msg') }),
}

const ids = [
  'requestId',
  'request_id',
  'requestID',
  'traceId',
  'trace_id',
  'correlationId',
  'correlation_id',
  'timestamp',
  'path',
]
