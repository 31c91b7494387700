import { at, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { statusOf } from '../standard/lists.ts'
import { isThere, says } from './conditions.ts'

/** Adyen: `status`, `errorCode` (digits, also with an underscore), `message` and `errorType`. */
export const adyenError: Envelope = {
  id: 'adyen-error',
  name: 'Adyen error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['errorCode', isText, 15, '`errorCode` is the code'],
        ['message', isText, 5, '`message` is a sentence'],
        [
          'errorType',
          says(/^(?:validation|security|internal|configuration|card|authentication|invalid)$/i),
          35,
          '`errorType` is one of Adyen’s classes',
        ],
      ],
      [
        ['errorCode', says(/^\d{1,4}(?:_\d{3})?$/), 20, '`errorCode` is made of digits'],
        ['status', isStatus, 15, '`status` repeats the status'],
        ['pspReference', isText, 40, '`pspReference` names the request'],
        ['error', isThere, -30, '`error` belongs to another shape'],
      ],
    ),

  read: (body) => ({
    code: found(body, 'errorCode'),
    message: found(body, 'message'),
    requestId: found(body, 'pspReference'),
    status: statusOf(at(body, 'status')),
    fields: [],
  }),
}
