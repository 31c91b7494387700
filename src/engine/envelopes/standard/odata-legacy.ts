import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { requestIdLine } from './azure-storage-error.ts'
import { itemsOf } from './lists.ts'

/** OData v2 and v3 (SAP Gateway, SharePoint 2013): the message is an object with its language, in `error` or `odata.error`. */
export const odataLegacy: Envelope = {
  id: 'odata-legacy',
  name: 'OData v2 or v3 error',
  impliedStatus: null,

  recognise(body) {
    const base = baseOf(body)
    if (!base || !isText(at(body, ...base, 'message', 'value'))) return []
    return [
      {
        text: '`message` is an object with the message in `value`',
        weight: 60,
        path: [...base, 'message'],
        part: 'key',
      },
      ...(typeof at(body, ...base, 'message', 'lang') === 'string'
        ? [{ text: '`lang` is the language of the message', weight: 20, path: [...base, 'message', 'lang'] }]
        : []),
      ...(base[0] === 'odata.error'
        ? [
            {
              text: '`odata.error` is the name of the error in OData version 3',
              weight: 40,
              path: base,
              part: 'key' as const,
            },
          ]
        : []),
      ...(isObject(at(body, ...base, 'innererror'))
        ? [
            {
              text: '`innererror` is an object',
              weight: 20,
              path: [...base, 'innererror'],
              part: 'key' as const,
            },
          ]
        : []),
    ]
  },

  read(body) {
    const base = baseOf(body) ?? []
    const inner = [...base, 'innererror']
    const details = itemsOf(at(body, ...inner, 'errordetails'), [...inner, 'errordetails'])
    const message = found(body, [...base, 'message', 'value'])
    const others = details.map(({ item }) => ({
      code: found(item, 'code')?.value ?? null,
      message: found(item, 'message')?.value ?? null,
    }))
    return {
      code: found(body, [...base, 'code']),
      message,
      requestId: found(body, [...inner, 'transactionid']) ?? requestIdLine(message),
      fields: details.flatMap(({ item, path }) => fieldOf(item, path)),
      others: others.filter((other) => other.message !== null && other.message !== message?.value),
      notes: isText(at(body, ...inner, 'stacktrace'))
        ? ['`innererror` has a stack trace of the server. Remove it before you share this.']
        : [],
    }
  },
}

const baseOf = (body: Json): Path | null =>
  [['odata.error'], ['error']].find((path) => isObject(at(body, ...path))) ?? null

/** SAP: `propertyref` and `target` name the property, often as a path with slashes. */
function fieldOf(item: Json, path: Path): RawField[] {
  const place = found(item, 'propertyref', 'target')
  const name = place ? dotted(place.value.replaceAll('/', '.')) : ''
  if (!place || name === '') return []
  return [
    {
      path: name,
      message: found(item, 'message')?.value ?? null,
      code: found(item, 'code')?.value ?? null,
      at: [...path, ...place.path],
    },
  ]
}
