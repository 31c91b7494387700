import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'
import { foreignSigns, hasOnly, isSentenceMap, isSuccess, keySign, says } from './conditions.ts'
import { railsFragment, sentencesOf, share } from './sentence-tree.ts'
import { ownCode } from './own-additions.ts'

/** Laravel: `{"message","errors":{"items.0.qty":["…"]}}` for validation, `message` alone otherwise, and the exception in debug mode. */
export const laravelError: Envelope = {
  id: 'laravel-error',
  name: 'Laravel error',
  impliedStatus: null,

  recognise(body, response) {
    if (isSuccess(response)) return []
    if (isDebug(body))
      return [keySign("`exception`, `file`, `line` and `trace` are from Laravel's debug mode", 100, 'exception')]
    if (hasOnly(body, ['message']))
      return signsOf(body, [['message', says(stock), 60, "`message` is one of Laravel's messages"]])
    const signs = signsOf(
      body,
      [
        ['message', isText, 15, '`message` is a string'],
        ['errors', isSentenceMap, 40, '`errors` maps fields to lists of messages'],
      ],
      [
        ['message', says(/\(and \d+ more errors?\)$/), 60, '`message` counts the other errors, as in Laravel'],
        [
          'message',
          says(/^The given data was invalid\.$/),
          40,
          '`message` is the one that older versions of Laravel send',
        ],
        [
          'errors',
          (errors) =>
            share(sentencesOf(errors) ?? [], /^The .{1,120} (field|must|has|is|may|format|confirmation)\b/) > 0.5,
          25,
          "the messages are from Laravel's validation rules",
        ],
        [
          'errors',
          (errors) => isObject(errors) && Object.keys(errors).some((key) => /\.\d+(\.|$)/.test(key)),
          10,
          'a key is a path with dots',
        ],
      ],
    )
    if (signs.length === 0) return []
    const isFragment = share(sentencesOf(at(body, 'errors')) ?? [], railsFragment) > 0.5
    return [
      ...signs,
      ...(isFragment ? [{ text: 'the messages are fragments, as Rails writes them', weight: -10, path: null }] : []),
      ...foreignSigns(body, ['title', 'type', 'traceId', 'detail', 'statusCode', 'documentation_url'], -30),
    ]
  },

  read: (body) => ({
    code: ownCode(body),
    message: found(body, 'message'),
    fields: isSentenceMap(at(body, 'errors')) ? fieldsOfMap(at(body, 'errors'), ['errors']) : [],
    notes: isDebug(body) ? ['The server runs in debug mode: it sends `file` and `trace` to every client.'] : [],
  }),
}

const stock =
  /^(Unauthenticated\.|Server Error|Too Many Attempts\.|CSRF token mismatch\.|This action is unauthorized\.|No query results for model |The route .{1,300} could not be found\.|The \w+ method is not supported for (this )?route|Invalid signature\.)/

const isDebug = (body: Json) =>
  isText(at(body, 'exception')) &&
  isText(at(body, 'file')) &&
  typeof at(body, 'line') === 'number' &&
  Array.isArray(at(body, 'trace')) &&
  typeof at(body, 'message') === 'string'
