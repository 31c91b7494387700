import { at, isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { linkOf, listOf } from '../standard/lists.ts'
import { isThere, nullOr, othersIn } from './conditions.ts'

/** SendGrid: a list of errors with `message`, `field` (often `null`) and `help`, and no code. */
export const sendgridErrors: Envelope = {
  id: 'sendgrid-errors',
  name: 'SendGrid errors',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        [
          'errors',
          listOf(
            (item) =>
              isObject(item) &&
              isText(item.message) &&
              Object.keys(item).every((key) => ['message', 'field', 'help', 'error_id', 'parameter'].includes(key)),
          ),
          25,
          '`errors` is a list of objects with a message',
        ],
      ],
      [
        ['errors.0.field', nullOr(isText), 30, 'each item has a `field`, even if `null`'],
        ['errors.0.help', nullOr((help) => isText(help) || isObject(help)), 30, '`help` links to the documentation'],
        ['errors.0.error_id', isText, 40, 'the item has an `error_id`'],
        ['message', isThere, -40, '`message` beside the list belongs to another envelope'],
        ['code', isThere, -40, '`code` beside the list belongs to another envelope'],
        ['data', isThere, -30, '`data` is a sign of GraphQL'],
      ],
    ),

  read: (body) => ({
    code: found(body, 'errors.0.error_id'),
    message: found(body, 'errors.0.message'),
    docUrl: linkOf(found(body, 'errors.0.help')),
    fields: fieldsOfList(at(body, 'errors'), ['errors'], {
      path: ['field', 'parameter'],
      message: ['message'],
      code: ['error_id'],
    }),
    others: othersIn(at(body, 'errors'), ['error_id'], ['message']),
  }),
}
