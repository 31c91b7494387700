import { at, isText, textOf } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { dotted } from '../fields.ts'
import type { Json } from '../../model.ts'
import type { RawField } from '../envelope.ts'
import { is, isSnake, isThere } from './conditions.ts'

/** Slack's Web API: `ok` is `false`, usually with HTTP 200, and `error` is the code. */
export const slackError: Envelope = {
  id: 'slack-error',
  name: 'Slack error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['ok', is(false), 30, '`ok` is `false`'],
        ['error', isSnake, 35, '`error` is a lowercase word'],
      ],
      [
        ['response_metadata.messages', Array.isArray, 60, '`response_metadata.messages` is a list'],
        ['needed', isText, 30, '`needed` is the missing scope'],
        ['provided', isText, 15, '`provided` lists the scopes of the token'],
        ['description', isThere, -20, '`description` is a sign of Telegram'],
        ['error_code', isThere, -40, '`error_code` is a sign of Telegram'],
      ],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'x-slack-req-id', /./, 60)]
  },

  read(body, { status }) {
    const messages = at(body, 'response_metadata', 'messages')
    const needed = at(body, 'needed')
    return {
      code: found(body, 'error'),
      message: found(body, 'response_metadata.messages.0'),
      fields: Array.isArray(messages) ? messages.slice(0, 100).flatMap(fieldOfMessage) : [],
      notes: [
        ...(status !== null && status < 300
          ? ['The HTTP status says success, but `ok` in the body says failure: the request failed.']
          : []),
        ...(isText(needed) ? [`The token lacks the scope \`${needed}\`.`] : []),
      ],
    }
  },
}

/** `[ERROR] must be less than 25 [json-pointer:/blocks/0/text]`. */
function fieldOfMessage(message: Json, index: number): RawField[] {
  const pointer = isText(message) ? /\[json-pointer:(\/[^\]\s]{1,200})\]/.exec(message)?.[1] : undefined
  return pointer === undefined
    ? []
    : [{ path: dotted(pointer), message: textOf(message), code: null, at: ['response_metadata', 'messages', index] }]
}
