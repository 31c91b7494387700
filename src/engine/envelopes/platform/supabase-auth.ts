import { at, isObject, isStatus, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { isSnake } from '../service/conditions.ts'
import { statusOf } from '../standard/lists.ts'

/** Supabase Auth (GoTrue): first `code` as the status with `error_code` and `msg`, since 2024 `code` as a word with `message`. */
export const supabaseAuth: Envelope = {
  id: 'supabase-auth',
  name: 'Supabase Auth error',
  impliedStatus: null,

  recognise(body, response) {
    const older = signsOf(
      body,
      [
        ['code', isStatus, 20, '`code` is an HTTP status'],
        ['msg', isText, 10, '`msg` is a string'],
      ],
      [
        ['error_code', isSnake, 60, '`error_code` is the error code'],
        ['error_id', isText, 20, '`error_id` identifies this error'],
        ['weak_password.reasons', Array.isArray, 40, '`weak_password` says what the password lacks'],
      ],
    )
    const newer = signsOf(
      body,
      [
        ['code', isSnake, 15, '`code` is a lowercase word'],
        ['message', isText, 10, '`message` is a string'],
      ],
      [['weak_password.reasons', Array.isArray, 60, '`weak_password` says what the password lacks']],
    )
    const signs = older.length > 0 ? older : newer
    if (signs.length === 0 || !isObject(body)) return []
    return [
      ...signs,
      ...headerSign(response, 'x-sb-error-code', /./, 70),
      ...headerSign(response, 'x-supabase-api-version', /./, 60),
      ...headerSign(response, 'sb-project-ref', /./, 10),
    ]
  },

  read: (body) => ({
    code: isText(at(body, 'error_code'))
      ? found(body, 'error_code')
      : isText(at(body, 'code'))
        ? found(body, 'code')
        : null,
    message: found(body, 'message', 'msg'),
    requestId: found(body, 'error_id'),
    fields: [],
    status: statusOf(at(body, 'code')) ?? (at(body, 'code') === 'weak_password' ? 422 : null),
    notes: reasonsIn(at(body, 'weak_password', 'reasons')),
  }),
}

function reasonsIn(reasons: Json | undefined): string[] {
  const said = Array.isArray(reasons) ? reasons.slice(0, 10).filter(isText) : []
  return said.length === 0
    ? []
    : [`The password is too weak: ${said.map((reason) => `\`${reason.slice(0, 40)}\``).join(', ')}.`]
}
