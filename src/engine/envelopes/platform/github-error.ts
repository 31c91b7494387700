import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { says } from '../service/conditions.ts'
import { listOf, statusOf } from '../standard/lists.ts'

/** GitHub REST: a sentence with `documentation_url`, and for a 422 `errors` that are objects or sentences. */
export const githubError: Envelope = {
  id: 'github-error',
  name: 'GitHub error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [['message', isText, 10, '`message` is a string']],
      [
        [
          'documentation_url',
          says(/^https:\/\/(docs|developer)\.github\.com\//),
          90,
          "`documentation_url` links to GitHub's documentation",
        ],
        [
          'documentation_url',
          says(/^https?:\/\/(?!docs\.github\.com|developer\.github\.com)/),
          25,
          '`documentation_url` is a link',
        ],
        [
          'errors',
          listOf((item) => isObject(item) && isText(item.resource) && isText(item.code)),
          60,
          'each of `errors` has a `resource` and a code',
        ],
        ['status', says(/^[45]\d\d$/), 10, '`status` is an HTTP error status, as a string'],
        ['code', (code) => code !== undefined, -30, '`code` belongs to another envelope'],
      ],
    )
    if (signs.length === 0) return []
    return [
      ...signs,
      ...headerSign(response, 'x-github-request-id', /./, 50),
      ...headerSign(response, 'x-github-media-type', /./, 50),
    ]
  },

  read(body) {
    const errors = at(body, 'errors')
    const list = Array.isArray(errors) ? errors.slice(0, 100) : isText(errors) ? [errors] : []
    return {
      code: null,
      narrower: found(body, 'errors.0.code'),
      message: found(body, 'message'),
      docUrl: found(body, 'documentation_url'),
      status: statusOf(at(body, 'status')),
      fields: fieldsOfList(errors, ['errors'], { path: ['field'], message: ['message', 'code'], code: ['code'] }),
      others: list.flatMap(otherOf),
    }
  },
}

/** What the list adds and the fields don't say: bare sentences, and objects without a field. */
function otherOf(item: Json): { code: string | null; message: string | null }[] {
  if (isText(item)) return [{ code: null, message: item }]
  if (isText(at(item, 'field'))) return []
  const code = found(item, 'code')?.value ?? null
  const message = found(item, 'message')?.value ?? null
  return code === null && message === null ? [] : [{ code, message }]
}
