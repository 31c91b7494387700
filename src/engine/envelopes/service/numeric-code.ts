import { at, isInteger, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { isThere } from './conditions.ts'

/** Zoom and others: a number of the API's own as `code`, and a `message`, on the top level. */
export const numericCode: Envelope = {
  id: 'numeric-code',
  name: 'Number and message',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['code', (code) => isInteger(code) && code !== 0, 15, '`code` is a number'],
        ['message', isText, 15, '`message` is a sentence beside it'],
      ],
      [
        ['code', (code) => isInteger(code) && code > 599, 15, '`code` is no HTTP status'],
        [
          'errors',
          (errors) => Array.isArray(errors) && isText(at(errors, 0, 'field')),
          25,
          '`errors` name a `field` each',
        ],
        ...[
          'details',
          'error',
          'status',
          'statusCode',
          'data',
          'success',
          'type',
          'more_info',
          'retry_after',
          'hint',
          'error_code',
          'errorCode',
          'codeName',
        ].map((name): [string, typeof isThere, number, string] => [
          name,
          isThere,
          -20,
          `\`${name}\` belongs to another shape`,
        ]),
      ],
    ),

  read: (body, { status }) => ({
    code: found(body, 'code'),
    message: found(body, 'message'),
    fields: fieldsOfList(at(body, 'errors'), ['errors'], { path: ['field'], message: ['message'], code: ['code'] }),
    notes:
      status !== null && isStatus(at(body, 'code')) && at(body, 'code') !== status
        ? ["`code` looks like an HTTP status and is not this response's: it is a number of the API's own."]
        : [],
  }),
}
