import { at, isObject, isText, type JsonObject, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, mediaSign, type Envelope, type Found, type RawField, type Sign } from '../envelope.ts'
import { itemsOf, linkOf, statusOf } from './lists.ts'
import { problemFields } from './problem-fields.ts'
import { registeredProblem } from './registered-problems.ts'

/** Problem details: RFC 9457 (before: RFC 7807), as JSON or XML, with the extensions that are in use. */
export const problemDetails: Envelope = {
  id: 'problem-details',
  name: 'Problem details',
  impliedStatus: null,

  recognise(body, response) {
    const { problem, base } = unwrap(body)
    const media = mediaSign(response, /^application\/problem\+(json|xml)$/, 50)
    if (!problem || (media.length === 0 && core.filter((name) => isMember(problem, name)).length < 2)) return []
    return [
      ...media,
      ...core.flatMap((name) => memberSign(problem, name, base)),
      ...(base.length > 0 ? [sign('the root is `problem`', 30, base)] : []),
      ...fieldSign(problem, base),
      ...signsAgainst(problem, base),
    ]
  },

  read(body, response) {
    const { problem, base } = unwrap(body)
    const type = problem && memberOf(problem, 'type', base)
    const isRegistered = type !== null && type.value.includes('iana.org/assignments/http-problem-types')
    const says = problem && isRegistered ? registeredProblem(type.value, problem, response) : null
    return {
      code:
        found(body, ...['code', 'errorCode', 'error_code'].map((name) => [...base, name])) ??
        (type && isTelling(type.value) ? type : null),
      message: problem && (memberOf(problem, 'detail', base) ?? memberOf(problem, 'title', base)),
      requestId: found(body, ...idNames.map((name) => [...base, name])),
      docUrl: linkOf(type),
      fields: problem ? fieldsIn(problem, base) : [],
      others: itemsOf(at(problem ?? {}, 'subproblems'), []).map(({ item }) => ({
        code: found(item, 'type')?.value ?? null,
        message: found(item, 'detail', 'title')?.value ?? null,
      })),
      status: (problem && statusOf(problem.status ?? problem.Status)) ?? says?.status ?? null,
      notes: says?.notes ?? [],
    }
  },
}

const core = ['type', 'title', 'status', 'detail', 'instance'] as const

const idNames = ['traceId', 'trace_id', 'requestId', 'request_id', 'correlationId', 'correlation_id', 'logref']

function unwrap(body: Json): { problem: JsonObject | null; base: Path } {
  const inXml = at(body, 'problem')
  if (isObject(inXml) && Object.keys(body as JsonObject).length === 1) return { problem: inXml, base: ['problem'] }
  return { problem: isObject(body) ? body : null, base: [] }
}

/** Some serializers write the names with a capital. A member of the wrong type must be ignored: RFC 9457, section 3.1. */
function memberOf(problem: JsonObject, name: string, base: Path): Found | null {
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  for (const key of [name, capital]) {
    const value = problem[key]
    if (isText(value)) return { value, path: [...base, key] }
  }
  return null
}

const isMember = (problem: JsonObject, name: string) =>
  name === 'status' ? statusOf(problem.status ?? problem.Status) !== null : memberOf(problem, name, []) !== null

const weights = { type: 20, title: 20, status: 15, detail: 15, instance: 10 }

function memberSign(problem: JsonObject, name: (typeof core)[number], base: Path): Sign[] {
  if (!isMember(problem, name)) return []
  const isUri = name === 'type' && /^(https?:|urn:|tag:|about:|\/)/.test(textOf(problem.type ?? problem.Type))
  const found = memberOf(problem, name, base)
  return [
    sign(
      `\`${name}\` is a member of problem details`,
      weights[name] + (isUri ? 15 : 0),
      found?.path ?? [...base, name],
    ),
  ]
}

/** The fields at fault are in objects. */
const fieldsIn = (problem: JsonObject, base: Path): RawField[] =>
  Object.values(problem).some((value) => [value].flat().some((each) => typeof each === 'object' && each !== null))
    ? problemFields(problem, base)
    : []

function fieldSign(problem: JsonObject, base: Path): Sign[] {
  const [field] = fieldsIn(problem, base)
  return field ? [sign('fields are named as in problem details', 10, field.at.slice(0, base.length + 1))] : []
}

function signsAgainst(problem: JsonObject, base: Path): Sign[] {
  const foreign = [
    'message',
    'error',
    'statusCode',
    'path',
    '@context',
    'schemas',
    'object',
    'help_url',
    'success',
  ].filter((key) => problem[key] !== undefined)
  return foreign.map((key) => sign(`\`${key}\` belongs to another envelope`, -25, [...base, key]))
}

/** A type that only repeats the status (`about:blank`, a link to the section of an RFC) isn't an error code. */
const isTelling = (type: string) =>
  type !== 'about:blank' &&
  !/(rfc(2616|723\d|9110|6585|4918)\b.*#|httpstatus(es|dogs)?\.|\/Web\/HTTP\/(Reference\/)?Status\/)/i.test(
    type.slice(0, 300),
  )

const sign = (text: string, weight: number, path: Path): Sign => ({ text, weight, path, part: 'key' })
