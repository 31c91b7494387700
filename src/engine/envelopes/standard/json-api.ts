import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, foundAt, mediaSign, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { linkOf, listOf, statusOf } from './lists.ts'

/** JSON:API errors: jsonapi.org, format 1.1, "Errors". Items have `title` and `detail`, never `message`; the status is a string. */
export const jsonApi: Envelope = {
  id: 'json-api',
  name: 'JSON:API errors',
  impliedStatus: null,

  recognise: (body, response) => {
    const signs = signsOf(
      body,
      [
        [
          'errors',
          listOf((item) => isObject(item) && (isText(item.title) || isText(item.detail)) && item.message === undefined),
          45,
          '`errors` is a list of objects with `title` or `detail`',
        ],
      ],
      [
        ['jsonapi', isObject, 40, '`jsonapi` is the version of the format'],
        ['errors.0.status', (status) => typeof status === 'string', 25, '`status` is a string'],
        ['errors.0.source', isObject, 25, '`source` says where in the request the error is'],
        ['errors.0.code', (code) => typeof code === 'string', 5, '`code` is a string'],
        ['errors.0.links', isObject, 15, '`links` is an object'],
        [
          'errors.0.status',
          (status) => typeof status === 'number',
          -10,
          "`status` is a number, which the format doesn't allow",
        ],
        ['errors.0.category', isText, -40, '`category` belongs to another envelope'],
        ['errors.0.field', isText, -20, '`field` belongs to another envelope'],
        ['errors.0.pointer', isText, -40, '`pointer` outside `source` is a sign of problem details'],
        ['title', isText, -40, '`title` beside `errors` is a sign of problem details'],
      ],
    )
    return signs.length > 0 ? [...signs, ...mediaSign(response, /^application\/vnd\.api\+json$/, 60)] : []
  },

  read(body) {
    const errors = at(body, 'errors')
    const list = Array.isArray(errors) ? errors.slice(0, 500) : []
    const first: Path = ['errors', 0]
    return {
      code: found(body, [...first, 'code']),
      message: found(body, [...first, 'detail'], [...first, 'title']),
      requestId: found(
        body,
        ...['request_id', 'requestId', 'trace_id', 'traceId'].flatMap((name): Path[] => [
          [...first, 'meta', name],
          ['meta', name],
        ]),
      ),
      docUrl: linkOf(
        found(
          body,
          [...first, 'links', 'about'],
          [...first, 'links', 'about', 'href'],
          [...first, 'links', 'type'],
          [...first, 'links', 'type', 'href'],
        ),
      ),
      fields: list.flatMap((item, index) => fieldOf(item, ['errors', index])),
      others: list.slice(1).map((item) => ({
        code: found(item, 'code')?.value ?? null,
        message: found(item, 'detail', 'title')?.value ?? null,
      })),
      status: statusOf(at(body, ...first, 'status')),
    }
  },
}

/** A pointer may lead to the whole document (`""` or `/data`): that isn't a field. */
function fieldOf(item: Json, base: Path): RawField[] {
  const key = ['pointer', 'parameter', 'header'].find((name) => isText(at(item, 'source', name)))
  if (key === undefined) return []
  const place = [...base, 'source', key]
  const path =
    key === 'pointer' ? dotted(at(item, 'source', key)) : textOf(foundAt(at(item, 'source', key), place)?.value)
  if (path === '' || (key === 'pointer' && path === 'data')) return []
  return [
    {
      path,
      message: found(item, 'detail', 'title')?.value ?? null,
      code: found(item, 'code')?.value ?? null,
      at: place,
    },
  ]
}
