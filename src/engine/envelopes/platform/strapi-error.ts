import { at, isObject, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { says } from '../service/conditions.ts'
import { listOf, statusOf } from '../standard/lists.ts'

/** Strapi: since version 4 `data: null` and `error` with status, name and details; version 3 lists of messages with ids. */
export const strapiError: Envelope = {
  id: 'strapi-error',
  name: 'Strapi error',
  impliedStatus: null,

  recognise: (body) => [
    ...signsOf(
      body,
      [
        ['error.status', isStatus, 20, '`error.status` is an HTTP status'],
        ['error.name', says(/Error$/), 35, '`error.name` is the name of an exception'],
        ['error.message', (message) => typeof message === 'string', 10, '`error.message` is a string'],
      ],
      [
        ['data', (data) => data === null, 30, '`data` is null'],
        ['error.details', isObject, 15, '`error.details` is an object'],
      ],
    ),
    ...signsOf(body, [
      ['statusCode', isStatus, 15, '`statusCode` is an HTTP status'],
      [
        'message',
        listOf((item) => isText(at(item, 'messages', 0, 'id'))),
        85,
        '`message` is a list of lists of messages with an id',
      ],
    ]),
  ],

  read: (body) => ({
    code: found(body, 'error.name', 'message.0.messages.0.id'),
    message: found(body, 'error.message', 'message.0.messages.0.message'),
    fields: fieldsOfList(at(body, 'error', 'details', 'errors'), ['error', 'details', 'errors'], {
      path: ['path'],
      message: ['message'],
      code: ['name'],
    }),
    status: statusOf(at(body, 'error', 'status') ?? at(body, 'statusCode')),
  }),
}
