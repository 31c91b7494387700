import { at, isObject, isText, type JsonObject, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { foundAt, type Envelope, type RawField, type Sign } from '../envelope.ts'

/** `code`, `message`, `trace_id` and a map of details from dot-path to message; inside `error`, or on the top level. */
export const tracedError: Envelope = {
  id: 'traced-error',
  name: 'Traced error object',
  impliedStatus: null,

  recognise(body) {
    const { error, base } = unwrap(body)
    if (!error || !isText(error.code) || !isText(error.message)) return []
    const isTraced = isText(error.trace_id)
    if (base.length === 0 && !isTraced) return []
    return [
      {
        text: `\`code\` and \`message\` are ${base.length ? 'inside `error`' : 'at the top level'}`,
        weight: base.length ? 60 : 35,
        path: [...base, 'code'],
      },
      ...(isTraced
        ? [{ text: '`trace_id` identifies the request', weight: 30, path: [...base, 'trace_id'], part: 'key' as const }]
        : []),
      ...detailSigns(error, base),
      ...['param', 'type', 'status', 'innererror', 'innerError', 'request_id'].flatMap((key): Sign[] =>
        at(error, key) === undefined
          ? []
          : [{ text: `\`${key}\` belongs to another envelope`, weight: -40, path: [...base, key], part: 'key' }],
      ),
    ]
  },

  read(body) {
    const { error, base } = unwrap(body)
    return {
      code: foundAt(error?.code, [...base, 'code']),
      message: foundAt(error?.message, [...base, 'message']),
      requestId: foundAt(error?.trace_id, [...base, 'trace_id']),
      fields: fieldsOf(error?.details, [...base, 'details']),
    }
  },
}

function unwrap(body: Json): { error: JsonObject | null; base: Path } {
  const inner = at(body, 'error')
  if (isObject(inner)) return { error: inner, base: ['error'] }
  return { error: isObject(body) && isText(body.trace_id) ? body : null, base: [] }
}

function detailSigns({ details }: JsonObject, base: Path): Sign[] {
  if (!isObject(details) || Object.keys(details).length === 0) return []
  return Object.values(details).every(isText)
    ? [
        {
          text: '`details` maps fields to messages',
          weight: isPathMap(details) ? 10 : 2,
          path: [...base, 'details'],
          part: 'key',
        },
      ]
    : [{ text: "`details` isn't a map of messages", weight: -5, path: [...base, 'details'], part: 'key' }]
}

const isPathMap = (details: JsonObject) => Object.keys(details).some((key) => key.includes('.'))

function fieldsOf(details: Json | undefined, base: Path): RawField[] {
  if (!isObject(details) || !Object.values(details).every(isText)) return []
  return Object.entries(details).map(([path, message]) => ({
    path,
    message: textOf(message),
    code: null,
    at: [...base, path],
  }))
}
