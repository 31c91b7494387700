import { at, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { statusOf } from '../standard/lists.ts'
import { is, isSnake } from './conditions.ts'

/** Notion: `object` is `error`, with `status`, `code`, `message` and `request_id` (notion-sdk-js, `errors.ts`). */
export const notionError: Envelope = {
  id: 'notion-error',
  name: 'Notion error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['object', is('error'), 45, '`object` is `error`'],
        ['code', isSnake, 20, '`code` is a word in lower case'],
        ['message', isText, 10, '`message` is a sentence'],
      ],
      [
        ['status', isStatus, 20, '`status` repeats the status'],
        ['request_id', isText, 10, '`request_id` names the request'],
      ],
    ),

  read: (body) => ({
    code: found(body, 'code'),
    message: found(body, 'message'),
    requestId: found(body, 'request_id'),
    status: statusOf(at(body, 'status')),
    fields: [],
  }),
}
