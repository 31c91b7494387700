import { isInteger, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { at } from '../../json.ts'
import { fieldsOfSentences } from '../fields.ts'
import { listOf } from '../standard/lists.ts'
import { isThere } from './conditions.ts'

/** PagerDuty: `error` with a number as `code`, a `message`, and `errors` as a list of messages. */
export const pagerdutyError: Envelope = {
  id: 'pagerduty-error',
  name: 'PagerDuty error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        [
          'error.code',
          (code) => isInteger(code) && code >= 1000 && code <= 9999,
          25,
          '`error.code` is a number of four digits',
        ],
        ['error.message', isText, 10, '`error.message` is a string'],
      ],
      [
        ['error.errors', listOf(isText), 40, '`error.errors` is a list of messages'],
        ['error.type', isThere, -40, '`error.type` belongs to another envelope'],
        ['error.data', isThere, -30, '`error.data` is a sign of JSON-RPC'],
        ['jsonrpc', isThere, -100, '`jsonrpc` is a sign of JSON-RPC'],
      ],
    ),

  read(body) {
    const sentences = at(body, 'error', 'errors')
    return {
      code: found(body, 'error.code'),
      message: found(body, 'error.message'),
      fields: fieldsOfSentences(sentences, ['error', 'errors']),
      others: Array.isArray(sentences)
        ? sentences
            .slice(0, 100)
            .filter(isText)
            .map((message) => ({ code: null, message }))
        : [],
    }
  },
}
