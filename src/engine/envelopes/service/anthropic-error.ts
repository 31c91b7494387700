import { isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { is, isThere, says } from './conditions.ts'

/** Anthropic: `type` is `error` around an `error` with `type` and `message`; the same is in the data of an SSE `error` event. */
export const anthropicError: Envelope = {
  id: 'anthropic-error',
  name: 'Anthropic error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['type', is('error'), 25, '`type` is `error`'],
        ['error.type', isText, 20, '`error.type` is a string'],
        ['error.message', isText, 10, '`error.message` is a string'],
      ],
      [
        ['error.type', says(/_error$|^request_too_large$/), 30, "`error.type` is one of Anthropic's error types"],
        ['request_id', says(/^req_/), 30, '`request_id` starts with `req_`'],
        ['error.fields', isThere, -40, '`error.fields` is a sign of Bitbucket'],
      ],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'request-id', /^req_/, 25)]
  },

  read(body, { status }) {
    const type = found(body, 'error.type')
    const isInStream = status !== null && status < 300
    return {
      code: type,
      narrower: found(body, 'error.details.error_code'),
      message: found(body, 'error.message'),
      requestId: found(body, 'request_id'),
      fields: [],
      notes: isInStream
        ? ['The stream started with a success status: what arrived before this event is incomplete.']
        : [],
    }
  },
}
