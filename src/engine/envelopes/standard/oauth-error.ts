import { at, isInteger, isText, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { linkOf, listOf } from './lists.ts'
import { oauthCodes } from './oauth-codes.ts'

/** OAuth 2 errors (RFC 6749, sections 4.1.2.1 and 5.2), with its extensions, OpenID Connect and what Microsoft Entra adds. */
export const oauthError: Envelope = {
  id: 'oauth-error',
  name: 'OAuth 2 error',
  impliedStatus: null,

  recognise: (body, response) => {
    const signs = signsOf(
      body,
      [['error', isText, 5, '`error` is a string, not an object']],
      [
        ['error', (error) => oauthCodes.has(textOf(error)), 40, "`error` is one of OAuth's error codes"],
        ['error_description', (text) => typeof text === 'string', 45, '`error_description` is a string'],
        ['error_uri', isText, 30, '`error_uri` is a link'],
        ['error_codes', listOf(isInteger), 30, "`error_codes` lists Microsoft Entra's numbers"],
        ['ok', (ok) => typeof ok === 'boolean', -40, '`ok` belongs to another envelope'],
        ...['message', 'statusCode', 'reason', 'success', 'code'].map(
          (key): [string, (value: Json | undefined) => boolean, number, string] => [
            key,
            (value) => value !== undefined,
            -15,
            `\`${key}\` belongs to another envelope`,
          ],
        ),
      ],
    )
    return signs.length > 0 ? [...signs, ...headerSign(response, 'www-authenticate', /error=/i, 15)] : []
  },

  read(body) {
    const error = found(body, 'error')
    const isWord = error !== null && !/\s/.test(error.value)
    const number = at(body, 'error_codes', 0)
    return {
      code: isWord ? error : null,
      message: found(body, 'error_description') ?? (isWord ? null : error),
      narrower: isInteger(number) ? { value: `AADSTS${number}`, path: ['error_codes', 0] } : null,
      requestId: found(body, 'trace_id', 'correlation_id', 'request_id', 'requestId'),
      docUrl: linkOf(found(body, 'error_uri')),
      fields: [],
      status: oauthCodes.get(error?.value ?? '') ?? null,
      notes: [
        ...(isText(at(body, 'suberror')) ? [`\`suberror\` says more: \`${textOf(at(body, 'suberror'))}\`.`] : []),
        ...(isText(at(body, 'claims'))
          ? ['Send `claims` with the next sign-in: a policy requires more than was presented.']
          : []),
      ],
    }
  },
}
