import { nowhere } from '../generic/words.ts'
import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json, Response } from '../../model.ts'
import { found, headerSign, type Envelope, type Found, type RawField, type Sign } from '../envelope.ts'
import { headerOf, listOf, statusOf } from '../standard/lists.ts'

/**
 * GitLab REST: `message` is a status with its words (`404 Project Not Found`), a map of fields, or an object with `error`; `error` is
 * what is wrong with each parameter, or OAuth's word with a `scope`.
 */
export const gitlabError: Envelope = {
  id: 'gitlab-error',
  name: 'GitLab error',
  impliedStatus: null,

  recognise(body, response) {
    if (!isObject(body)) return []
    const own = [
      ...headerSign(response, 'x-gitlab-meta', /./, 80),
      ...headerSign(response, 'ratelimit-resettime', /./, 15),
    ]
    const shape = shapeOf(body)
    const isPlain = isText(body.message) || isText(body.error)
    if (shape.length === 0 && (own.length === 0 || !isPlain)) return []
    return shape.length > 0
      ? [...shape, ...own]
      : [{ text: '`message` or `error` is a string', weight: 10, path: null }, ...own]
  },

  read(body, response) {
    const parameters = parametersOf(at(body, 'error'))
    const isOauth = isText(at(body, 'error_description'))
    const message = isOauth ? found(body, 'error_description') : found(body, 'message', 'message.error', 'error')
    const sentence = message ?? firstOf(at(body, 'message'))
    return {
      code: isOauth ? found(body, 'error') : null,
      message: sentence,
      requestId: metaId(response),
      fields: parameters.length > 0 ? parameters : fieldsOf(at(body, 'message')),
      status: statusIn(body, message),
    }
  },
}

/** `404 Project Not Found`, `400 (Bad request) …`: the words start with a capital or a bracket, unlike an amount. */
const statusText = /^([45]\d\d) [A-Z(]/

const statusIn = (body: Json, message: Found | null) =>
  statusOf(statusText.exec(message?.value.slice(0, 20) ?? '')?.[1]) ??
  (/requested too many times/.test(found(body, 'message.error')?.value.slice(0, 300) ?? '') ? 429 : null)

function shapeOf(body: Json): Sign[] {
  if (!isObject(body)) return []
  const { message, error } = body
  if (isText(error) && isText(body.error_description) && isText(body.scope))
    return [
      {
        text: "`scope` lists what the token needs, beside OAuth's members",
        weight: 55,
        path: ['scope'],
        part: 'key',
      },
    ]
  if (Object.keys(body).length !== 1) return []
  if (isText(message) && statusText.test(message.slice(0, 20)))
    return [{ text: '`message` starts with the status, and is the only member', weight: 65, path: ['message'] }]
  if (isText(error) && statusText.test(error.slice(0, 20)))
    return [{ text: '`error` starts with the status, and is the only member', weight: 55, path: ['error'] }]
  if (isObject(message) && isText(message.error) && Object.keys(message).length === 1)
    return [{ text: '`message` is an object whose only member is `error`', weight: 60, path: ['message', 'error'] }]
  if (isObject(message) && Object.keys(message).length > 0 && Object.values(message).every(listOf(isText)))
    return [{ text: '`message` maps fields to lists of messages', weight: 60, path: ['message'], part: 'key' }]
  return parametersOf(error).length > 0
    ? [{ text: '`error` says what is wrong with each parameter', weight: 60, path: ['error'] }]
    : []
}

/** The gem Grape, which checks GitLab's parameters: `name is missing, labels[0] is invalid`. */
function parametersOf(error: Json | undefined): RawField[] {
  if (!isText(error) || error.length > 5000) return []
  const fields = error.split(', ').map((part): RawField | null => {
    const path = parameter.exec(part)?.[1]
    return path === undefined
      ? null
      : { path: path.replace(/\[(\w+)\]/g, '.$1'), message: part, code: null, at: ['error'] }
  })
  return fields.every((field) => field !== null) ? fields : []
}

const parameter =
  /^([a-z_][\w[\]]{0,100}) (?:is missing|is empty|is invalid|does not have a valid value|is not allowed|has a value not allowed)$/

/** `{"name":["is taken","is short"]}`: one for each sentence. */
function fieldsOf(map: Json | undefined): RawField[] {
  if (!isObject(map)) return []
  return Object.entries(map)
    .slice(0, 500)
    .flatMap(([path, sentences]): RawField[] =>
      Array.isArray(sentences)
        ? sentences
            .slice(0, 20)
            .map((message, index) => ({ path, message: textOf(message), code: null, at: ['message', path, index] }))
        : [],
    )
}

function firstOf(map: Json | undefined): Found | null {
  const [first] = fieldsOf(map)
  return first?.message ? { value: first.message, path: first.at } : null
}

/** `X-Gitlab-Meta: {"correlation_id":"…","version":"1"}`, where no `X-Request-Id` is beside it. */
function metaId(response: Response): Found | null {
  if (headerOf(response, 'x-request-id') !== null) return null
  const id = /"correlation_id":"([\w-]{1,80})"/.exec(headerOf(response, 'x-gitlab-meta')?.slice(0, 500) ?? '')?.[1]
  return id === undefined ? null : { value: id, path: nowhere }
}
