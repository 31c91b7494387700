import { at, isObject, isText, own, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type RawField } from '../envelope.ts'
import { keySign, placeOf } from './conditions.ts'

/** `{"code":"P2002","meta":{"target":["email"]},"clientVersion":"…"}`: an error of Prisma's client that reached the outside. */
export const prismaError: Envelope = {
  id: 'prisma-error',
  name: 'Prisma error',
  impliedStatus: null,

  recognise(body) {
    const place = placeOf(body, places, isPrisma)
    return place
      ? [
          keySign('`code` is `P` and four digits, as Prisma numbers its errors', 50, ...place, 'code'),
          ...(at(body, ...place, 'clientVersion') !== undefined
            ? [keySign('`clientVersion` is the version of the Prisma client', 50, ...place, 'clientVersion')]
            : []),
          ...(isObject(at(body, ...place, 'meta'))
            ? [keySign('`meta` says what the error is about', 20, ...place, 'meta')]
            : []),
        ]
      : []
  },

  read(body) {
    const place = placeOf(body, places, isPrisma) ?? []
    const code = found(body, [...place, 'code'])
    const note = code && own(notes, code.value)
    return {
      code,
      message: found(body, [...place, 'message'], [...place, 'meta', 'cause'], 'message'),
      fields: fieldsOf(body, place, code?.value ?? null),
      notes: note ? [note] : [],
    }
  },
}

const places: Path[] = [[], ['error'], ['err'], ['errors'], ['message'], ['details'], ['data']]

const isPrisma = (value: Json | undefined) =>
  /^P[1-6]\d{3}$/.test(textOf(at(value, 'code'))) &&
  (isObject(at(value, 'meta')) || at(value, 'clientVersion') !== undefined || isText(at(value, 'name')))

/** The codes that the documentation of Prisma's client gives, and what they mean for the caller. */
const notes: Record<string, string> = {
  P2002: '`P2002`: a row with this value already exists. The same request will fail again.',
  P2003: "`P2003`: a row that this one refers to doesn't exist.",
  P2025: "`P2025`: the row to change or delete doesn't exist.",
  P2024: '`P2024`: no database connection was free in time. The same request may succeed later.',
  P2034:
    '`P2034`: the transaction conflicted with another one (write conflict or deadlock). The same request may succeed later.',
  P1001: "`P1001`: the server can't reach its database.",
}

/** `meta.target` is a list of columns, or the name of an index. */
function fieldsOf(body: Json, place: Path, code: string | null): RawField[] {
  const target =
    at(body, ...place, 'meta', 'target') ??
    at(body, ...place, 'meta', 'field_name') ??
    at(body, ...place, 'meta', 'column')
  const names = Array.isArray(target)
    ? target.filter(isText)
    : isText(target) && /^[\w.]+$/.test(target)
      ? [target]
      : []
  return names.slice(0, 100).map((path) => ({ path, message: null, code, at: [...place, 'meta'] }))
}
