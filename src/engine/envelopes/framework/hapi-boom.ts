import { at, isObject, isStatus, isText, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { foreignSigns, isInOrder, isTexts, keySign, says } from './conditions.ts'
import { orOwnFields } from '../generic.ts'
import { ownCode } from './own-additions.ts'

/** `{"statusCode":400,"error":"Bad Request","message":"…","validation"?,"attributes"?}`: hapi, by way of its Boom errors. */
export const hapiBoom: Envelope = {
  id: 'hapi-boom',
  name: 'hapi (Boom)',
  impliedStatus: null,

  recognise(body) {
    const signs = signsOf(
      body,
      [
        ['statusCode', isStatus, 25, '`statusCode` is an HTTP status'],
        ['error', isText, 5, '`error` is the name of the failure'],
        ['message', isText, 15, '`message` is a string'],
      ],
      [
        ['validation.keys', isTexts, 70, '`validation.keys` lists the fields, as in hapi'],
        ['attributes', isObject, 30, '`attributes` repeats the challenge of the 401 response'],
        ['message', says(/^An internal server error occurred$/), 50, "`message` is Boom's message for a 500"],
        [
          'message',
          says(/^Invalid request (payload|query|params|headers|cookies|state) input$/),
          50,
          "`message` is hapi's message for invalid input",
        ],
      ],
    )
    if (signs.length === 0) return []
    const order = isInOrder(body, ['statusCode', 'error', 'message'])
      ? [keySign("the members are in hapi's order", 6, 'statusCode')]
      : []
    return [...signs, ...order, ...foreignSigns(body, ['code', 'timestamp', 'path', 'status'], -30)]
  },

  read: (body, response) => ({
    code: ownCode(body),
    message: found(body, 'message'),
    fields: orOwnFields(fieldsOf(body), body, response),
  }),
}

/** `keys` are the fields; what is wrong with each is in the message after its quoted name, unless hapi masks it. */
function fieldsOf(body: Json): RawField[] {
  const keys = at(body, 'validation', 'keys')
  const source = at(body, 'validation', 'source')
  const sentences = textOf(at(body, 'message')).slice(0, 20_000).split('. ')
  if (!Array.isArray(keys)) return []
  return keys.slice(0, 500).flatMap((key, index): RawField[] => {
    if (!isText(key)) return []
    const path = [...(isText(source) ? [source] : []), dotted(key)].join('.')
    const sentence = sentences.find((each) => dotted(/"([^"]{1,200})"/.exec(each)?.[1]) === dotted(key))
    return [{ path, message: sentence ?? null, code: null, at: ['validation', 'keys', index] }]
  })
}
