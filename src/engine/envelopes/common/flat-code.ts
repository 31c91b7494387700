import { at, isObject, isText, type JsonObject } from '../../json.ts'
import type { Json } from '../../model.ts'
import { foundAt, type Envelope, type RawField, type Sign } from '../envelope.ts'

/** `{"code":"UPPER_SNAKE","message":"…","details"?:{field:{code,message}},"request_id"?}` without a wrapper. */
export const flatCode: Envelope = {
  id: 'flat-code',
  name: 'Flat code',
  impliedStatus: null,

  recognise(body) {
    if (!isObject(body) || !isText(body.code) || !isText(body.message)) return []
    const isUpper = /^[A-Z][A-Z0-9_]*$/.test(body.code) && /[A-Z]{2}/.test(body.code)
    return [
      {
        text: `\`code\` is ${isUpper ? 'an uppercase' : 'a'} word at the top level`,
        weight: isUpper ? 45 : 25,
        path: ['code'],
      },
      { text: '`message` is a string', weight: 15, path: ['message'] },
      ...(isText(body.request_id)
        ? [
            {
              text: '`request_id` is beside `code` and `message`',
              weight: 10,
              path: ['request_id'],
              part: 'key' as const,
            },
          ]
        : []),
      ...detailSigns(body),
      ...['hint', 'trace_id', 'status', 'statusCode', 'error', 'type', 'success'].flatMap((key): Sign[] =>
        body[key] === undefined
          ? []
          : [{ text: `\`${key}\` belongs to another envelope`, weight: -30, path: [key], part: 'key' }],
      ),
    ]
  },

  read: (body) => ({
    code: foundAt(at(body, 'code'), ['code']),
    message: foundAt(at(body, 'message'), ['message']),
    requestId: foundAt(at(body, 'request_id'), ['request_id']),
    fields: fieldsOf(at(body, 'details')),
  }),
}

function detailSigns({ details }: JsonObject): Sign[] {
  if (details === undefined || details === null) return []
  if (!isObject(details)) return [{ text: "`details` isn't an object", weight: -25, path: ['details'], part: 'key' }]
  return fieldsOf(details).length > 0
    ? [{ text: '`details` maps fields to a code and a message', weight: 25, path: ['details'], part: 'key' }]
    : [{ text: '`details` is an object', weight: 5, path: ['details'], part: 'key' }]
}

function fieldsOf(details: Json | undefined): RawField[] {
  if (!isObject(details)) return []
  return Object.entries(details).flatMap(([path, value]): RawField[] => {
    const code = at(value, 'code')
    const message = at(value, 'message')
    if (!isText(code) && !isText(message)) return []
    return [
      { path, message: isText(message) ? message : null, code: isText(code) ? code : null, at: ['details', path] },
    ]
  })
}
