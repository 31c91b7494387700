import { at, isObject, isStatus, isText } from '../../json.ts'
import { foundAt, type Envelope } from '../envelope.ts'
import { fieldsOfSentences } from '../field-names.ts'
import { isInOrder } from '../lists-and-order.ts'
import { ownCode } from '../framework/own-additions.ts'
import { orOwnFields } from '../generic.ts'
import { statusOf } from '../standard/lists.ts'

/** `{"statusCode":400,"error":"Bad Request","message":"…"|["…"],"timestamp"?,"path"?}`: NestJS, here with an exception filter. */
export const nestException: Envelope = {
  id: 'nest-exception',
  name: 'NestJS exception',
  impliedStatus: null,

  recognise(body) {
    if (!isObject(body) || !isStatus(body.statusCode)) return []
    const { message, timestamp, path, error, code, attributes, validation } = body
    const isList = Array.isArray(message) && message.length > 0 && message.every(isText)
    if (!isText(message) && !isList) return []
    return [
      { text: '`statusCode` is an HTTP status', weight: 20, path: ['statusCode'], part: 'key' },
      isList
        ? { text: '`message` is a list of messages', weight: 40, path: ['message'], part: 'key' }
        : { text: '`message` is a string', weight: 15, path: ['message'], part: 'key' },
      ...(isText(error) ? [{ text: '`error` is the name of the failure', weight: 5, path: ['error'] }] : []),
      ...(isText(timestamp) && /^\d{4}-\d\d-\d\dT/.test(timestamp)
        ? [{ text: '`timestamp` is an ISO 8601 time', weight: 20, path: ['timestamp'] }]
        : []),
      ...(isText(path) && path.startsWith('/')
        ? [{ text: '`path` is the path of the request', weight: 20, path: ['path'] }]
        : []),
      ...(isText(message) && stock.test(message)
        ? [{ text: "`message` is one of NestJS's default messages", weight: 40, path: ['message'] }]
        : []),
      ...(isInOrder(body, ['message', 'error', 'statusCode']) || isInOrder(body, ['message', 'statusCode'])
        ? [{ text: "the members are in NestJS's order", weight: 6, path: null }]
        : []),
      ...(attributes !== undefined || validation !== undefined
        ? [{ text: '`attributes` or `validation` is a sign of hapi', weight: -30, path: null }]
        : []),
      ...(code !== undefined
        ? [{ text: '`code` belongs to another envelope', weight: -20, path: ['code'], part: 'key' as const }]
        : []),
    ]
  },

  read(body, response) {
    const message = at(body, 'message')
    const isList = Array.isArray(message)
    return {
      code: ownCode(body),
      status: statusOf(at(body, 'statusCode')),
      message: isList ? foundAt(message[0], ['message', 0]) : foundAt(message, ['message']),
      fields: orOwnFields(fieldsOfSentences(message, ['message']), body, response),
    }
  },
}

/** What the router, the guards, the throttler and the last exception filter say by default. */
const stock = /^(Cannot [A-Z]{3,10} \/|ThrottlerException: |Internal server error$|Forbidden resource$)/
