import { at, isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { listOf } from '../standard/lists.ts'
import { othersIn, says } from './conditions.ts'

/** Asana: a list of errors with `message` and `help`; a failure of the server adds a `phrase` to report. */
export const asanaErrors: Envelope = {
  id: 'asana-errors',
  name: 'Asana errors',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        [
          'errors',
          listOf((item) => isObject(item) && isText(item.message)),
          15,
          '`errors` is a list of sentences in objects',
        ],
      ],
      [
        ['errors.0.phrase', isText, 80, '`phrase` is what Asana’s support asks for'],
        ['errors.0.help', says(/asana/i), 80, '`help` points to Asana’s documentation'],
      ],
    ),

  read: (body) => ({
    code: null,
    message: found(body, 'errors.0.message'),
    requestId: found(body, 'errors.0.phrase'),
    fields: [],
    others: othersIn(at(body, 'errors'), [], ['message']),
  }),
}
