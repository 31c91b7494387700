import { at, isObject, textOf } from '../json.ts'
import type { Catalogue, DeclaredEnvelope, DeclaredFields, DeclaredSign, Json, Response } from '../model.ts'
import { found, headerSign, pathOf, type Envelope, type RawField, type Sign, type Test } from './envelope.ts'
import { fieldsOfList, fieldsOfMap } from './fields.ts'
import { othersIn } from './service/conditions.ts'
import { linkOf, listOf, statusOf } from './standard/lists.ts'
import { valueTests } from './value-tests.ts'

/** The envelopes that pages of the catalogue declare, made once for each catalogue. */
export function declaredEnvelopes(catalogue: Pick<Catalogue, 'envelopes'>): readonly Envelope[] {
  const { envelopes } = catalogue
  if (!envelopes) return []
  const known = made.get(envelopes) ?? envelopes.map(envelopeOf)
  made.set(envelopes, known)
  return known
}

const made = new WeakMap<readonly DeclaredEnvelope[], readonly Envelope[]>()

/** Longest value that a pattern is tried on. */
const longest = 300

function envelopeOf({ id, name, impliedStatus, signs, reads }: DeclaredEnvelope): Envelope {
  const weighed = signs.map((sign) => ({ sign, shows: weigherOf(sign) }))
  return {
    id,
    name,
    impliedStatus: impliedStatus ?? null,
    recognise(body, response) {
      const found: Sign[] = []
      for (const { sign, shows } of weighed) {
        const shown = shows(body, response)
        // Most bodies are in another envelope: the first required sign rules this one out.
        if (sign.required && shown.length === 0) return []
        found.push(...shown)
      }
      return found
    },
    read(body) {
      const place = (paths: string[] = []) => found(body, ...paths.map(firstOf))
      const wait = place(reads.wait?.at)
      return {
        ...(reads.code && { code: place(reads.code) }),
        ...(reads.message && { message: place(reads.message) }),
        narrower: place(reads.narrower),
        requestId: place(reads.requestId),
        docUrl: linkOf(place(reads.docUrl)),
        status: statusOf(place(reads.status)?.value),
        wait: wait && { path: wait.path, unit: reads.wait!.unit },
        fields: reads.fields ? fieldsOf(body, reads.fields, place(reads.message)?.value ?? null) : [],
        others: othersOf(body, reads),
      }
    },
  }
}

/** The path of the first item, where it leads into a list: `errors.0.code` for `errors[].code`. */
export const firstOf = (path: string) => path.replaceAll('[]', '.0').replace(/^\./, '')

/** The list and the member of its items that `errors[].code` names; `null` for a path without a list. */
function inList(path: string): { list: string; member: string } | null {
  const end = path.indexOf('[]')
  return end < 0 ? null : { list: path.slice(0, end), member: path.slice(end + 3) }
}

function weigherOf(sign: DeclaredSign): (body: Json, response: Response) => Sign[] {
  const { at: path, header, weight, text } = sign
  if (header !== undefined) {
    const pattern = new RegExp(sign.matches ?? '')
    return (_, response) => headerSign(response, header, pattern, weight).map((shown) => ({ ...shown, text }))
  }
  const test = testOf(sign)
  const items = inList(path)
  const shown: Sign[] = [{ text, weight, path: pathOf(items?.list ?? path), part: 'key' }]
  const holds = items ? listOf((item) => test(at(item, ...pathOf(items.member)))) : test
  return (body) => (holds(at(body, ...pathOf(items?.list ?? path))) ? shown : [])
}

function testOf({ is, equals, matches, only }: DeclaredSign): Test {
  if (is) return (value) => is.some((name) => valueTests[name](value))
  if (equals) return (value) => value !== undefined && (equals as Json[]).includes(value)
  if (only) return (value) => isObject(value) && Object.keys(value).every((key) => only.includes(key))
  const pattern = new RegExp(matches ?? '')
  return (value) =>
    (typeof value === 'string' || typeof value === 'number') && pattern.test(textOf(value).slice(0, longest))
}

function fieldsOf(body: Json, fields: DeclaredFields, message: string | null): RawField[] {
  if ('list' in fields) return fieldsOfList(at(body, ...pathOf(fields.list)), pathOf(fields.list), fields)
  if ('map' in fields) return fieldsOfMap(at(body, ...pathOf(fields.map)), pathOf(fields.map), fields)
  const named = found(body, fields.member)
  return named ? [{ path: named.value, message, code: null, at: named.path }] : []
}

/** The errors after the first, of a list that code or message are read from. */
function othersOf(body: Json, { code = [], message = [] }: DeclaredEnvelope['reads']) {
  const lists = [...code, ...message].flatMap((path) => inList(path) ?? [])
  const list = lists[0]?.list
  if (list === undefined) return []
  const membersIn = (paths: string[]) =>
    paths.flatMap((path) => {
      const items = inList(path)
      return items?.list === list ? [items.member] : []
    })
  return othersIn(at(body, ...pathOf(list)), membersIn(code), membersIn(message))
}
