import { at, isInteger, isObject, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { listOf } from '../standard/lists.ts'
import { isThere, othersIn } from './conditions.ts'

/** X (Twitter) v1.1: a list of errors, each with a number as `code` and a `message`. */
export const twitterErrors: Envelope = {
  id: 'twitter-errors',
  name: 'X v1.1 errors',
  impliedStatus: null,

  recognise(body, response) {
    const isPair = listOf((item) => isObject(item) && isInteger(item.code) && isText(item.message))
    const signs = signsOf(
      body,
      [['errors', isPair, 35, 'each item of `errors` has a number in `code` and a `message`']],
      [
        ['errors', () => isObject(body) && Object.keys(body).length === 1, 10, 'the body has no other members'],
        ['success', isThere, -40, '`success` is a sign of Cloudflare'],
        ['result', isThere, -40, '`result` is a sign of Cloudflare'],
        ['data', isThere, -40, '`data` is a sign of GraphQL'],
        ['message', isThere, -30, '`message` belongs to another envelope'],
        ['code', isThere, -30, '`code` belongs to another envelope'],
      ],
    )
    return signs.length === 0
      ? []
      : [
          ...signs,
          ...headerSign(response, 'x-twitter-response-tags', /./, 60),
          ...headerSign(response, 'server', /^tsa_/, 60),
        ]
  },

  read: (body) => ({
    code: found(body, 'errors.0.code'),
    message: found(body, 'errors.0.message'),
    fields: [],
    others: othersIn(at(body, 'errors'), ['code'], ['message']),
  }),
}
