import { at, isInteger, isObject, isText, own } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type Sign } from '../envelope.ts'
import { fieldsOfList, usualNames } from '../fields.ts'
import { itemsOf } from './lists.ts'

/** JSON-RPC 2.0, section 5.1, with batches (section 6); and 1.0, whose `result` is `null` beside the error. */
export const jsonRpc: Envelope = {
  id: 'json-rpc',
  name: 'JSON-RPC error',
  impliedStatus: null,

  recognise(body) {
    const answers = answersOf(body)
    const failed = answers.find(({ item }) => isFailure(item))
    if (!failed) return []
    const { item, path } = failed
    const isNamed = isText(at(item, 'jsonrpc'))
    const isFirstVersion = at(item, 'result') === null && at(item, 'id') !== undefined
    if (!isNamed && !isFirstVersion && answers.length > 1) return []
    return [
      { text: '`error.code` is a number', weight: 20, path: [...path, 'error', 'code'] },
      { text: '`error.message` is a string', weight: 5, path: [...path, 'error', 'message'] },
      ...(isNamed ? [sign('`jsonrpc` is the version of the protocol', 80, [...path, 'jsonrpc'])] : []),
      ...(isFirstVersion && !isNamed
        ? [sign('`result` is `null` beside the error, and `id` identifies the call', 45, [...path, 'result'])]
        : []),
      ...(answers.length > 1 ? [sign('the body is a batch of responses', 10, null)] : []),
    ]
  },

  read(body) {
    const answers = answersOf(body)
    const [first, ...rest] = answers.filter(({ item }) => isFailure(item))
    if (!first) return {}
    const error = [...first.path, 'error']
    const code = found(body, [...error, 'code'])
    const data = at(body, ...error, 'data')
    const names = { path: ['path', 'field', 'param', 'name'], ...usualNames }
    return {
      code,
      message: found(body, [...error, 'message']),
      requestId: found(
        body,
        [...error, 'data', 'requestId'],
        [...error, 'data', 'request_id'],
        [...error, 'data', 'traceId'],
      ),
      fields: Array.isArray(data)
        ? fieldsOfList(data, [...error, 'data'], names)
        : fieldsOfList(at(data, 'errors'), [...error, 'data', 'errors'], names),
      others: rest.map(({ item }) => ({
        code: found(item, 'error.code')?.value ?? null,
        message: found(item, 'error.message')?.value ?? null,
      })),
      isPartial: answers.some(
        ({ item }) => at(item, 'result') !== undefined && at(item, 'result') !== null && !isFailure(item),
      ),
      status: (code && own(usualStatus, code.value)) ?? null,
    }
  },
}

const answersOf = (body: Json) => (Array.isArray(body) ? itemsOf(body, []) : [{ item: body, path: [] as Path }])

const isFailure = (item: Json) =>
  isObject(at(item, 'error')) &&
  isInteger(at(item, 'error', 'code')) &&
  typeof at(item, 'error', 'message') === 'string'

const sign = (text: string, weight: number, path: Path | null): Sign => ({ text, weight, path, part: 'key' })

/** Section 5.1's reserved codes, with the status that JSON-RPC over HTTP usually gives them. */
const usualStatus: Record<string, number> = {
  '-32700': 400,
  '-32600': 400,
  '-32601': 404,
  '-32602': 400,
  '-32603': 500,
}
