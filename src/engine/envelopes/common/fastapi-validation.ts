import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { foundAt, type Envelope, type RawField } from '../envelope.ts'

/** `{"detail":[{"loc":["body","field"],"msg":"…","type":"…"}]}`: FastAPI with Pydantic 1 or 2. */
export const fastapiValidation: Envelope = {
  id: 'fastapi-validation',
  name: 'FastAPI validation errors',
  impliedStatus: 422,

  recognise(body) {
    const detail = at(body, 'detail')
    if (!Array.isArray(detail) || detail.length === 0 || !detail.every(isItem)) return []
    const first = detail[0] as Json
    const version = at(first, 'input') !== undefined ? 'Pydantic 2' : String(at(first, 'type')).includes('.') ? 'Pydantic 1' : null
    return [
      { text: '`detail` is a list whose items have `loc`, `msg` and `type`', weight: 100, path: ['detail'], part: 'key' },
      ...(version ? [{ text: `the items are those of ${version}`, weight: 5, path: ['detail', 0, 'type'] }] : []),
    ]
  },

  read(body) {
    const detail = at(body, 'detail') as Json[]
    return {
      message: foundAt(at(detail, 0, 'msg'), ['detail', 0, 'msg']),
      fields: detail.map((item, index): RawField => {
        const message = at(item, 'msg')
        const type = at(item, 'type')
        return {
          path: (at(item, 'loc') as Json[]).map(String).join('.'),
          message: isText(message) ? message : null,
          code: isText(type) ? type : null,
          at: ['detail', index, 'loc'],
        }
      }),
    }
  },
}

const isItem = (item: Json) =>
  isObject(item) && Array.isArray(item.loc) && item.loc.every((part) => typeof part === 'string' || typeof part === 'number') && isText(item.msg) && isText(item.type)
