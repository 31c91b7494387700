import { at, isObject, isStatus, isText, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { isSnake, says } from '../service/conditions.ts'
import { statusOf } from '../standard/lists.ts'

/** Auth0: the Management API adds `errorCode` to hapi's members; sign-up and password routes send `name`, `code`, `description`. */
export const auth0Error: Envelope = {
  id: 'auth0-error',
  name: 'Auth0 error',
  impliedStatus: null,

  recognise: (body) => [
    ...signsOf(body, [
      ['statusCode', isStatus, 15, '`statusCode` is an HTTP status'],
      ['message', isText, 10, '`message` is a string'],
      ['errorCode', isSnake, 60, '`errorCode` is a lowercase word'],
    ]),
    ...signsOf(
      body,
      [
        ['statusCode', isStatus, 15, '`statusCode` is an HTTP status'],
        ['code', isSnake, 20, '`code` is a lowercase word'],
        ['description', (value) => isText(value) || isObject(value), 25, '`description` says what is wrong'],
      ],
      [
        ['name', says(/Error$/), 30, '`name` is the name of an exception'],
        ['policy', isText, 15, '`policy` says what a password must contain'],
      ],
    ),
  ],

  read(body) {
    const message = found(body, 'message', 'description')
    return {
      code: found(body, 'errorCode', 'code'),
      message,
      fields: propertyOf(body),
      status: statusOf(at(body, 'statusCode')),
    }
  },
}

/** `Payload validation error: 'Expected type string but found type number' on property name (…).` */
function propertyOf(body: Json) {
  const message = at(body, 'message')
  const property = isText(message)
    ? /^Payload validation error: .{0,500}? on property ([\w.[\]]{1,100})/.exec(message)?.[1]
    : undefined
  return property === undefined
    ? []
    : [{ path: dotted(property.replace(/\.$/, '')), message: textOf(message), code: null, at: ['message'] }]
}
