import { at, isObject, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { linkOf, listOf } from '../standard/lists.ts'
import { isUpper, says } from './conditions.ts'

/** PayPal: `name` in capitals is the class, `details[].issue` the cause, `debug_id` the request. */
export const paypalError: Envelope = {
  id: 'paypal-error',
  name: 'PayPal error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['name', isUpper, 20, '`name` is a word in capitals'],
        ['message', isText, 10, '`message` is a sentence'],
      ],
      [
        ['debug_id', isText, 60, '`debug_id` names the request'],
        ['details', listOf((item) => isObject(item) && isText(item.issue)), 50, '`details` name an `issue` each'],
        ['information_link', says(/paypal/), 40, '`information_link` leads to PayPal'],
        ['links.0.href', says(/paypal/), 20, '`links` lead to PayPal'],
      ],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'paypal-debug-id', /./, 60)]
  },

  read(body) {
    const names = { path: ['field'], message: ['description', 'issue'], code: ['issue'] }
    return {
      code: found(body, 'name'),
      narrower: found(body, 'details.0.issue'),
      message: found(body, 'message'),
      requestId: found(body, 'debug_id'),
      docUrl: linkOf(found(body, 'information_link')),
      fields: fieldsOfList(at(body, 'details'), ['details'], names),
    }
  },
}
