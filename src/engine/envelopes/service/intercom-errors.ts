import { at, isObject } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { listOf } from '../standard/lists.ts'
import { is, isThere, othersIn } from './conditions.ts'

/** Intercom: `type` is `error.list`, with `request_id` and a list of `code` and `message`. */
export const intercomErrors: Envelope = {
  id: 'intercom-errors',
  name: 'Intercom errors',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['type', is('error.list'), 80, '`type` is `error.list`'],
        ['errors', listOf(isObject), 15, '`errors` is a list'],
      ],
      [['request_id', isThere, 5, '`request_id` names the request']],
    ),

  read: (body) => ({
    code: found(body, 'errors.0.code'),
    message: found(body, 'errors.0.message'),
    requestId: found(body, 'request_id'),
    fields: fieldsOfList(at(body, 'errors'), ['errors'], { path: ['field'], message: ['message'], code: ['code'] }),
    others: othersIn(at(body, 'errors'), ['code'], ['message']),
  }),
}
