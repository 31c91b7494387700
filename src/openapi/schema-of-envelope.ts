import { envelopeUrl } from '../catalogue/urls.ts'
import type { DeclaredEnvelope, DeclaredPaths, DeclaredSign, ValueTest } from '../engine/model.ts'
import { envelopeSchemas, type EnvelopeSchema, type Schema } from './envelope-schemas.ts'

/**
 * The schema of an envelope: the one written for it, else the one that its page declares. For any other envelope, the schema says only that
 * the body is JSON.
 * @param declared the envelopes that pages declare
 */
export function schemaOf(id: string, declared: readonly DeclaredEnvelope[] = []): EnvelopeSchema {
  const written = envelopeSchemas[id]
  if (written) return written
  const envelope = declared.find((each) => each.id === id)
  const schema = envelope
    ? (code: Schema) => schemaOfDeclared(envelope, code)
    : (): Schema => ({ type: ['object', 'array'], description: `The page ${envelopeUrl(id)} describes this envelope.` })
  return { mediaType: 'application/json', schema }
}

/** A member of the body, and those in it. */
interface Member {
  schema: Schema
  isRequired: boolean
  members: Map<string, Member>
}

const emptyMember = (): Member => ({ schema: {}, isRequired: false, members: new Map() })

function schemaOfDeclared({ signs, reads }: DeclaredEnvelope, code: Schema): Schema {
  const root = emptyMember()
  for (const sign of signs) {
    if (sign.weight < 0 || sign.header !== undefined || (sign.at === '' && !sign.required)) continue
    const member = memberAt(root, sign.at, sign.required ?? false)
    if (sign.required) Object.assign(member.schema, schemaOfSign(sign))
  }
  for (const [name, path] of placesOf(reads))
    Object.assign(memberAt(root, path, false).schema, name === 'code' ? code : factSchemas[name])
  return schemaOfMember(root)
}

const factSchemas: Record<string, Schema> = {
  message: { description: 'What happened, for people.' },
  requestId: { description: 'Identifies this request for support.' },
  docUrl: { description: 'Link to the documentation.' },
  status: { description: 'The HTTP status.' },
}

/** The first path of each fact; the other paths are for older or rarer bodies. */
function placesOf({ code, message, requestId, docUrl, status }: DeclaredPaths): [string, string][] {
  return Object.entries({ code, message, requestId, docUrl, status }).flatMap(([name, paths]) =>
    paths?.[0] === undefined ? [] : [[name, paths[0]] satisfies [string, string]],
  )
}

/** The member at a path, created if missing; `[]` means the items of a list. */
function memberAt(root: Member, path: string, isRequired: boolean): Member {
  let here = root
  for (const key of path.split(/\.|(?=\[\])/).filter(Boolean)) {
    const next = here.members.get(key) ?? emptyMember()
    next.isRequired ||= isRequired
    here.members.set(key, next)
    here = next
  }
  return here
}

function schemaOfMember({ schema, members }: Member): Schema {
  const items = members.get('[]')
  if (items) return { ...schema, type: 'array', items: schemaOfMember(items) }
  if (members.size === 0) return schema
  const required = [...members].filter(([, { isRequired }]) => isRequired).map(([name]) => name)
  return {
    ...schema,
    type: 'object',
    properties: Object.fromEntries([...members].map(([name, member]) => [name, schemaOfMember(member)])),
    ...(required.length > 0 && { required }),
  }
}

function schemaOfSign({ is, equals, matches, only }: DeclaredSign): Schema {
  if (equals) return { enum: equals }
  if (only) return { type: 'object' }
  if (matches) return { type: ['string', 'number'] }
  const types = [...new Set((is ?? []).map((name) => typeOf[name]))]
  return types.includes(undefined) ? {} : { type: types.length === 1 ? types[0] : types }
}

/** `undefined`: any value. */
const typeOf: Record<ValueTest, string | undefined> = {
  present: undefined,
  text: 'string',
  integer: 'integer',
  number: 'number',
  status: 'integer',
  boolean: 'boolean',
  null: 'null',
  object: 'object',
  list: 'array',
  snake_case: 'string',
  UPPER_CASE: 'string',
}
