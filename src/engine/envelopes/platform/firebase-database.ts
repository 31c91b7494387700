import { isObject } from '../../json.ts'
import type { Response } from '../../model.ts'
import { found, signsOf, type Envelope, type Sign } from '../envelope.ts'
import { says } from '../service/conditions.ts'

/** Firebase Realtime Database over REST: one message in `error`. Only its host or its own messages distinguish it from others. */
export const firebaseDatabase: Envelope = {
  id: 'firebase-database',
  name: 'Firebase Realtime Database error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [['error', () => isObject(body) && Object.keys(body).length === 1, 15, '`error` is the only member']],
      [
        ['error', says(/^(Permission denied|404 Not Found)$/), 15, 'the message is one that the database sends'],
        ['error', says(own), 65, 'the message is one that only the database sends'],
      ],
    )
    return signs.length > 0 && typeof (isObject(body) ? body.error : null) === 'string'
      ? [...signs, ...hostSign(response)]
      : []
  },

  read: (body) => ({
    code: null,
    message: found(body, 'error'),
    fields: [],
  }),
}

const own =
  /^(Could not parse auth token|Auth token is expired|Invalid data; couldn't parse JSON|Data requested exceeds the maximum size|Index not defined, add "\.indexOn"|orderBy must be a valid JSON|Invalid token in path|The specified path is too long)/

const hostSign = ({ url }: Response): Sign[] =>
  url !== null && /\.(firebaseio\.com|firebasedatabase\.app)(?=[:/?]|$)/.test(url.slice(0, 300))
    ? [{ text: 'the host is a Realtime Database host', weight: 70, path: null }]
    : []
