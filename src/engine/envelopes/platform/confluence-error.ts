import { at, isInteger, isObject, isStatus, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { isUpper, nullOr, othersIn } from '../service/conditions.ts'
import { listOf, statusOf } from '../standard/lists.ts'

/** Confluence: version 1 with `statusCode` and a `data` that says what was checked, version 2 with a list whose `status` is a number. */
export const confluenceError: Envelope = {
  id: 'confluence-error',
  name: 'Confluence error',
  impliedStatus: null,

  recognise: (body) => [
    ...signsOf(
      body,
      [
        ['statusCode', isStatus, 10, '`statusCode` is an HTTP status'],
        ['message', isText, 5, '`message` is a string'],
        ['data.authorized', isBoolean, 60, '`data.authorized` says whether the caller has permission'],
      ],
      [
        ['data.valid', isBoolean, 20, '`data.valid` says whether the request was well formed'],
        ['data.successful', isBoolean, 15, '`data.successful` says whether the request succeeded'],
      ],
    ),
    ...signsOf(
      body,
      [
        [
          'errors',
          listOf(
            (item) =>
              isObject(item) &&
              isInteger(item.status) &&
              isUpper(item.code) &&
              isText(item.title) &&
              nullOr(isText)(item.detail),
          ),
          75,
          'each of `errors` has a number in `status`, an uppercase code, a title and a detail',
        ],
      ],
      [['errors.0.source', (source) => source !== undefined, -40, '`source` is a sign of JSON:API']],
    ),
  ],

  read: (body) => ({
    code: found(body, 'errors.0.code'),
    message: found(
      body,
      'data.errors.0.message.translation',
      'data.errors.0.message.key',
      'message',
      'errors.0.detail',
      'errors.0.title',
    ),
    fields: [],
    others: [
      ...othersIn(at(body, 'errors'), ['code'], ['detail', 'title']),
      ...othersIn(at(body, 'data', 'errors'), [], ['message.translation', 'message.key']),
    ],
    status: statusOf(at(body, 'statusCode') ?? at(body, 'errors', 0, 'status')),
  }),
}

const isBoolean = (value: Json | undefined) => typeof value === 'boolean'
