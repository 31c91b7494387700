import { at, isInteger, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { is } from '../service/conditions.ts'
import { listOf } from '../standard/lists.ts'

/** Elasticsearch and OpenSearch with status 200: `_bulk` with `errors: true`, by-query tasks with `failures`, searches with failed shards. */
export const elasticsearchBulk: Envelope = {
  id: 'elasticsearch-bulk',
  name: 'Elasticsearch bulk and partial failures',
  impliedStatus: 200,

  recognise: (body) => [
    ...signsOf(
      body,
      [
        ['errors', is(true), 40, '`errors` is true'],
        ['items', listOf(isObject), 30, '`items` has one entry for each action'],
      ],
      [['took', isInteger, 40, '`took` is a number of milliseconds']],
    ),
    ...signsOf(body, [
      ['took', isInteger, 20, '`took` is a number of milliseconds'],
      ['failures', listOf(isObject), 60, '`failures` lists what was not done'],
    ]),
    ...signsOf(body, [
      ['took', isInteger, 20, '`took` is a number of milliseconds'],
      ['_shards.failures', listOf(isObject), 60, 'some of the shards failed'],
    ]),
  ],

  read(body) {
    const failed = failuresOf(body)
    const [first, ...rest] = failed
    const busy = failed.filter(({ item }) => at(item, 'status') === 429).length
    const all = at(body, 'items')
    return {
      code: first ? found(body, [...first.path, 'type']) : null,
      message: first ? found(body, [...first.path, 'reason'], [...first.path, 'caused_by', 'reason']) : null,
      fields: [],
      others: rest.slice(0, 100).map(({ path }) => ({
        code: found(body, [...path, 'type'])?.value ?? null,
        message: found(body, [...path, 'reason'])?.value ?? null,
      })),
      isPartial: !Array.isArray(all) || failed.length < all.length,
      notes: [
        ...(Array.isArray(all) ? [`${failed.length} of ${all.length} actions failed; the others succeeded.`] : []),
        ...(busy > 0 ? [`${busy} of the actions failed with 429: retry only those, with backoff.`] : []),
      ],
    }
  },
}

/** Each failure, and the place of its `type` and `reason`. */
function failuresOf(body: Json): { item: Json; path: Path }[] {
  const items = at(body, 'items')
  if (Array.isArray(items))
    return items.slice(0, 10_000).flatMap((item, index) => failureOfAction(item, ['items', index]))
  for (const base of [['failures'], ['_shards', 'failures']]) {
    const list = at(body, ...base)
    if (Array.isArray(list))
      return list
        .slice(0, 500)
        .map((item, index) => ({ item, path: [...base, index, isObject(at(item, 'cause')) ? 'cause' : 'reason'] }))
  }
  return []
}

/** `{"index":{"_id":"1","status":429,"error":{"type":"…","reason":"…"}}}` */
function failureOfAction(item: Json, base: Path): { item: Json; path: Path }[] {
  const action = isObject(item) ? Object.keys(item)[0] : undefined
  const result = action === undefined ? undefined : at(item, action)
  if (action === undefined || result === undefined || !(isObject(at(result, 'error')) || isText(at(result, 'error'))))
    return []
  return [{ item: result, path: [...base, action, 'error'] }]
}
