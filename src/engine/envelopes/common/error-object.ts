import { at, isObject, isText, type JsonObject } from '../../json.ts'
import type { Json } from '../../model.ts'
import { foundAt, type Envelope, type RawField, type Sign } from '../envelope.ts'
import { linkOf } from '../standard/lists.ts'

/** `{"error":{"code":"…","message":"…","details"?:{…}}}` with a code in words and an object of details. */
export const errorObject: Envelope = {
  id: 'error-object',
  name: 'Error object',
  impliedStatus: null,

  recognise(body) {
    const error = at(body, 'error')
    if (!isObject(error) || !isText(error.code) || !isText(error.message)) return []
    return [...coreSigns, ...detailSigns(error), ...signsAgainst(error)]
  },

  read(body) {
    const error = at(body, 'error') as JsonObject
    return {
      code: foundAt(error.code, ['error', 'code']),
      message: foundAt(error.message, ['error', 'message']),
      docUrl: linkOf(foundAt(error.doc_url, ['error', 'doc_url'])),
      requestId: foundAt(at(error, 'details', 'request_id'), ['error', 'details', 'request_id']),
      ...(fieldOf(error.details).length > 0 ? { fields: fieldOf(error.details) } : {}),
    }
  },
}

const coreSigns: Sign[] = [
  { text: '`error` is an object', weight: 20, path: ['error'], part: 'key' },
  { text: '`error.code` is a word', weight: 25, path: ['error', 'code'] },
  { text: '`error.message` is a string', weight: 20, path: ['error', 'message'] },
]

function detailSigns({ details }: JsonObject): Sign[] {
  if (details === undefined) return []
  return [
    isObject(details)
      ? { text: '`error.details` is an object', weight: 10, path: ['error', 'details'], part: 'key' }
      : {
          text: "`error.details` isn't an object, as Microsoft and Google send it",
          weight: -40,
          path: ['error', 'details'],
          part: 'key',
        },
  ]
}

function signsAgainst(error: JsonObject): Sign[] {
  const foreign = [
    { key: 'trace_id', text: '`error.trace_id` is a sign of the traced error', weight: -15 },
    { key: 'param', text: '`error.param` is what OpenAI and Stripe call the field', weight: -40 },
    { key: 'type', text: '`error.type` beside `error.code` belongs to another envelope', weight: -30 },
    { key: 'status', text: '`error.status` is what Google calls its code', weight: -40 },
    { key: 'innererror', text: '`error.innererror` is a sign of a Microsoft error', weight: -40 },
    { key: 'innerError', text: '`error.innerError` is a sign of a Microsoft error', weight: -40 },
  ]
  return foreign.flatMap(({ key, text, weight }) =>
    at(error, key) === undefined ? [] : [{ text, weight, path: ['error', key], part: 'key' as const }],
  )
}

function fieldOf(details: Json | undefined): RawField[] {
  const field = at(details, 'field')
  if (!isText(field)) return []
  const requirement = at(details, 'requirement')
  const code = isText(requirement) ? requirement : null
  return [{ path: field, message: code, code, at: ['error', 'details', 'field'] }]
}
