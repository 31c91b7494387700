import { isObject, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { says } from '../service/conditions.ts'

/** What the Tyk gateway says by itself: one sentence in `error`, with the header `X-Generator`. */
export const tykError: Envelope = {
  id: 'tyk-error',
  name: 'Tyk Gateway',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['error', isText, 15, '`error` is a string'],
        ['error', () => isObject(body) && Object.keys(body).length === 1, 5, 'the body has no other members'],
      ],
      [['error', says(own), 50, 'the message is one that only Tyk sends']],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'x-generator', /^tyk\.io/i, 80)]
  },

  read: (body) => ({
    code: null,
    message: found(body, 'error'),
    fields: [],
    notes: [
      /proxying the request|upstream/i.test(found(body, 'error')?.value.slice(0, 200) ?? '')
        ? 'Tyk responded, because the API behind it gave no valid response.'
        : "Tyk responded: the request didn't reach the API behind it.",
    ],
  }),
}

/** TykTechnologies/tyk, `gateway/`: the messages of its middlewares that others don't send, whole. */
const own =
  /^(Access to this API has been disallowed|Access to this resource has been disallowed|Authorization field missing|Quota exceeded|Requested endpoint is forbidden|There was a problem proxying the request|Key not authorized|Key has expired, please renew|Key is inactive, please renew|API Rate limit exceeded|Upstream service reached hard timeout|API doesn't exist)[.!]?$/
