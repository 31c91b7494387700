import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, mediaSign, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'
import { isSentenceMap, keySign, says } from './conditions.ts'

/** ASP.NET Core's problem details: `traceId`, a `type` that links to the section of an RFC, and `errors` from property to messages. */
export const aspnetProblem: Envelope = {
  id: 'aspnet-problem',
  name: 'ASP.NET Core problem',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['title', isText, 20, '`title` is a string'],
        ['status', (value) => typeof value === 'number' || value === undefined, 15, '`status` is a number or absent'],
      ],
      [
        [
          'type',
          says(/^https:\/\/tools\.ietf\.org\/html\/rfc(7231|9110|7235|6585)#section-/),
          30,
          '`type` links to the section of an RFC, as ASP.NET Core does',
        ],
        [
          'traceId',
          says(/^(00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}|\|[0-9a-f-]+\.|0H[A-Z0-9]+:[0-9A-F]+)/),
          50,
          '`traceId` is a .NET activity ID',
        ],
        [
          'title',
          says(/^One or more (model )?validation errors occurred\.?$/),
          60,
          "`title` is ASP.NET Core's message for failed validation",
        ],
        ['errors', isSentenceMap, 30, '`errors` maps properties to lists of messages'],
        ['exception.details', isText, 30, '`exception.details` is from the developer exception page'],
      ],
    )
    const isSure = signs.some(({ weight }) => weight >= 50)
    if (!isSure && !signs.some(({ weight, path }) => weight === 30 && path?.[0] === 'type')) return []
    return isSure ? [...signs, ...mediaSign(response, /^application\/problem\+json$/, 50), ...detailSigns(body)] : signs
  },

  read(body) {
    const errors = at(body, 'errors')
    const type = found(body, 'type')
    const isOwnType = type !== null && !/tools\.ietf\.org|rfc-editor\.org|^about:blank$/.test(type.value)
    return {
      code: found(body, 'code', 'errorCode') ?? (isOwnType ? type : null),
      message: found(body, 'detail', 'title'),
      requestId: found(body, 'traceId'),
      docUrl: type !== null && /^https?:\/\//.test(type.value) ? type : null,
      fields: fieldsOfMap(errors, ['errors']),
      notes: [
        ...(hasJsonPath(errors)
          ? [
              "A key that starts with `$` is the place in the JSON that couldn't be read. Ignore the key that is named like the parameter: it follows from the first.",
            ]
          : []),
        ...(at(body, 'exception') !== undefined ? ['The server runs in development mode: it sends `exception`.'] : []),
      ],
    }
  },
}

const detailSigns = (body: Json) =>
  (['detail', 'instance'] as const)
    .filter((name) => isText(at(body, name)))
    .map((name) => keySign(`\`${name}\` is a member of problem details`, 10, name))

const hasJsonPath = (errors: Json | undefined) =>
  isObject(errors) &&
  Object.keys(errors).some((key) => key.startsWith('$')) &&
  Object.keys(errors).some((key) => !key.startsWith('$'))
