import { at, isInteger, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { is } from '../service/conditions.ts'
import { statusOf } from '../standard/lists.ts'

/** ArangoDB: `error` is true, `errorNum` the code, `errorMessage` the message, and `code` the HTTP status. */
export const arangodbError: Envelope = {
  id: 'arangodb-error',
  name: 'ArangoDB error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['error', is(true), 15, '`error` is true'],
        ['errorNum', isInteger, 50, '`errorNum` is a number'],
        ['errorMessage', isText, 25, '`errorMessage` is the message'],
      ],
      [['code', isStatus, 10, '`code` is an HTTP status']],
    ),

  read(body) {
    const code = found(body, 'errorNum')
    return {
      code,
      message: found(body, 'errorMessage'),
      fields: [],
      status: statusOf(at(body, 'code')),
      notes: code?.value === '1200' ? ['The document has changed since you read it: read it again, then write.'] : [],
    }
  },
}
