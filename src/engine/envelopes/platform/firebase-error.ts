import { at, isStatus, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { statusOf } from '../standard/lists.ts'

/** Firebase Authentication (Identity Toolkit): Google's error object, with the code in `message`, and a sentence after ` : ` sometimes. */
export const firebaseError: Envelope = {
  id: 'firebase-error',
  name: 'Firebase Authentication error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['error.code', isStatus, 25, '`error.code` is an HTTP status'],
        ['error.message', isWord, 65, '`error.message` is an uppercase code'],
      ],
      [
        ['error.errors.0.domain', isText, 15, "`error.errors` is a list, as in Google's older errors"],
        ['error.status', isText, 20, "`error.status` is Google's word for the status"],
        ['error.details', Array.isArray, -25, "`error.details` with types is a sign of Google's newer errors"],
      ],
    ),

  read(body) {
    const message = found(body, 'error.message')
    const [, code, sentence] = pattern.exec(message?.value ?? '') ?? []
    return {
      code: message && code !== undefined ? { ...message, value: code } : null,
      message: message && sentence?.trim() ? { ...message, value: sentence.trim() } : null,
      status: statusOf(at(body, 'error', 'code')),
      fields: [],
    }
  },
}

/** `EMAIL_EXISTS`, `WEAK_PASSWORD : …`; two words at least. */
const pattern = /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:\s?:\s([\s\S]*))?$/

const isWord = (message: Json | undefined) => isText(message) && pattern.test(message.trim())
