import { at, isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { nullOr, othersIn, says } from '../service/conditions.ts'
import { listOf } from '../standard/lists.ts'

/** Bitbucket Data Center: `errors` of `{context, message, exceptionName}`; `context` is the field, or `null`. */
export const bitbucketServerErrors: Envelope = {
  id: 'bitbucket-server-errors',
  name: 'Bitbucket Data Center errors',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        [
          'errors',
          listOf(
            (item) =>
              isObject(item) &&
              isText(item.message) &&
              nullOr(isText)(item.context) &&
              nullOr(isText)(item.exceptionName),
          ),
          80,
          'each of `errors` has `context`, `message` and `exceptionName`',
        ],
      ],
      [['errors.0.exceptionName', says(/^com\.atlassian\./), 40, 'the exception is one of Atlassian’s']],
    ),

  read: (body) => ({
    code: found(body, 'errors.0.exceptionName'),
    message: found(body, 'errors.0.message'),
    fields: fieldsOfList(at(body, 'errors'), ['errors'], {
      path: ['context'],
      message: ['message'],
      code: ['exceptionName'],
    }),
    others: othersIn(at(body, 'errors'), ['exceptionName'], ['message']),
  }),
}
