import { at, isInteger, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { linkOf, listOf, statusOf } from './lists.ts'

/** Google's older error (YouTube, Drive, Calendar, BigQuery): the code to branch on is `errors[0].reason`. */
export const googleLegacy: Envelope = {
  id: 'google-legacy',
  name: 'Google API error with reasons',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        [
          'error.errors',
          listOf((item) => isObject(item) && isText(item.reason)),
          45,
          '`error.errors` is a list whose items have a `reason`',
        ],
      ],
      [
        ['error.errors.0.domain', isText, 35, 'each of `error.errors` has a `domain`'],
        ['error.code', isInteger, 20, '`error.code` is an integer'],
        ['error.message', isText, 5, '`error.message` is a string'],
        ['error.status', isText, -20, "`error.status` is a string, as in Google's newer errors"],
        [
          'error.message',
          (message) => isText(message) && /^[A-Z][A-Z_]+( : |$)/.test(message),
          -30,
          '`error.message` is an uppercase code, as in Firebase',
        ],
      ],
    ),

  read(body) {
    const errors = at(body, 'error', 'errors')
    const items = Array.isArray(errors) ? errors : []
    return {
      code: found(body, 'error.errors.0.reason'),
      message: found(body, 'error.errors.0.message', 'error.message'),
      docUrl: linkOf(found(body, 'error.errors.0.extendedHelp')),
      fields: items.slice(0, 500).flatMap(fieldOf),
      others: items.slice(1, 500).map((item) => ({
        code: found(item, 'reason')?.value ?? null,
        message: found(item, 'message')?.value ?? null,
      })),
      status: statusOf(at(body, 'error', 'code')),
    }
  },
}

/** `location` may name a header; only parameters are fields of what was sent. */
function fieldOf(item: Json, index: number): RawField[] {
  const location = at(item, 'location')
  if (!isText(location) || at(item, 'locationType') !== 'parameter') return []
  const message = at(item, 'message')
  return [
    {
      path: location,
      message: isText(message) ? message : null,
      code: found(item, 'reason')?.value ?? null,
      at: ['error', 'errors', index, 'location'],
    },
  ]
}
