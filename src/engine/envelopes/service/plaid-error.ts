import { at, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { linkOf, statusOf } from '../standard/lists.ts'
import { isThere, isUpper, nullOr } from './conditions.ts'

/** Plaid: `error_type` and `error_code` in uppercase, `error_message` for developers, `display_message` for people or `null`. */
export const plaidError: Envelope = {
  id: 'plaid-error',
  name: 'Plaid error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['error_type', isUpper, 35, '`error_type` is an uppercase word'],
        ['error_code', isUpper, 35, '`error_code` is an uppercase word'],
      ],
      [
        ['error_message', isText, 15, '`error_message` is a string'],
        ['display_message', nullOr(isText), 20, '`display_message` is present, even if `null`'],
        ['request_id', isText, 5, '`request_id` identifies the request'],
        ['suggested_action', isThere, 15, '`suggested_action` is present'],
      ],
    ),

  read: (body) => ({
    code: found(body, 'error_code'),
    message: found(body, 'error_message', 'display_message'),
    requestId: found(body, 'request_id'),
    docUrl: linkOf(found(body, 'documentation_url')),
    status: statusOf(at(body, 'status')),
    fields: [],
    notes: isText(at(body, 'display_message')) ? ['Show `display_message` to the user, not `error_message`.'] : [],
  }),
}
