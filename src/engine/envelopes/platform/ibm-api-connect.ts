import { at, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { statusOf } from '../standard/lists.ts'

/** IBM API Connect: the status as a string in `httpCode`, its name in `httpMessage`, and what is meant in `moreInformation`. */
export const ibmApiConnect: Envelope = {
  id: 'ibm-api-connect',
  name: 'IBM API Connect',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['httpCode', (code) => statusOf(code) !== null, 35, '`httpCode` is an HTTP status'],
        ['httpMessage', isText, 40, '`httpMessage` is the name of the status'],
      ],
      [['moreInformation', (more) => typeof more === 'string', 25, '`moreInformation` is a string']],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'x-global-transaction-id', /./, 20)]
  },

  read: (body) => ({
    code: null,
    message: found(body, 'moreInformation', 'httpMessage'),
    fields: [],
    status: statusOf(at(body, 'httpCode')),
    notes: ["The gateway responded: unless the message says otherwise, the request didn't reach the API behind it."],
  }),
}
