import { at, isObject, isStatus, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { statusOf } from '../standard/lists.ts'

/** Spotify and others: `error` holds nothing but the HTTP status and a sentence. */
export const statusMessage: Envelope = {
  id: 'status-message',
  name: 'Status and message',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(body, [
      ['error.status', isStatus, 30, '`error.status` is an HTTP status'],
      ['error.message', isText, 15, '`error.message` is a string'],
      ['error', isPair, 15, '`error` has no other members, except a `reason`'],
    ]),

  read: (body) => ({
    code: found(body, 'error.reason'),
    message: found(body, 'error.message'),
    status: statusOf(at(body, 'error', 'status')),
    fields: [],
  }),
}

const isPair = (error: Json | undefined) =>
  isObject(error) && Object.keys(error).every((key) => ['status', 'message', 'reason'].includes(key))
