import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { listOf } from './lists.ts'

/** Errors inside the result of a GraphQL mutation (`data.<mutation>.userErrors`): the call itself succeeded, with status 200. */
export const graphqlUserErrors: Envelope = {
  id: 'graphql-user-errors',
  name: 'GraphQL user errors',
  impliedStatus: null,

  recognise(body) {
    const [first] = listsIn(body)
    if (!first) return []
    const isPayload = first.key !== 'errors'
    return [
      {
        text: `\`${first.key}\` in the result of a mutation isn't empty`,
        weight: isPayload ? 60 : 45,
        path: first.path,
        part: 'key',
      },
      ...(isText(at(first.list[0], 'message'))
        ? [{ text: 'each item has a `message`', weight: 15, path: [...first.path, 0, 'message'], part: 'key' as const }]
        : []),
      ...(at(first.list[0], 'field') !== undefined
        ? [
            {
              text: '`field` is the field that was sent',
              weight: 15,
              path: [...first.path, 0, 'field'],
              part: 'key' as const,
            },
          ]
        : []),
      ...(at(body, 'errors') !== undefined
        ? [
            {
              text: '`errors` is beside `data`: the call itself failed',
              weight: -40,
              path: ['errors'],
              part: 'key' as const,
            },
          ]
        : []),
    ]
  },

  read(body) {
    const lists = listsIn(body)
    const [first] = lists
    if (!first) return {}
    const rest = lists.flatMap(({ list }) => list).slice(1)
    return {
      code: found(body, [...first.path, 0, 'code'], [...first.path, 0, 'errorCode']),
      message: found(body, [...first.path, 0, 'message'], [...first.path, 0]),
      fields: lists.flatMap(({ list, path }) =>
        fieldsOfList(list, path, {
          path: ['field', 'path', 'fields'],
          message: ['message', 'messages'],
          code: ['code', 'errorCode'],
        }),
      ),
      others: rest.map((item) => ({
        code: found(item, 'code')?.value ?? null,
        message: isText(item) ? item : (found(item, 'message')?.value ?? null),
      })),
      notes: [
        'The mutation was rejected, although the call succeeded: check this list too, not only the status and `errors`.',
      ],
    }
  },
}

interface UserErrors {
  key: string
  list: Json[]
  path: Path
}

function listsIn(body: Json): UserErrors[] {
  const data = at(body, 'data')
  if (!isObject(data)) return []
  return Object.entries(data)
    .slice(0, 100)
    .flatMap(([operation, payload]) =>
      (isObject(payload) ? Object.entries(payload).slice(0, 100) : []).flatMap(([key, list]) =>
        isUserErrors(key, list) ? [{ key, list, path: ['data', operation, key] }] : [],
      ),
    )
}

/** Shopify's `userErrors`, `customerUserErrors` and so on; GitLab's and others' `errors`. */
function isUserErrors(key: string, list: Json): list is Json[] {
  if (/^(\w{0,40}U|u)serErrors$/.test(key)) return listOf((item) => isObject(item) && isText(item.message))(list)
  return key === 'errors' && listOf((item) => isText(item) || (isObject(item) && isText(item.message)))(list)
}
