import { at, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { says } from '../service/conditions.ts'

/** Hasura's metadata and REST routes: `path` into the request (`$.args.table`), a sentence in `error`, and a code with hyphens. */
export const hasuraMetadata: Envelope = {
  id: 'hasura-metadata',
  name: 'Hasura metadata error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(body, [
      ['path', says(/^\$/), 50, '`path` is a JSONPath into the request'],
      ['error', isText, 20, '`error` is a string'],
      ['code', says(/^[a-z0-9]+(-[a-z0-9]+)*$/), 30, '`code` is a word with hyphens'],
    ]),

  read(body) {
    const path = dotted(at(body, 'path'))
    const message = found(body, 'error')
    const code = found(body, 'code')
    return {
      code,
      message,
      fields: path === '' ? [] : [{ path, message: message?.value ?? null, code: null, at: ['path'] }],
      status: code && (statuses.get(code.value) ?? 400),
      notes:
        at(body, 'internal') === undefined
          ? []
          : ['`internal` repeats the SQL statement and the request. Remove it before you share this.'],
    }
  },
}

/** graphql-engine, `Hasura.Base.Error`: nearly all others are 400. */
const statuses = new Map([
  ['access-denied', 401],
  ['unexpected', 500],
  ['not-found', 404],
  ['conflict', 409],
  ['concurrent-update', 409],
])
