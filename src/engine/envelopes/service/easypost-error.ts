import { at, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { says } from './conditions.ts'

/** EasyPost: `error` with a dotted code in uppercase, `message`, and `errors` as a list, which may be empty. */
export const easypostError: Envelope = {
  id: 'easypost-error',
  name: 'EasyPost error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['error.code', says(/^[A-Z][A-Z0-9_.]+$/), 35, '`error.code` is an uppercase word'],
        ['error.message', isText, 10, '`error.message` is a string'],
        ['error.errors', Array.isArray, 35, '`error.errors` is a list, even if empty'],
      ],
      [['error.code', says(/\./), 25, '`error.code` has a dot between its parts']],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'x-ep-request-uuid', /./, 60)]
  },

  read: (body) => ({
    code: found(body, 'error.code'),
    message: found(body, 'error.message'),
    fields: fieldsOfList(at(body, 'error', 'errors'), ['error', 'errors'], {
      path: ['field'],
      message: ['message'],
      code: ['code'],
    }),
  }),
}
