import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { isUpper } from '../service/conditions.ts'
import { itemsOf, listOf, statusOf } from '../standard/lists.ts'

/** Salesforce REST: the body is a list of `{message, errorCode, fields}`; composite and collection routes put such lists inside. */
export const salesforceError: Envelope = {
  id: 'salesforce-error',
  name: 'Salesforce error',
  impliedStatus: null,

  recognise(body) {
    if (isErrors(body)) return [{ text: 'the body is a list of `message` and `errorCode`', weight: 100, path: [] }]
    if (Array.isArray(body) && body.some((item) => at(item, 'success') === false && isSaves(at(item, 'errors'))))
      return [{ text: 'the body is a list with `success` and `errors` for each record', weight: 90, path: [] }]
    return signsOf(body, [
      [
        'compositeResponse',
        listOf((part) => isObject(part) && isText(part.referenceId)),
        60,
        '`compositeResponse` has a response for each subrequest',
      ],
      [
        'compositeResponse',
        (parts) => Array.isArray(parts) && parts.some((part) => isErrors(at(part, 'body'))),
        50,
        'a subrequest failed',
      ],
    ])
  },

  read(body) {
    const errors = errorsOf(body)
    const [first, ...rest] = errors
    const units = Array.isArray(body) ? body : at(body, 'compositeResponse')
    return {
      code: first ? found(body, [...first, 'errorCode'], [...first, 'statusCode']) : null,
      message: first ? found(body, [...first, 'message']) : null,
      fields: errors.flatMap((path) => fieldsAt(body, path)),
      others: rest.slice(0, 100).map((path) => ({
        code: found(body, [...path, 'errorCode'], [...path, 'statusCode'])?.value ?? null,
        message: found(body, [...path, 'message'])?.value ?? null,
      })),
      status: Array.isArray(body) ? null : 200,
      isPartial: !isErrors(body) && Array.isArray(units) && units.some(isDone),
    }
  },
}

const isErrors = listOf((item) => isObject(item) && isText(item.message) && isUpper(item.errorCode))
const isSaves = listOf((item) => isObject(item) && isText(item.message) && isUpper(item.statusCode))

const isDone = (unit: Json) => {
  const status = statusOf(at(unit, 'httpStatusCode'))
  return at(unit, 'success') === true || (status !== null && status < 400)
}

/** The places of the single errors. */
function errorsOf(body: Json): Path[] {
  if (isErrors(body)) return itemsOf(body, []).map(({ path }) => path)
  const units = Array.isArray(body) ? itemsOf(body, []) : itemsOf(at(body, 'compositeResponse'), ['compositeResponse'])
  const inner = Array.isArray(body) ? 'errors' : 'body'
  const all = units.flatMap(({ item, path }) => itemsOf(at(item, inner), [...path, inner]))
  const isReal = ({ item }: { item: Json }) =>
    isText(at(item, 'message')) && at(item, 'errorCode') !== 'PROCESSING_HALTED'
  return (all.some(isReal) ? all.filter(isReal) : all).map(({ path }) => path)
}

function fieldsAt(body: Json, path: Path): RawField[] {
  const names = at(body, ...path, 'fields')
  if (!Array.isArray(names)) return []
  const message = found(body, [...path, 'message'])?.value ?? null
  const code = found(body, [...path, 'errorCode'], [...path, 'statusCode'])?.value ?? null
  return names
    .slice(0, 100)
    .flatMap((name, index) => (isText(name) ? [{ path: name, message, code, at: [...path, 'fields', index] }] : []))
}
