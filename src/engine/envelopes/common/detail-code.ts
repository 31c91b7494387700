import { at, isObject, isText } from '../../json.ts'
import { foundAt, type Envelope } from '../envelope.ts'

/** `{"detail":"…","code":"…"}`, and `detail` alone as FastAPI's HTTPException and Django REST Framework send it. */
export const detailCode: Envelope = {
  id: 'detail-code',
  name: 'Detail as text',
  impliedStatus: null,

  recognise(body) {
    if (!isObject(body) || !isText(body.detail)) return []
    const isProblem = ['title', 'type', 'instance'].some((member) => isText(body[member]))
    const others = Object.keys(body).filter((key) => key !== 'detail' && key !== 'code').length
    return [
      { text: '`detail` is a string', weight: 30, path: ['detail'], part: 'key' },
      ...(isText(body.code)
        ? [{ text: '`code` is beside `detail`', weight: 35, path: ['code'], part: 'key' as const }]
        : []),
      ...(others === 0 ? [{ text: 'the body has no other members', weight: 10, path: null }] : []),
      ...(isProblem
        ? [{ text: '`title`, `type` or `instance` is a sign of problem details', weight: -80, path: null }]
        : []),
    ]
  },

  read: (body) => ({
    code: isText(at(body, 'code')) ? foundAt(at(body, 'code'), ['code']) : null,
    message: foundAt(at(body, 'detail'), ['detail']),
  }),
}
