import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { isSnake, isThere, says } from '../service/conditions.ts'
import { linkOf } from '../standard/lists.ts'

/** Vercel's REST API: `error` with code and message, and members that depend on the code, such as `limit` or `invalidToken`. */
export const vercelError: Envelope = {
  id: 'vercel-error',
  name: 'Vercel error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['error.code', (code) => isSnake(code) || says(/^[A-Z][A-Z0-9_]+$/)(code), 25, '`error.code` is a word'],
        ['error.message', isText, 20, '`error.message` is a string'],
      ],
      [
        ['error.invalidToken', isBoolean, 60, '`invalidToken` says that the token is invalid'],
        ['error.missingToken', isBoolean, 60, '`missingToken` says that no token was sent'],
        [
          'error.limit',
          (limit) => isObject(limit) && typeof limit.remaining === 'number',
          60,
          '`limit` has `total`, `remaining` and `reset`',
        ],
        ['error.saml', isThere, 40, '`saml` says that the team requires single sign-on'],
        ['error.type', isThere, -40, '`error.type` belongs to another envelope'],
        ['error.param', isThere, -40, '`error.param` belongs to another envelope'],
        ['error.trace_id', isThere, -40, '`error.trace_id` belongs to another envelope'],
      ],
    )
    if (signs.length === 0 || !(hasOwn(body) || headers(response).length > 0)) return []
    return [...signs, ...headers(response)]
  },

  read(body) {
    const reset = at(body, 'error', 'limit', 'reset')
    return {
      code: found(body, 'error.code'),
      message: found(body, 'error.message'),
      docUrl: linkOf(found(body, 'error.link')),
      fields: [],
      notes: typeof reset === 'number' ? ['`limit.reset` is a Unix time: requests are rejected until then.'] : [],
    }
  },
}

const isBoolean = (value: Json | undefined) => typeof value === 'boolean'
const hasOwn = (body: Json) =>
  ['invalidToken', 'missingToken', 'limit', 'saml'].some((key) => at(body, 'error', key) !== undefined)
const headers = (response: Parameters<Envelope['recognise']>[1]) => [
  ...headerSign(response, 'x-vercel-error', /./, 60),
  ...(response.url !== null && /^https:\/\/(api\.)?vercel\.com\//.test(response.url.slice(0, 60))
    ? [{ text: 'the host is a Vercel host', weight: 50, path: null }]
    : []),
]
