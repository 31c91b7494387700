import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, type Envelope } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'

/** JSend: `status` is `fail` (the caller's data, with the reasons in `data`) or `error` (the server's, with a `message`). */
export const jsend: Envelope = {
  id: 'jsend',
  name: 'JSend',
  impliedStatus: null,

  recognise(body) {
    if (!isObject(body)) return []
    const { status, message, data } = body
    const isFail = status === 'fail' && (isObject(data) || isText(data) || isText(message))
    const isError = status === 'error' && isText(message)
    if (!isFail && !isError) return []
    const foreign = Object.keys(body).filter(
      (key) => !['status', 'message', 'data', 'code', 'statusCode'].includes(key),
    )
    return [
      isFail
        ? { text: "`status` is `fail`, which JSend uses for the caller's mistakes", weight: 40, path: ['status'] }
        : { text: '`status` is `error`', weight: 25, path: ['status'] },
      ...(isText(message) ? [{ text: '`message` is a string', weight: 10, path: ['message'] }] : []),
      ...(isObject(data) ? [{ text: '`data` is an object', weight: 10, path: ['data'], part: 'key' as const }] : []),
      foreign.length === 0
        ? { text: 'the body has no other members', weight: 15, path: null }
        : {
            text: `\`${foreign[0]}\` isn't a member of JSend`,
            weight: -20,
            path: [foreign[0] ?? ''],
            part: 'key' as const,
          },
    ]
  },

  read(body) {
    const data = at(body, 'data')
    return {
      code: found(body, 'code', 'data.code'),
      message: found(body, 'message', 'data.message', 'data.error') ?? firstSentence(data) ?? found(body, 'data'),
      fields: at(body, 'status') === 'fail' && isReasons(data) ? fieldsOfMap(data, ['data']) : [],
      notes:
        at(body, 'status') === 'fail'
          ? ['`fail` means that the request is wrong: fix it before you send it again.']
          : [],
    }
  },
}

/** In a `fail`, the keys of `data` should be those of what was sent; `{"message":"…"}` there is a sentence, no field. */
const isReasons = (data: Json | undefined) =>
  isObject(data) && !['message', 'error', 'code'].some((key) => isText(data[key]))

function firstSentence(data: Json | undefined) {
  const key = isObject(data) ? Object.keys(data).find((name) => isText(data[name])) : undefined
  return key === undefined ? null : { value: textOf(at(data, key)), path: ['data', key] }
}
