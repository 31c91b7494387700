import { at, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { isSnake, says } from '../service/conditions.ts'
import { statusOf } from '../standard/lists.ts'

/** Appwrite: `code` is the status, `type` the code (`user_invalid_credentials`), and `version` the server's. */
export const appwriteError: Envelope = {
  id: 'appwrite-error',
  name: 'Appwrite error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(body, [
      ['message', isText, 10, '`message` is a sentence'],
      ['code', isStatus, 20, '`code` is the HTTP status'],
      ['type', isSnake, 25, '`type` is a word with underscores'],
      ['version', says(/^\d+\.\d+/), 45, '`version` is the server’s'],
    ]),

  read: (body) => ({
    code: found(body, 'type'),
    message: found(body, 'message'),
    fields: [],
    status: statusOf(at(body, 'code')),
  }),
}
