import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, mediaSign, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { itemsOf, linkOf } from './lists.ts'

/** vnd.error, a profile of HAL: `message`, `logref`, links to help, and further errors in `_embedded`. */
export const vndError: Envelope = {
  id: 'vnd-error',
  name: 'HAL vnd.error',
  impliedStatus: null,

  recognise: (body, response) => {
    const signs = signsOf(
      body,
      [['message', isText, 10, '`message` is a string']],
      [
        [
          'logref',
          (value) => isText(value) || typeof value === 'number',
          40,
          "`logref` identifies the entry in the server's log",
        ],
        ['_links.help.href', isText, 30, '`_links.help` links to help'],
        ['_links.about.href', isText, 20, '`_links.about` links to what the error is about'],
        ['_links.describes.href', isText, 20, '`_links.describes` links to what the error is about'],
        [
          '_embedded.errors',
          (errors) => Array.isArray(errors) && errors.length > 0,
          35,
          '`_embedded.errors` has more errors',
        ],
        ['_links', isObject, 5, '`_links` is an object, as in HAL'],
      ],
    )
    return signs.length > 0 ? [...signs, ...mediaSign(response, /^application\/(vnd\.error|hal)\+json$/, 40)] : []
  },

  read(body) {
    const embedded = itemsOf(at(body, '_embedded', 'errors'), ['_embedded', 'errors'])
    return {
      message: found(body, 'message'),
      code: found(body, 'code', 'errorCode'),
      requestId: found(body, 'logref'),
      docUrl: linkOf(found(body, '_links.help.href', '_links.about.href')),
      fields: embedded.flatMap(({ item, path }) => fieldOf(item, [...path, 'path'])),
      others: embedded.map(({ item }) => ({
        code: found(item, 'code')?.value ?? null,
        message: found(item, 'message')?.value ?? null,
      })),
    }
  },
}

function fieldOf(item: Json, place: RawField['at']): RawField[] {
  const pointer = at(item, 'path')
  if (!isText(pointer) || dotted(pointer) === '') return []
  return [{ path: dotted(pointer), message: found(item, 'message')?.value ?? null, code: null, at: place }]
}
