import { at, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { linkOf, statusOf } from '../standard/lists.ts'
import { othersIn, says } from './conditions.ts'

/** X (Twitter) v2: RFC 9457's members, `type` below `/2/problems/`; in a list if part of the response succeeded. */
export const twitterProblem: Envelope = {
  id: 'twitter-problem',
  name: 'X v2 problem',
  impliedStatus: null,

  recognise(body) {
    const base = baseOf(body)
    const type = ['type', ...(base === '' ? [] : [])][0] ?? 'type'
    return signsOf(
      body,
      [
        [
          `${base}${type}`,
          says(/^https?:\/\/api\.(?:twitter|x)\.com\/2\/problems\//),
          100,
          "`type` is one of X's problem types",
        ],
      ],
      [[`${base}title`, isText, 5, '`title` is a string']],
    )
  },

  read(body) {
    const base = baseOf(body)
    const hasData = at(body, 'data') !== undefined
    return {
      code: found(body, `${base}type`),
      message: found(body, `${base}detail`, `${base}title`),
      docUrl: linkOf(found(body, `${base}type`)),
      fields: base === '' ? parametersOf(at(body, 'errors')) : [],
      others: base === '' ? [] : othersIn(at(body, 'errors'), ['type'], ['detail', 'title']),
      isPartial: base !== '' && hasData,
      status: statusOf(at(body, 'status')),
    }
  },
}

const baseOf = (body: Json) => (isText(at(body, 'type')) ? '' : 'errors.0.')

/** `errors: [{"parameters":{"id":["x"]},"message":"…"}]`: the keys of `parameters` are the fields. */
function parametersOf(errors: Json | undefined): RawField[] {
  if (!Array.isArray(errors)) return []
  return errors.slice(0, 100).flatMap((item, index) =>
    Object.keys(Object(at(item, 'parameters') ?? {})).map((path) => ({
      path,
      message: found(item, 'message')?.value ?? null,
      code: null,
      at: ['errors', index, 'parameters', path],
    })),
  )
}
