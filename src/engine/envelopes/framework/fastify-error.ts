import { at, isStatus, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { foreignSigns, isInOrder, keySign, says } from './conditions.ts'
import { orOwnFields } from '../generic.ts'
import { ownCode } from './own-additions.ts'

/** `{"statusCode":400,"code"?:"FST_ERR_VALIDATION","error":"Bad Request","message":"body/qty must be integer"}`: Fastify. */
export const fastifyError: Envelope = {
  id: 'fastify-error',
  name: 'Fastify error',
  impliedStatus: null,

  recognise(body) {
    const signs = signsOf(
      body,
      [
        ['statusCode', isStatus, 25, '`statusCode` is an HTTP status'],
        ['error', isText, 5, '`error` is the name of the failure'],
        ['message', isText, 15, '`message` is a string'],
      ],
      [
        ['code', says(/^(FST_|FAST_JWT_)/), 100, "`code` is one of Fastify's error codes"],
        ['code', says(/^(?!FST_|FAST_JWT_)[A-Z][A-Z0-9_]+$/), 20, '`code` is a Node.js error code'],
        [
          'message',
          says(/^(body|querystring|params|headers)(\/\S{1,200})? (must|should) /),
          60,
          '`message` starts with a part of the request and a path with slashes',
        ],
        [
          'message',
          says(/^Route [A-Z]{3,10}:\/\S* not found$/),
          60,
          "`message` is Fastify's message for an unknown route",
        ],
      ],
    )
    if (signs.length === 0) return []
    const order = isInOrder(body, ['statusCode', 'error', 'message'])
      ? [keySign("the members are in Fastify's order", 6, 'statusCode')]
      : []
    return [...signs, ...order, ...foreignSigns(body, ['timestamp', 'path', 'attributes', 'status'], -30)]
  },

  read: (body, response) => ({
    code: ownCode(body),
    message: found(body, 'message'),
    fields: orOwnFields(fieldsOf(at(body, 'message')), body, response),
  }),
}

/** `body/addr/zip must be integer, querystring/limit must be <= 100`: the place is a JSON Pointer after the part of the request. */
function fieldsOf(message: Json | undefined): RawField[] {
  if (!isText(message)) return []
  return message
    .slice(0, 20_000)
    .split(/, (?=(?:body|querystring|params|headers)[/ ])/)
    .flatMap((sentence): RawField[] => {
      const parts = /^(body|querystring|params|headers)(?:\/(\S{1,200}))? ((?:must|should) .{1,500})$/.exec(sentence)
      if (!parts) return []
      const [, source = '', pointer = '', rule = ''] = parts
      const missing = /required property '([^']{1,200})'/.exec(rule)?.[1]
      const keys = [source, ...pointer.split('/').filter(Boolean), ...(missing === undefined ? [] : [missing])]
      return [{ path: keys.join('.'), message: sentence, code: null, at: ['message'] }]
    })
}
