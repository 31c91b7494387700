import { at, isStatus, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { isReasonPhrase } from '../generic/words.ts'
import { statusOf } from '../standard/lists.ts'
import { isThere, isUpper } from './conditions.ts'

/** Reddit: `message` is the reason phrase, `error` the status as a number; or `reason` is the code, with `explanation` and `fields`. */
export const redditError: Envelope = {
  id: 'reddit-error',
  name: 'Reddit error',
  impliedStatus: null,

  recognise: (body) =>
    isStatus(at(body, 'error'))
      ? signsOf(
          body,
          [
            ['error', isStatus, 30, '`error` is an HTTP status'],
            ['message', isText, 12, '`message` is a string'],
          ],
          [
            ['reason', isText, 20, '`reason` is a string'],
            ['errorCode', isThere, -60, '`errorCode` is a sign of MongoDB Atlas'],
            ['statusCode', isThere, -30, '`statusCode` belongs to another envelope'],
          ],
        )
      : signsOf(
          body,
          [
            ['reason', isUpper, 30, '`reason` is an uppercase word'],
            [
              'message',
              (message: Json | undefined) => isText(message) && isReasonPhrase(message),
              12,
              '`message` is an HTTP reason phrase',
            ],
          ],
          [
            ['explanation', isText, 40, '`explanation` says why'],
            ['fields', (fields: Json | undefined) => Array.isArray(fields), 20, '`fields` lists names'],
            ['code', isThere, -30, '`code` belongs to another envelope'],
            ['error', isThere, -30, '`error` belongs to another envelope'],
            ['status', isThere, -30, '`status` belongs to another envelope'],
          ],
        ),

  read(body) {
    const fields = at(body, 'fields')
    const message = found(body, 'explanation', 'message')
    return {
      code: found(body, 'reason', 'error'),
      message,
      status: statusOf(at(body, 'error')),
      fields: Array.isArray(fields)
        ? fields
            .slice(0, 100)
            .flatMap((path, index) =>
              isText(path) ? [{ path, message: message?.value ?? null, code: null, at: ['fields', index] }] : [],
            )
        : [],
    }
  },
}
