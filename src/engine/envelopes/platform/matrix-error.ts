import { at, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { says } from '../service/conditions.ts'
import { linkOf, listOf } from '../standard/lists.ts'

/** Matrix: `errcode` and `error`, flat; a 401 with `flows` and `session` is a step of signing in, not a failure. */
export const matrixError: Envelope = {
  id: 'matrix-error',
  name: 'Matrix error',
  impliedStatus: null,

  recognise: (body) => [
    ...signsOf(
      body,
      [['errcode', says(/^(M_[A-Z0-9_]+|[A-Z][A-Z0-9_]*|[a-z][\w-]*(\.[\w-]+)+)$/), 40, '`errcode` is an error code']],
      [
        ['errcode', says(/^M_/), 50, '`errcode` starts with `M_`'],
        ['error', isText, 20, '`error` is the message'],
        ['retry_after_ms', (wait) => typeof wait === 'number', 20, '`retry_after_ms` is a number of milliseconds'],
      ],
    ),
    ...signsOf(body, [
      ['flows', listOf((flow) => Array.isArray(at(flow, 'stages'))), 70, '`flows` lists the ways to authenticate'],
      ['session', isText, 20, '`session` is a string'],
    ]),
  ],

  read: (body) => ({
    code: found(body, 'errcode'),
    message: found(body, 'error'),
    docUrl: linkOf(found(body, 'consent_uri')),
    fields: [],
    notes: notesOn(body),
  }),
}

function notesOn(body: Json): string[] {
  if (Array.isArray(at(body, 'flows')))
    return [
      'The server asks for another authentication stage: send the request again with `auth`, the `session` and the next stage of one flow.',
    ]
  if (at(body, 'soft_logout') === true)
    return ['`soft_logout` is true: log in again, and keep the device and its keys.']
  return []
}
