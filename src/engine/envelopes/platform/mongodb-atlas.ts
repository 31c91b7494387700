import { at, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { isUpper } from '../service/conditions.ts'
import { statusOf } from '../standard/lists.ts'

/** MongoDB Atlas Administration API: `error` is the status as a number, `errorCode` the code and `detail` the sentence. */
export const mongodbAtlas: Envelope = {
  id: 'mongodb-atlas',
  name: 'MongoDB Atlas error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['error', isStatus, 45, '`error` is the HTTP status, as a number'],
        ['errorCode', isUpper, 45, '`errorCode` is a word in capitals'],
      ],
      [
        ['detail', isText, 10, '`detail` is a sentence'],
        ['parameters', Array.isArray, 10, '`parameters` holds what was put into it'],
        ['reason', isText, 5, '`reason` is the name of the status'],
      ],
    ),

  read: (body) => ({
    code: found(body, 'errorCode'),
    message: found(body, 'detail'),
    fields: fieldsOfList(at(body, 'badRequestDetail', 'fields'), ['badRequestDetail', 'fields'], {
      path: ['field'],
      message: ['description'],
      code: [],
    }),
    status: statusOf(at(body, 'error')),
  }),
}
