import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type Found, type RawField } from '../envelope.ts'
import { isCodeStyled, isReasonPhrase } from '../generic/words.ts'
import { fieldsOfList, fieldsOfMap } from '../fields.ts'
import { foreignSigns, isTexts, keySign } from './conditions.ts'
import { orOwnFields } from '../generic.ts'

/** `{"success":false,"message":"…"}` and its relatives with `error` or `errors`: a flag that hand-written APIs put before the reason. */
export const successFalse: Envelope = {
  id: 'success-false',
  name: 'Success flag',
  impliedStatus: null,

  recognise(body) {
    if (
      !isObject(body) ||
      (body.success !== false && body.ok !== false && body.isSuccess !== false && body.Success !== false)
    )
      return []
    const flag = ['success', 'ok', 'isSuccess', 'Success'].find((key) => body[key] === false) ?? 'success'
    const word = ['message', 'msg', 'error', 'errors', 'Message', 'reason'].find((key) => isReason(body[key]))
    if (word === undefined) return []
    return [
      { text: `\`${flag}\` is \`false\``, weight: flag === 'ok' ? 20 : 30, path: [flag] },
      keySign(`\`${word}\` says why`, isText(body[word]) ? 15 : 10, word),
      ...(isText(body.code) && /^\S+$/.test(body.code) ? [keySign('`code` is beside the flag', 25, 'code')] : []),
      ...foreignSigns(body, ['result', 'error_code', 'errcode', 'statusCode', 'response_code', 'metadata'], -15),
    ]
  },

  read: (body, response) => ({
    code: codeOf(body),
    message: messageOf(body),
    fields: orOwnFields(fieldsOf(body), body, response),
  }),
}

const isReason = (value: Json | undefined) =>
  isText(value) ||
  isTexts(value) ||
  (isObject(value) && Object.keys(value).length > 0) ||
  (Array.isArray(value) && isObject(value[0]))

const codePlaces = [
  'code',
  'errorCode',
  'error_code',
  'error.code',
  'error.type',
  'error.errorCode',
  'errors.0.code',
  'error.name',
]

/** A word or number that is named for it; `error` itself only where it is written as codes are. */
function codeOf(body: Json): Found | null {
  const named = found(body, ...codePlaces)
  if (named && /^\S{1,100}$/.test(named.value)) return named
  const error = at(body, 'error')
  return isText(error) && isCodeStyled(error) && !isReasonPhrase(error) ? found(body, 'error') : null
}

function messageOf(body: Json): Found | null {
  const error = codeOf(body)?.path.join('.') === 'error' ? [] : ['error']
  return found(
    body,
    'error.message',
    'error.info',
    'error.description',
    'message',
    'msg',
    'Message',
    ...error,
    'reason',
    'errors',
    'errors.0.message',
    'errors.0.msg',
    'errors.0',
    'error.0',
  )
}

function fieldsOf(body: Json): RawField[] {
  for (const place of places) {
    const value = at(body, ...place)
    const fields = Array.isArray(value)
      ? fieldsOfList(value, place, names)
      : isObject(value) && !isText(value.message) && !isText(value.code)
        ? fieldsOfMap(value, place)
        : []
    if (fields.length > 0) return fields
  }
  return []
}

const places: Path[] = [['errors'], ['error', 'details'], ['error', 'fields'], ['fields'], ['validationErrors']]

const names = {
  path: ['field', 'path', 'param', 'property', 'key'],
  message: ['message', 'msg', 'error', 'reason', 'description'],
  code: ['code', 'type', 'rule'],
}
