import { at, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, type Envelope } from '../envelope.ts'
import { isListOf } from '../lists-and-order.ts'
import { isPydanticItem, pydanticFields, pydanticNotes } from '../framework/pydantic-items.ts'
import { linkOf } from '../standard/lists.ts'

/** `{"detail":[{"loc":["body","field"],"msg":"…","type":"…"}]}`: FastAPI with Pydantic 1 or 2. */
export const fastapiValidation: Envelope = {
  id: 'fastapi-validation',
  name: 'FastAPI validation list',
  impliedStatus: 422,

  recognise(body) {
    const detail = at(body, 'detail')
    if (!isListOf(isPydanticItem)(detail)) return []
    const first = at(detail, 0)
    const version =
      at(first, 'input') !== undefined ? 'Pydantic 2' : textOf(at(first, 'type')).includes('.') ? 'Pydantic 1' : null
    return [
      {
        text: '`detail` is a list whose items have `loc`, `msg` and `type`',
        weight: 100,
        path: ['detail'],
        part: 'key',
      },
      ...(version
        ? [{ text: `the items are in the format of ${version}`, weight: 5, path: ['detail', 0, 'type'] }]
        : []),
    ]
  },

  read(body) {
    const detail = at(body, 'detail') as Json[]
    const hasBody = at(body, 'body') !== undefined
    return {
      code: null,
      message: found(body, 'detail.0.msg'),
      docUrl: linkOf(found(body, 'detail.0.url')),
      fields: pydanticFields(detail, ['detail']),
      notes: [
        ...pydanticNotes(detail),
        ...(hasBody ? ['`body` repeats the whole request body: remove it before you share this.'] : []),
      ],
    }
  },
}
