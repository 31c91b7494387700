import { at, isText, textOf } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { says } from '../service/conditions.ts'
import { statusOf } from '../standard/lists.ts'

/** OVHcloud: `message` with `class` (`Client::NotFound`), or with `httpCode` as a status line and `errorCode`. */
export const ovhError: Envelope = {
  id: 'ovh-error',
  name: 'OVHcloud error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [['message', isText, 10, '`message` is a string']],
      [
        ['class', says(/^(Client|Server)::\w+/), 80, '`class` is a class name with `::`'],
        ['httpCode', says(/^[45]\d\d \w/), 50, '`httpCode` is an HTTP status with its name'],
        ['errorCode', says(/^[A-Z][A-Z0-9_]*$/), 20, '`errorCode` is an uppercase word'],
      ],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'x-ovh-queryid', /./, 60)]
  },

  read: (body) => ({
    code: found(body, 'errorCode', 'class'),
    message: found(body, 'message'),
    fields: [],
    status: statusOf(textOf(at(body, 'httpCode')).slice(0, 3)),
    notes: /not been granted|not granted/.test(textOf(at(body, 'message')).slice(0, 300))
      ? ["The consumer key doesn't allow this route and method: request a new key with a rule for them."]
      : [],
  }),
}
