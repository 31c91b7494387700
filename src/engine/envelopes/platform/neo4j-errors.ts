import { at, isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { othersIn, says } from '../service/conditions.ts'
import { listOf } from '../standard/lists.ts'

/** Neo4j over HTTP: `errors` with codes in four parts (`Neo.ClientError.Statement.SyntaxError`), often with status 200. */
export const neo4jErrors: Envelope = {
  id: 'neo4j-errors',
  name: 'Neo4j errors',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['errors', listOf((item) => isObject(item) && isText(item.code)), 10, 'each of `errors` has a code'],
        ['errors.0.code', says(/^Neo\.\w+\.\w+/), 90, 'the code starts with `Neo.`'],
      ],
      [['results', Array.isArray, 10, '`results` is beside `errors`']],
    ),

  read(body) {
    const code = found(body, 'errors.0.code')
    return {
      code,
      message: found(body, 'errors.0.message'),
      fields: [],
      others: othersIn(at(body, 'errors'), ['code'], ['message']),
      notes: code?.value.startsWith('Neo.TransientError.')
        ? ['`TransientError` is temporary: the same transaction may succeed if you retry all of it.']
        : [],
    }
  },
}
