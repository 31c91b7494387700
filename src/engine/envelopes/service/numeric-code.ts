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
        ['message', isText, 15, '`message` is a string'],
      ],
      [
        ['code', (code) => isInteger(code) && code > 599, 15, "`code` isn't an HTTP status"],
        [
          'errors',
          (errors) => Array.isArray(errors) && isText(at(errors, 0, 'field')),
          25,
          'each of `errors` has a `field`',
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
          `\`${name}\` belongs to another envelope`,
        ]),
      ],
    ),

  read: (body, { status }) => ({
    code: found(body, 'code'),
    message: found(body, 'message'),
    fields: fieldsOfList(at(body, 'errors'), ['errors'], { path: ['field'], message: ['message'], code: ['code'] }),
    notes:
      status !== null && isStatus(at(body, 'code')) && at(body, 'code') !== status
        ? [
            "`code` looks like an HTTP status, but it's one of the API's own numbers: the response has a different status.",
          ]
        : [],
  }),
}
