import { at, isInteger, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { is } from '../service/conditions.ts'
import { linkOf, listOf } from '../standard/lists.ts'

/** Cloudflare API v4: `success`, `errors` with numbers as codes, `messages` and `result`, on failures and successes alike. */
export const cloudflareApi: Envelope = {
  id: 'cloudflare-api',
  name: 'Cloudflare API error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['success', is(false), 25, '`success` is false'],
        [
          'errors',
          listOf((item) => isObject(item) && isInteger(item.code) && isText(item.message)),
          45,
          'each of `errors` has a number and a message',
        ],
      ],
      [
        ['result', (result) => result === null, 25, '`result` is null'],
        ['messages', Array.isArray, 20, '`messages` is a list'],
      ],
    ),

  read(body) {
    const errors = at(body, 'errors')
    const list = Array.isArray(errors) ? errors.slice(0, 100) : []
    return {
      code: found(body, 'errors.0.code'),
      message: found(body, 'errors.0.message'),
      docUrl: linkOf(found(body, 'errors.0.documentation_url')),
      fields: list.flatMap(fieldOf),
      others: [...chainOf(list[0]), ...list.slice(1).map(brief)],
      notes:
        chainOf(list[0]).length > 0
          ? ['`error_chain` has the cause: it is more specific than the error around it.']
          : [],
    }
  },
}

const brief = (item: Json) => ({
  code: found(item, 'code')?.value ?? null,
  message: found(item, 'message')?.value ?? null,
})

function chainOf(item: Json | undefined) {
  const chain = at(item, 'error_chain')
  return Array.isArray(chain) ? chain.slice(0, 20).map(brief) : []
}

function fieldOf(item: Json, index: number): RawField[] {
  const pointer = at(item, 'source', 'pointer')
  return isText(pointer)
    ? [
        {
          path: dotted(pointer),
          message: brief(item).message,
          code: brief(item).code,
          at: ['errors', index, 'source', 'pointer'],
        },
      ]
    : []
}
