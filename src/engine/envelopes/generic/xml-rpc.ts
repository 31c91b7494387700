import { at, isObject, type JsonObject } from '../../json.ts'
import type { Json } from '../../model.ts'
import type { Place } from './places.ts'
import { nowhere } from './words.ts'

/** Most members of the struct that are looked at; the specification has two. */
const most = 20

/** The `faultCode` and `faultString` of an XML-RPC fault, which has them as members with names and typed values. */
export function xmlRpcFault(body: Json): Place[] {
  const members = at(body, 'methodResponse', 'fault', 'value', 'struct', 'member')
  if (typeof members !== 'object' || members === null) return []
  const pairs = (Array.isArray(members) ? members.slice(0, most) : [members]).flatMap((member) => {
    const name = at(member, 'name')
    return typeof name === 'string' ? [[name.trim(), untyped(at(member, 'value') ?? null)] as const] : []
  })
  return pairs.length === 0 ? [] : [{ object: Object.fromEntries(pairs) as JsonObject, path: nowhere, kind: 'error' }]
}

/** `{"int":"4"}` is 4, and `{"string":"No"}` is "No"; a value without a type is a string. */
function untyped(value: Json): Json {
  const [inner] = isObject(value) ? Object.values(value) : []
  return inner ?? value
}
