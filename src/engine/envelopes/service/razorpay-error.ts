import { isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldAt, isThere, isUpper } from './conditions.ts'

/** Razorpay: `error` with a `code` in capitals and a `description`; `source`, `step` and `reason` narrow it, `field` names the member. */
export const razorpayError: Envelope = {
  id: 'razorpay-error',
  name: 'Razorpay error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['error.code', isUpper, 30, '`error.code` is a word in capitals'],
        ['error.description', isText, 30, '`error.description` is a sentence'],
      ],
      [
        ['error.step', isThere, 25, '`error.step` says where in the payment it failed'],
        ['error.source', isThere, 15, '`error.source` says who caused it'],
        ['error.reason', isText, 10, '`error.reason` is the cause'],
        ['error.field', isText, 10, '`error.field` names the member'],
        ['error.message', isThere, -50, '`error.message` belongs to another shape'],
      ],
    ),

  read(body) {
    const message = found(body, 'error.description')
    return {
      code: found(body, 'error.code'),
      message,
      fields: fieldAt(body, ['error', 'field'], message?.value ?? null),
    }
  },
}
