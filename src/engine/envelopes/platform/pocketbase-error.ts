import { at, isObject, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope, type Test } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'
import { statusOf } from '../standard/lists.ts'

/** PocketBase: `status` (before 0.23 `code`), `message`, and `data`, a map from field to code and sentence that may be empty. */
export const pocketbaseError: Envelope = {
  id: 'pocketbase-error',
  name: 'PocketBase error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['message', isText, 5, '`message` is a string'],
        ['data', isFields, 15, '`data` is an object'],
        ['data', () => isObject(body) && Object.keys(body).length === 3, 10, 'the body has three members'],
        [
          'data',
          () => isStatus(at(body, 'status')) || isStatus(at(body, 'code')),
          10,
          '`status` or `code` is an HTTP status',
        ],
      ],
      [
        [
          'data',
          (data) => isObject(data) && Object.keys(data).length > 0,
          60,
          '`data` has a code and a message for each field',
        ],
      ],
    ),

  read: (body) => ({
    code: null,
    message: found(body, 'message'),
    fields: fieldsOfMap(at(body, 'data'), ['data'], { message: ['message'], code: ['code'] }),
    status: statusOf(at(body, 'status') ?? at(body, 'code')),
    notes:
      statusOf(at(body, 'status') ?? at(body, 'code')) === 404
        ? ['PocketBase also sends this for records that a rule of the collection hides.']
        : [],
  }),
}

const isFields: Test = (data) =>
  isObject(data) &&
  Object.values(data)
    .slice(0, 100)
    .every((value) => isText(at(value, 'code')) && isText(at(value, 'message')))
