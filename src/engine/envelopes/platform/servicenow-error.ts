import { isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { is, nullOr } from '../service/conditions.ts'

/** ServiceNow: `error` with message and detail, and `status` as the word `failure`. */
export const servicenowError: Envelope = {
  id: 'servicenow-error',
  name: 'ServiceNow error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(body, [
      ['status', is('failure'), 50, '`status` is the word `failure`'],
      ['error.message', isText, 25, '`error.message` is a string'],
      ['error.detail', nullOr((detail) => typeof detail === 'string'), 35, '`error.detail` is a string or null'],
    ]),

  read: (body) => ({
    code: null,
    message: found(body, 'error.detail', 'error.message'),
    fields: [],
    notes: /ACL/.test(found(body, 'error.detail')?.value.slice(0, 500) ?? '')
      ? ["Either an access rule hides the record or it doesn't exist: the response is the same."]
      : [],
  }),
}
