import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'
import { isThere, says } from './conditions.ts'

/** Zendesk: a class in CamelCase as `error`, `description`, and `details` from field to a list; or `error` with `title` and `message`. */
export const zendeskError: Envelope = {
  id: 'zendesk-error',
  name: 'Zendesk error',
  impliedStatus: null,

  recognise(body, response) {
    const isFlat = isText(at(body, 'error'))
    const own = ['api-version', 'origin-server', 'request-id'].flatMap((name) =>
      headerSign(response, `x-zendesk-${name}`, /./, 60),
    )
    const signs =
      own.length > 0 && says(sentence)(at(body, 'error'))
        ? signsOf(body, [['error', isText, 10, '`error` is a string']])
        : isFlat
          ? signsOf(
              body,
              [
                ['error', says(/^[A-Z][A-Za-z]+$/), 25, '`error` is an error name in CamelCase'],
                ['description', isText, 25, '`description` is a string'],
              ],
              [
                ['details', isDetails, 50, '`details` has `description` and `error` for each field'],
                ['ok', isThere, -60, '`ok` is a sign of Slack or Telegram'],
                ['code', isThere, -25, '`code` belongs to another envelope'],
              ],
            )
          : signsOf(body, [
              ['error.title', isText, 25, '`error.title` is a string'],
              ['error.message', isText, 20, '`error.message` is a string'],
              [
                'error',
                (error) => isObject(error) && Object.keys(error).length === 2,
                5,
                '`error` has no other members',
              ],
            ])
    return signs.length === 0 ? [] : [...signs, ...own]
  },

  read: (body) => ({
    code: isText(at(body, 'error')) && !says(sentence)(at(body, 'error')) ? found(body, 'error') : null,
    message: found(body, 'description', 'error.message', 'error'),
    fields: fieldsOfMap(at(body, 'details'), ['details'], { message: ['description'], code: ['error', 'type'] }),
  }),
}

/** Missing credentials have no class: `Couldn't authenticate you`. */
const sentence = /^\S+ /

const isDetails = (details: Json | undefined): boolean =>
  isObject(details) && Object.values(details).some((list) => Array.isArray(list) && isText(at(list, 0, 'description')))
