import { at, isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope, type Found } from '../envelope.ts'
import { isReasonPhrase } from '../generic/words.ts'
import { hasOnly, says } from './conditions.ts'

/** `{"status":404,"error":"Not Found"}`: what Rails answers when an exception reaches its edge; in development with the exception. */
export const railsException: Envelope = {
  id: 'rails-exception',
  name: 'Rails exception',
  impliedStatus: null,

  recognise: (body) =>
    hasOnly(body, ['status', 'error', 'exception', 'traces'])
      ? signsOf(
          body,
          [
            [
              'status',
              (value) =>
                (typeof value === 'number' && value >= 400 && value <= 599) ||
                (isText(value) && /^[45]\d\d$/.test(value)),
              20,
              '`status` repeats the status',
            ],
            ['error', (value) => isText(value) && isReasonPhrase(value), 25, '`error` is the name of the status'],
          ],
          [
            ['exception', says(/^#</), 50, '`exception` is an inspected Ruby object'],
            ['traces', isObject, 50, '`traces` are those of Rails'],
          ],
        )
      : [],

  read: (body) => ({
    code: null,
    message: sentenceOf(found(body, 'exception')) ?? found(body, 'error'),
    notes: at(body, 'traces') === undefined ? [] : ['`traces` are sent by a server in development mode.'],
  }),
}

/** `#<Class: sentence>` without its brackets. */
function sentenceOf(exception: Found | null): Found | null {
  const sentence = exception && /^#<[\w:]{1,200}: ([^]{1,4000})>$/.exec(exception.value)?.[1]
  return exception && (sentence ? { ...exception, value: sentence } : exception)
}
