import { isObject, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { isThere, says } from '../service/conditions.ts'
import { statusOf } from '../standard/lists.ts'

/** Apache APISIX: the gateway's own `error_msg`, and its plugins' `message`. */
export const apisixError: Envelope = {
  id: 'apisix-error',
  name: 'Apache APISIX',
  impliedStatus: null,

  recognise(body, response) {
    const server = headerSign(response, 'server', /^APISIX\b/i, 45)
    const own = signsOf(
      body,
      [
        ['error_msg', isText, 30, '`error_msg` is a string'],
        ['error_msg', () => isObject(body) && Object.keys(body).length === 1, 15, 'the body has no other members'],
      ],
      [
        ['error_msg', says(/^404 Route Not Found$/), 50, "the message is one of the gateway's own"],
        ['error_code', isThere, -40, '`error_code` belongs to another envelope'],
      ],
    )
    if (own.length > 0) return [...own, ...server]
    const plugin =
      server.length > 0
        ? signsOf(body, [
            [
              'message',
              () => isObject(body) && isText(body.message) && Object.keys(body).length === 1,
              15,
              '`message` is the only member',
            ],
          ])
        : []
    return plugin.length > 0 ? [...plugin, ...server] : []
  },

  read(body) {
    const message = found(body, 'error_msg', 'message')
    return {
      code: null,
      message,
      fields: [],
      status: statusOf(/^([45]\d\d) /.exec(message?.value.slice(0, 10) ?? '')?.[1]),
      notes: ["The gateway responded: the request didn't reach the API behind it."],
    }
  },
}
