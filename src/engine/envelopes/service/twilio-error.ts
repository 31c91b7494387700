import { isInteger, isStatus, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { at } from '../../json.ts'
import { linkOf, statusOf } from '../standard/lists.ts'
import { says } from './conditions.ts'

/** Twilio: a number as `code`, its page as `more_info`, and the status; newer services add RFC 9457's members and `errors` (twilio-node). */
export const twilioError: Envelope = {
  id: 'twilio-error',
  name: 'Twilio error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        [
          'code',
          (code) => isInteger(code) && code >= 10_000 && code <= 999_999,
          10,
          '`code` is a number of five or six digits',
        ],
      ],
      [
        [
          'more_info',
          says(/^https?:\/\/(?:www\.)?twilio\.com\//),
          100,
          "`more_info` links to Twilio's page for this code",
        ],
        ['more_info', says(/^https?:\/\/(?!(?:www\.)?twilio\.com\/)/), 20, '`more_info` is a link'],
        [
          'moreInfo',
          says(/^https?:\/\/(?:www\.)?twilio\.com\//),
          100,
          "`moreInfo` is how Twilio's Node.js client spells `more_info`",
        ],
        ['type', says(/^https?:\/\/(?:www\.)?twilio\.com\//), 100, "`type` links to Twilio's page for this code"],
        ['message', isText, 5, '`message` is a string'],
        ['status', isStatus, 10, '`status` is an HTTP status'],
      ],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'twilio-request-id', /./, 60)]
  },

  read: (body) => ({
    code: found(body, 'code'),
    message: found(body, 'message', 'detail', 'title'),
    docUrl: linkOf(found(body, 'more_info', 'moreInfo', 'type')),
    fields: fieldsOfList(at(body, 'errors'), ['errors'], {
      path: ['pointer', 'parameter'],
      message: ['detail', 'message'],
      code: ['code'],
    }),
    status: statusOf(at(body, 'status')),
  }),
}
