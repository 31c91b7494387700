import { at, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { is, says } from './conditions.ts'

/** Contentful: `sys.type` is `Error` and `sys.id` the code; `details.errors` hold `name`, `path` and the rejected `value`. */
export const contentfulError: Envelope = {
  id: 'contentful-error',
  name: 'Contentful error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['sys.type', is('Error'), 70, '`sys.type` is `Error`'],
        ['sys.id', says(/^[A-Za-z]+$/), 20, '`sys.id` is a word'],
      ],
      [['requestId', isText, 5, '`requestId` identifies the request']],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'x-contentful-request-id', /./, 30)]
  },

  read: (body) => ({
    code: found(body, 'sys.id'),
    message: found(body, 'message'),
    requestId: found(body, 'requestId'),
    fields: fieldsOfList(at(body, 'details', 'errors'), ['details', 'errors'], {
      path: ['path'],
      message: ['details', 'message', 'name'],
      code: ['name'],
    }),
    notes:
      at(body, 'details', 'errors', 0, 'value') === undefined
        ? []
        : ['`value` repeats what was sent. Remove it before you share this.'],
  }),
}
