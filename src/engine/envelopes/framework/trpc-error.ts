import { at, isInteger, isObject, isStatus, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type RawField } from '../envelope.ts'
import { keySign, most } from './conditions.ts'
import { zodFields, zodIssuesIn, zodTreeFields } from './zod-items.ts'

/** `{"error":{"message","code":-32004,"data":{"code":"NOT_FOUND","httpStatus":404,"path"}}}`: tRPC; a batch is a list, superjson adds `json`. */
export const trpcError: Envelope = {
  id: 'trpc-error',
  name: 'tRPC error',
  impliedStatus: null,

  recognise(body) {
    const [first] = errorsIn(body)
    if (!first) return []
    return [
      keySign('`data.code` is a word', 40, ...first, 'data', 'code'),
      keySign('`data.httpStatus` is an HTTP status', 60, ...first, 'data', 'httpStatus'),
      ...(isText(at(body, ...first, 'data', 'path'))
        ? [keySign('`data.path` is the name of the procedure', 20, ...first, 'data', 'path')]
        : []),
      ...(Array.isArray(body)
        ? [{ text: 'the response to a batch is a list, one item for each call', weight: 10, path: null }]
        : []),
    ]
  },

  read(body) {
    const [first = [], ...rest] = errorsIn(body)
    const status = at(body, ...first, 'data', 'httpStatus')
    const calls = Array.isArray(body) ? body.length : 1
    return {
      code: found(body, [...first, 'data', 'code']),
      message: messageOf(body, first),
      fields: fieldsOf(body, first),
      status: isStatus(status) ? status : null,
      others: rest.map((place) => ({
        code: textAt(body, [...place, 'data', 'code']),
        message: textAt(body, [...place, 'message']),
      })),
      isPartial: calls > rest.length + 1,
      notes: [
        ...(Array.isArray(body) && calls > 1
          ? [
              calls > rest.length + 1
                ? `${rest.length + 1} of ${calls} calls in the batch failed: retry only those.`
                : 'All calls in the batch failed.',
            ]
          : []),
        ...(isText(at(body, ...first, 'data', 'stack'))
          ? ['`data.stack` is a stack trace: the server runs in development mode.']
          : []),
      ],
    }
  },
}

/** The places of the error objects, one for each call that failed. */
function errorsIn(body: Json): Path[] {
  const calls: Path[] = Array.isArray(body) ? body.slice(0, most).map((_, index) => [index]) : [[]]
  const candidates = calls.flatMap((call): Path[] => [
    [...call, 'error'],
    [...call, 'error', 'json'],
  ])
  return candidates.filter((place) => isErrorShape(at(body, ...place)))
}

const isErrorShape = (error: Json | undefined) =>
  isObject(error) &&
  typeof error.message === 'string' &&
  isInteger(error.code) &&
  isText(at(error, 'data', 'code')) &&
  isStatus(at(error, 'data', 'httpStatus'))

const textAt = (body: Json, path: Path): string | null => found(body, path)?.value ?? null

/** Where the input failed, `message` is zod's list as JSON: its first sentence says more. */
function messageOf(body: Json, place: Path) {
  const issues = zodIssuesIn(at(body, ...place, 'message'))
  const sentence = issues && at(issues[0], 'message')
  return isText(sentence) ? { value: sentence, path: [...place, 'message'] } : found(body, [...place, 'message'])
}

function fieldsOf(body: Json, place: Path): RawField[] {
  const issues = zodIssuesIn(at(body, ...place, 'message'))
  if (issues) return zodFields(issues, [...place, 'message'], true)
  return zodTreeFields(at(body, ...place, 'data', 'zodError'), [...place, 'data', 'zodError'])
}
