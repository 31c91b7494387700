import { at, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { statusOf } from '../standard/lists.ts'
import { isThere } from './conditions.ts'

/** OpenCage and others: `status` is an object with the HTTP status as `code` and a `message`; the other members of a response are beside it. */
export const statusObject: Envelope = {
  id: 'status-object',
  name: 'Status object',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['status.code', (code) => isStatus(code) && code >= 400, 35, '`status.code` is an HTTP error status'],
        ['status.message', isText, 20, '`status.message` is a string'],
      ],
      [
        ['results', Array.isArray, 10, '`results` is present and empty'],
        ['error', isThere, -30, '`error` belongs to another envelope'],
      ],
    ),

  read: (body) => ({
    code: null,
    message: found(body, 'status.message'),
    status: statusOf(at(body, 'status', 'code')),
    fields: [],
  }),
}
