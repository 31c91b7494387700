import { at, isObject, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { linkOf, statusOf } from '../standard/lists.ts'
import { is, isSnake, nullOr } from './conditions.ts'

/** Box: `type` is `error`, flat, with `status`, `code`, `message`, `help_url`, `request_id`, and `context_info`. */
export const boxError: Envelope = {
  id: 'box-error',
  name: 'Box error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['type', is('error'), 30, '`type` is `error`'],
        ['code', isSnake, 15, '`code` is a lowercase word'],
        ['status', isStatus, 15, '`status` is an HTTP status'],
      ],
      [
        ['help_url', isText, 30, '`help_url` links to the documentation'],
        ['context_info', nullOr(isObject), 25, '`context_info` is an object or `null`'],
        ['request_id', isText, 10, '`request_id` identifies the request'],
      ],
    ),

  read: (body) => ({
    code: found(body, 'code'),
    message: found(body, 'message'),
    requestId: found(body, 'request_id'),
    docUrl: linkOf(found(body, 'help_url')),
    status: statusOf(at(body, 'status')),
    fields: fieldsOfList(at(body, 'context_info', 'errors'), ['context_info', 'errors'], {
      path: ['name'],
      message: ['message', 'reason'],
      code: ['reason'],
    }),
    notes: isObject(at(body, 'context_info', 'conflicts'))
      ? ['Use the existing item: `context_info.conflicts` has it. The same request would fail again.']
      : [],
  }),
}
