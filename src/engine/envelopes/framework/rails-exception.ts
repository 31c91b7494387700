import { at, isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope, type Found } from '../envelope.ts'
import { isReasonPhrase } from '../generic/words.ts'
import { hasOnly, says } from './conditions.ts'

/** `{"status":404,"error":"Not Found"}`: what Rails sends for an unhandled exception; in development with the exception. */
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
              '`status` is an HTTP error status',
            ],
            ['error', (value) => isText(value) && isReasonPhrase(value), 25, '`error` is the name of the status'],
          ],
          [
            ['exception', says(/^#</), 50, '`exception` is an inspected Ruby object'],
            ['traces', isObject, 50, '`traces` is an object, as in Rails'],
          ],
        )
      : [],

  read: (body) => ({
    code: null,
    message: sentenceOf(found(body, 'exception')) ?? found(body, 'error'),
    notes: at(body, 'traces') === undefined ? [] : ['The server runs in development mode: it sends `traces`.'],
  }),
}

/** `#<Class: sentence>` without its brackets. */
function sentenceOf(exception: Found | null): Found | null {
  const sentence = exception && /^#<[\w:]{1,200}: ([^]{1,4000})>$/.exec(exception.value)?.[1]
  return exception && (sentence ? { ...exception, value: sentence } : exception)
}
