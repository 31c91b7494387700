import { isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { isReasonPhrase } from '../generic/words.ts'
import { hasOnly } from './conditions.ts'

/** `{"errors":{"detail":"Not Found"}}`: the error view that Phoenix generates. */
export const phoenixError: Envelope = {
  id: 'phoenix-error',
  name: 'Phoenix error',
  impliedStatus: null,

  recognise: (body) =>
    hasOnly(body, ['errors']) && isObject(body.errors) && hasOnly(body.errors, ['detail', 'status', 'code'])
      ? signsOf(
          body,
          [['errors.detail', isText, 60, '`errors` is an object with a `detail`']],
          [
            [
              'errors.detail',
              (value) => isText(value) && isReasonPhrase(value),
              20,
              "`detail` is the name of the status, as in Phoenix's template",
            ],
          ],
        )
      : [],

  read: (body) => ({ code: found(body, 'errors.code'), message: found(body, 'errors.detail') }),
}
