import { at, isInteger, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { isListOf, most } from './conditions.ts'
import { firstSentence } from './first-sentence.ts'

/** Play: `{"error":{"requestId":1,"message":"…"}}` from its JSON error handler, and `JsError` maps, `{"obj.name":[{"msg":[…],"args":[]}]}`. */
export const playError: Envelope = {
  id: 'play-error',
  name: 'Play error',
  impliedStatus: null,

  recognise(body) {
    if (isJsError(body))
      return [
        {
          text: 'each key is a path that starts with `obj`, and each value has `msg` and `args`',
          weight: 100,
          path: null,
        },
      ]
    return signsOf(body, [
      ['error.requestId', isInteger, 45, '`error.requestId` is a number that counts requests'],
      [
        'error',
        (error) => isObject(error) && (isText(error.message) || isText(at(error, 'exception', 'title'))),
        20,
        '`error` has a message',
      ],
    ])
  },

  read(body) {
    if (!isJsError(body))
      return {
        code: null,
        message: found(body, 'error.message', 'error.exception.description', 'error.exception.title'),
        requestId: found(body, 'error.requestId', 'error.exception.id'),
      }
    const fields = Object.entries(body as Record<string, Json>)
      .slice(0, most)
      .flatMap(fieldOf)
    return { code: null, message: firstSentence(body, fields), fields }
  },
}

const isJsError = (body: Json) =>
  isObject(body) &&
  Object.keys(body).length > 0 &&
  Object.entries(body).every(
    ([key, value]) =>
      /^obj\b/.test(key) &&
      isListOf((item) => Array.isArray(at(item, 'msg')) && Array.isArray(at(item, 'args')))(value),
  )

/** `obj` is the root; what is in `msg` is a key of the translations, such as `error.path.missing`. */
function fieldOf([key, value]: [string, Json]): RawField[] {
  const path = key.replace(/^obj\.?/, '').replace(/\[(\d+)\]/g, '.$1')
  const word = at(value, 0, 'msg', 0)
  return [
    {
      path: path === '' ? 'obj' : path,
      message: isText(word) ? word : null,
      code: isText(word) ? word : null,
      at: [key],
    },
  ]
}
