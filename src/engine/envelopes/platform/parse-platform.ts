import { isInteger, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'

/** Parse Server and Back4App: a number of Parse's own as `code`, and the message in `error`. */
export const parsePlatform: Envelope = {
  id: 'parse-platform',
  name: 'Parse error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['code', isParseCode, 30, "`code` is one of Parse's numbers, not an HTTP status"],
        ['error', isText, 15, '`error` is the message'],
      ],
      [['code', () => isObject(body) && Object.keys(body).length === 2, 10, 'the body has no other members']],
    )
    return signs.length === 0
      ? []
      : [
          ...signs,
          ...headerSign(response, 'access-control-allow-headers', /X-Parse-/i, 50),
          ...headerSign(response, 'x-parse-job-status-id', /./, 50),
        ]
  },

  read: (body) => ({
    code: found(body, 'code'),
    message: found(body, 'error'),
    fields: [],
    notes:
      found(body, 'code')?.value === '101'
        ? ["Parse also sends this for objects that the user isn't allowed to see, and for a wrong password."]
        : [],
  }),
}

/** Parse JavaScript SDK, `ParseError`: 1, 100 to 160, 200 to 252 and 600 on. */
const isParseCode = (code: Json | undefined) =>
  isInteger(code) &&
  (code === 1 || (code >= 100 && code <= 160) || (code >= 200 && code <= 253) || (code >= 600 && code <= 700))
