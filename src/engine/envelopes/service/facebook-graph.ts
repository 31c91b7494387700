import { at, isInteger, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { says } from './conditions.ts'

const limits = new Set([4, 17, 32, 613])

/** Facebook's Graph API (also Instagram, WhatsApp): a number as `code`, `type` usually `OAuthException`, `fbtrace_id`, and maybe `is_transient`. */
export const facebookGraph: Envelope = {
  id: 'facebook-graph',
  name: 'Facebook Graph error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['error.message', isText, 10, '`error.message` is a string'],
        ['error.code', isInteger, 15, '`error.code` is a number'],
        ['error.type', isText, 5, '`error.type` is a string'],
      ],
      [
        ['error.type', says(/(?:Exception|Error)$|^OAuth/), 30, '`error.type` is the name of an exception class'],
        ['error.fbtrace_id', isText, 60, '`error.fbtrace_id` identifies the request'],
        ['error.error_subcode', isInteger, 20, '`error.error_subcode` is a number'],
        ['error.is_transient', (value) => typeof value === 'boolean', 20, '`error.is_transient` says whether to retry'],
      ],
    ),

  read(body) {
    const transient = at(body, 'error', 'is_transient')
    const code = at(body, 'error', 'code')
    return {
      code: found(body, 'error.code'),
      message: found(body, 'error.message'),
      requestId: found(body, 'error.fbtrace_id'),
      fields: [],
      notes: [
        ...(transient === true ? ['`is_transient` is `true`: the same request may succeed later.'] : []),
        ...(transient === false ? ['`is_transient` is `false`: the same request would fail again.'] : []),
        ...(isInteger(code) && limits.has(code) ? ['This code is a rate limit, whatever the HTTP status says.'] : []),
        ...(isText(at(body, 'error', 'error_user_msg'))
          ? ['Show `error_user_msg` to the user: it is written for them.']
          : []),
      ],
    }
  },
}
