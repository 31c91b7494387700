import { at, isObject, isText, type JsonObject } from '../../json.ts'
import type { Json, Path, Response } from '../../model.ts'
import { found, headerSign, type Envelope, type RawField, type Sign } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'
import { foreignSigns, isSentenceMap, isSuccess, isTexts, keySign } from './conditions.ts'
import { railsFragment, sentencesOf, share } from './sentence-tree.ts'
import { firstSentence } from './first-sentence.ts'

/** ActiveModel's errors in any of the usual forms: a bare map, a map in `errors` (as Phoenix and Ecto send it), or full sentences there. */
export const railsErrors: Envelope = {
  id: 'rails-errors',
  name: 'Rails or Phoenix validation errors',
  impliedStatus: 422,

  recognise: (body, response) =>
    isSuccess(response) || !isObject(body)
      ? []
      : isTexts(body.errors)
        ? listSigns(body, response)
        : mapSigns(body, response),

  read(body) {
    const errors = at(body, 'errors')
    const fields = isTexts(errors)
      ? fieldsOfFullMessages(errors as string[])
      : fieldsOfMap(isObject(errors) ? errors : body, isObject(errors) ? ['errors'] : [])
    return {
      code: null,
      message: found(body, 'message', 'error', 'errors.0') ?? firstSentence(body, fields),
      fields,
      notes: fields.some(({ path }) => path === 'base')
        ? ["`base` is about the whole record: it isn't the name of a field."]
        : [],
      others: isTexts(errors) ? (errors as string[]).slice(1, 500).map((message) => ({ code: null, message })) : [],
    }
  },
}

/** `X-Runtime` is written by Rack in a Rails application. */
const runtime = (response: Response) => headerSign(response, 'x-runtime', /^\d+\.\d+$/, 20)

function listSigns(body: Json, response: Response): Sign[] {
  const sentences = at(body, 'errors') as string[]
  const isFull = share(sentences, fullMessage) > 0.5
  return [
    keySign('`errors` is a list of messages', 40, 'errors'),
    ...(isFull ? [{ text: 'the messages are from Active Model', weight: 30, path: null }] : []),
    ...runtime(response),
    ...foreignSigns(body, ['success', 'code', 'status', 'statusCode', 'correlationId', 'traceId', 'title'], -20),
  ]
}

function mapSigns(body: Json, response: Response): Sign[] {
  const isWrapped = isSentenceMap(at(body, 'errors'))
  const place: Path = isWrapped ? ['errors'] : []
  if (!isWrapped && !isSentenceMap(body)) return []
  const fragments = share(sentencesOf(at(body, ...place)) ?? [], railsFragment)
  if (!isWrapped && fragments < 0.5) return []
  return [
    isWrapped
      ? keySign('`errors` maps fields to lists of messages', 45, ...place)
      : { text: 'each member is a field with a list of messages', weight: 15, path: null },
    ...(fragments >= 0.5
      ? [{ text: 'the messages are fragments that continue the name of the field', weight: 35, path: null }]
      : []),
    ...runtime(response),
    ...(Object.keys(at(body, ...place) as JsonObject).every((key) => /^[A-Z$]/.test(key))
      ? [{ text: 'the field names start uppercase, as in .NET', weight: -25, path: null }]
      : []),
    ...(isWrapped ? foreignSigns(body, ['title', 'type', 'traceId', 'success', 'exception', 'statusCode'], -30) : []),
  ]
}

const fullMessage =
  /\b(can't be (blank|empty)|is too (short|long)|has already been taken|is not a number|is not included in the list|must be (accepted|greater|less|equal|filled|blank|exist)|doesn't match|is reserved|is the wrong length|must exist)/

/** `Title can't be blank`: the words before a stock fragment are the attribute's display name. */
function fieldsOfFullMessages(sentences: string[]): RawField[] {
  return sentences.slice(0, 500).flatMap((message, index): RawField[] => {
    const start = message.search(fullMessage)
    const name = start > 0 ? message.slice(0, start).trim() : ''
    return name !== '' && name.split(' ').length <= 4 && isText(name)
      ? [{ path: name, message, code: null, at: ['errors', index] }]
      : []
  })
}
