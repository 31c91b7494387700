import { isObject, type JsonObject } from '../../engine/json.ts'
import type { Json } from '../../engine/model.ts'
import { statusFacts } from '../../engine/statuses.ts'
import { nothingFound, type FoundCode, type FoundErrors, type FoundExample } from '../model.ts'
import { statusByName } from '../status-of-code.ts'
import { readCodes } from '../lists/read-json-list.ts'
import { documentOf, type Document } from './references.ts'
import { readRetries, retryOfResponse } from './retries.ts'
import { codesOfEnum, codesOfSchema } from './schema-codes.ts'
import { sampleOfSchema } from './schema-sample.ts'

/** Reads the errors of an OpenAPI description, 2.0 to 3.1, whose references stay inside the document. */
export function readOpenApi(root: JsonObject): FoundErrors {
  const info = isObject(root['info']) ? root['info'] : {}
  const reader: Reader = {
    document: documentOf(root),
    found: {
      ...nothingFound(
        typeof root['swagger'] === 'string'
          ? `OpenAPI ${root['swagger']}`
          : `OpenAPI ${String(root['openapi'] ?? '')}`.trim(),
      ),
      title: stringIn(info['title']),
      hosts: hostsOf(root),
      docs: [root['externalDocs'], info['externalDocs']].flatMap((docs) => addressIn(docs) ?? []),
    },
    codesByResponse: new Map(),
    seen: new Set(),
  }
  addExtensions(root, reader)
  addExtensions(info, reader)
  readRetries(root, reader.found)
  for (const operation of operationsOf(reader)) readOperation(operation, reader)
  for (const { operation } of operationsOf(reader)) markParameters(operation, reader)
  readUnused(root, reader)
  if (reader.found.examples.length === 0) addMadeSample(root, reader)
  return reader.found
}

interface Reader {
  document: Document
  found: FoundErrors
  /** A response shared by many operations is read once; its codes count for each status that it is sent with. */
  codesByResponse: Map<JsonObject, FoundCode[]>
  /** Schemas already read. */
  seen: Set<JsonObject>
}

interface Operation {
  method: string
  path: string
  operation: JsonObject
}

function operationsOf({ document }: Reader): Operation[] {
  const paths = isObject(document.root['paths']) ? document.root['paths'] : {}
  return Object.entries(paths).flatMap(([path, value]) =>
    Object.entries(document.resolve(value) ?? {}).flatMap(([method, operation]): Operation[] =>
      methods.has(method) && isObject(operation) ? [{ method: method.toUpperCase(), path, operation }] : [],
    ),
  )
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

function readOperation({ method, path, operation }: Operation, reader: Reader): void {
  const { document, found } = reader
  addExtensions(operation, reader)
  readRetries(operation, found)
  const host = found.hosts[0]
  const request = { method, path: `${basePath(document.root)}${path}`, host: host ?? 'api.example.com' }
  const responses = isObject(operation['responses']) ? operation['responses'] : {}
  for (const [key, value] of Object.entries(responses)) {
    const response = document.resolve(value)
    const status = /^[45](?:\d\d|xx)$/i.test(key) ? key.toLowerCase() : null
    if (response === null || (status === null && key !== 'default')) continue
    if (status !== null)
      found.statuses.push({
        status,
        meaning: stringIn(response['description']),
        retry: retryOfResponse(response, operation),
      })
    readResponse(response, status, request, reader)
  }
}

function readResponse(
  response: JsonObject,
  status: string | null,
  request: FoundExample['request'],
  reader: Reader,
): void {
  const { document, found, codesByResponse } = reader
  addExtensions(response, reader, status)
  addHeaders(response, reader)
  const known = codesByResponse.get(response)
  const codes = known ?? mediaOf(response).flatMap(({ schema }) => codesOfSchema(schema, document, new Set()))
  codesByResponse.set(response, codes)
  for (const code of codes)
    found.codes.push(status === null || code.statuses.length > 0 ? code : { ...code, statuses: [status] })
  for (const { mediaType, schema, examples } of mediaOf(response)) {
    markSeen(schema, reader)
    for (const { title, value } of examplesOf(examples, schema, document))
      addExample(value, title, status, mediaType, request, reader)
  }
}

interface Media {
  mediaType: string
  schema: Json | undefined
  /** The object that holds `example` or `examples`. */
  examples: JsonObject
}

/** OpenAPI 3 has media types under `content`; 2.0 one schema, and examples by media type. */
function mediaOf(response: JsonObject): Media[] {
  if (isObject(response['content']))
    return Object.entries(response['content']).flatMap(([mediaType, media]): Media[] =>
      isObject(media) ? [{ mediaType, schema: media['schema'], examples: media }] : [],
    )
  const examples = isObject(response['examples']) ? response['examples'] : {}
  const [mediaType = 'application/json'] = Object.keys(examples)
  return [
    {
      mediaType,
      schema: response['schema'],
      examples: mediaType in examples ? { example: examples[mediaType] ?? null } : {},
    },
  ]
}

function examplesOf(
  { example, examples }: JsonObject,
  schema: Json | undefined,
  document: Document,
): { title: string | null; value: Json }[] {
  const named = isObject(examples) ? Object.entries(examples) : []
  const all = named.flatMap(([name, item]) => {
    const resolved = document.resolve(item)
    return resolved && 'value' in resolved
      ? [{ title: stringIn(resolved['summary']) ?? name, value: resolved['value'] ?? null }]
      : []
  })
  if (example !== undefined && example !== null) all.push({ title: '', value: example })
  const own = document.resolve(schema)
  const ofSchema = own?.['example'] ?? (Array.isArray(own?.['examples']) ? own['examples'][0] : undefined)
  if (all.length === 0 && ofSchema !== undefined && ofSchema !== null) all.push({ title: '', value: ofSchema })
  return all.map(({ title, value }) => ({ title: title === '' ? null : title, value }))
}

function addExample(
  value: Json,
  title: string | null,
  status: string | null,
  mediaType: string,
  request: FoundExample['request'],
  { found }: Reader,
): void {
  const body = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  const number = status !== null && /^\d{3}$/.test(status) ? Number(status) : statedStatus(value)
  found.examples.push({ title, status: number, mediaType, body, request, isMade: false })
}

/** RFC 9457 and other envelopes repeat the status in the body. */
function statedStatus(value: Json): number | null {
  const stated = isObject(value) ? (value['status'] ?? value['statusCode']) : null
  return typeof stated === 'number' && stated >= 400 && stated <= 599 ? stated : null
}

function addHeaders(response: JsonObject, { found }: Reader): void {
  const headers = isObject(response['headers']) ? Object.keys(response['headers']) : []
  for (const name of headers) if (!found.headers.includes(name)) found.headers.push(name)
}

/** Extensions that list errors have many names but few formats. */
function addExtensions(holder: JsonObject, { found }: Reader, status: string | null = null): void {
  for (const [key, value] of Object.entries(holder)) {
    if (!/^x-.*(?:errors?|error-?codes?|problem-?types?|exceptions?)$/i.test(key) || key.startsWith('x-speakeasy'))
      continue
    const { codes, statuses } = readCodes(value, status === null ? {} : { status })
    found.codes.push(...codes)
    found.statuses.push(...statuses.filter(({ status: stated }) => /^[45]/.test(stated)))
  }
}

/** Some descriptions name no error response but still have schemas or shared responses for errors. */
function readUnused(root: JsonObject, reader: Reader): void {
  const { document, found } = reader
  const responses = { ...membersOf(root, 'responses'), ...membersOf(root, 'components', 'responses') }
  for (const [name, value] of Object.entries(responses)) {
    const response = document.resolve(value)
    if (response && !reader.codesByResponse.has(response) && isOfErrors.test(name))
      readResponse(response, null, null, reader)
  }
  const schemas = { ...membersOf(root, 'definitions'), ...membersOf(root, 'components', 'schemas') }
  for (const [name, schema] of Object.entries(schemas)) {
    const resolved = document.resolve(schema)
    if (!isOfErrors.test(name) || resolved === null || reader.seen.has(resolved)) continue
    const isList = /(?:code|reason|type|name|kind)s?$/i.test(name) && !isObject(resolved['properties'])
    found.codes.push(...(isList ? codesOfEnum(schema, document) : codesOfSchema(schema, document, reader.seen)))
    const own = resolved['example']
    if (isObject(own)) addExample(own, name, null, 'application/json', null, reader)
  }
}

const isOfErrors = /^(?!.*(?:event|request|webhook|default)).*(?:error|problem|fault|exception)/i

/** A parameter isn't an error body, whatever its schema's name. */
function markParameters({ parameters }: JsonObject, reader: Reader): void {
  for (const value of Array.isArray(parameters) ? parameters : [])
    markSeen(reader.document.resolve(value)?.['schema'], reader)
}

function markSeen(schema: Json | undefined, { document, seen }: Reader, depth = 0): void {
  const resolved = document.resolve(schema)
  if (resolved === null || depth > 12 || seen.has(resolved)) return
  seen.add(resolved)
  for (const key of ['properties', 'allOf', 'anyOf', 'oneOf', 'items'] as const) {
    const inner = resolved[key]
    const parts = Array.isArray(inner)
      ? inner
      : key === 'properties' && isObject(inner)
        ? Object.values(inner)
        : [inner]
    for (const part of parts) markSeen(part, { document, seen } as Reader, depth + 1)
  }
}

/** Without an example, one is made from the schema of an error body, for a code whose status is known if possible. */
function addMadeSample(root: JsonObject, reader: Reader): void {
  const { document, found } = reader
  const responses = operationsOf(reader).flatMap(({ method, path, operation }) => {
    const request = { method, path: `${basePath(root)}${path}`, host: found.hosts[0] ?? 'api.example.com' }
    return Object.entries(isObject(operation['responses']) ? operation['responses'] : {}).flatMap(([key, value]) => {
      const response = /^[45]\d\d$/.test(key) ? document.resolve(value) : null
      const media = response && mediaOf(response).find(({ mediaType }) => /json/.test(mediaType))
      return media?.schema === undefined
        ? []
        : [{ status: Number(key), schema: media.schema, mediaType: media.mediaType, request }]
    })
  })
  const ofStatus = ({ status, schema }: { status: number; schema: Json }) => {
    const codes = codesOfSchema(schema, document, new Set())
    return codes.find(({ code }) => statusByName(code) === status) ?? (codes.length === 1 ? codes[0] : undefined)
  }
  const best = responses.find((response) => ofStatus(response) !== undefined) ?? responses[0]
  if (best) {
    const body = madeBody(best.schema, ofStatus(best), best.status, document)
    if (isObject(body)) found.examples.push({ ...best, title: null, body: JSON.stringify(body, null, 2), isMade: true })
    return
  }
  const schemas = { ...membersOf(root, 'definitions'), ...membersOf(root, 'components', 'schemas') }
  for (const [name, schema] of Object.entries(schemas)) {
    const codes = isOfErrors.test(name) ? codesOfSchema(schema, document, new Set()) : []
    const code = codes.find((other) => statusByName(other.code) !== null) ?? codes[0]
    const status = code === undefined ? null : statusByName(code.code)
    const inner = code && madeBody(schema, code, status, document)
    if (!isObject(inner)) continue
    const body = JSON.stringify(wrapped(inner, name, schemas, document), null, 2)
    found.examples.push({ title: null, status, mediaType: 'application/json', body, request: null, isMade: true })
    return
  }
}

/** A sample of the schema with the code, its message, and its status if the body repeats it. */
function madeBody(
  schema: Json,
  code: FoundCode | undefined,
  status: number | null,
  document: Document,
): Json | undefined {
  const message = code?.description ?? (status === null ? null : statusFacts(status).name)
  const corrected = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(corrected)
    if (!isObject(value)) return value
    const isHolder = code === undefined || Object.values(value).includes(code.code)
    return Object.fromEntries(
      Object.entries(value).map(([name, member]): [string, Json] => {
        if (status !== null && /^status(?:_?code)?$/i.test(name) && typeof member === 'number') return [name, status]
        if (
          isHolder &&
          message !== null &&
          /^(?:message|detail|description)$/i.test(name) &&
          typeof member === 'string'
        )
          return [name, message]
        return [name, corrected(member)]
      }),
    )
  }
  const sample = sampleOfSchema(schema, document, code?.code ?? '')
  return sample === undefined ? undefined : corrected(sample)
}

/** A body that has the error, or a list of errors, in a member: the most common member name among the schemas. */
function wrapped(inner: Json, name: string, schemas: JsonObject, document: Document): Json {
  const counts = new Map<string, number>()
  const isReference = (value: Json | undefined) =>
    isObject(value) && typeof value['$ref'] === 'string' && value['$ref'].endsWith(`/${name}`)
  for (const schema of Object.values(schemas)) {
    const properties = document.resolve(schema)?.['properties']
    for (const [member, property] of Object.entries(isObject(properties) ? properties : {})) {
      const key = isReference(property)
        ? member
        : isObject(property) && isReference(property['items'])
          ? `${member}[]`
          : null
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? []
  if (best === undefined) return inner
  return best.endsWith('[]') ? { [best.slice(0, -2)]: [inner] } : { [best]: inner }
}

function membersOf(root: JsonObject, ...path: string[]): JsonObject {
  let here: Json | undefined = root
  for (const key of path) here = isObject(here) ? here[key] : undefined
  return isObject(here) ? here : {}
}

/** Hosts that can be called, production first, without example hosts and localhost, which identify nobody. */
function hostsOf(root: JsonObject): string[] {
  const servers = Array.isArray(root['servers']) ? root['servers'] : []
  const urls = [
    ...(typeof root['host'] === 'string' ? [`https://${root['host']}`] : []),
    ...servers.flatMap((server) => (isObject(server) ? (stringIn(server['url']) ?? []) : [])),
  ]
  const hosts = urls.flatMap((url) => /^https?:\/\/([a-z0-9.-]+)/i.exec(url)?.[1]?.toLowerCase() ?? [])
  const named = [...new Set(hosts)].filter(
    (host) => host.includes('.') && !/^(?:[\d.]+|.*\.(?:local|localhost|test|invalid))$/.test(host),
  )
  const isForTests = (host: string) => /sandbox|test|staging|dev\b/.test(host)
  return named.toSorted((a, b) => Number(isForTests(a)) - Number(isForTests(b)))
}

function basePath(root: JsonObject): string {
  const [server] = Array.isArray(root['servers']) ? root['servers'] : []
  const path =
    stringIn(root['basePath']) ??
    (isObject(server) ? (/^https?:\/\/[^/]+(\/[^{}?]*)$/.exec(stringIn(server['url']) ?? '')?.[1] ?? null) : null)
  return (path ?? '').replace(/\/$/, '')
}

const addressIn = (value: Json | undefined): string | null => {
  const url = isObject(value) ? stringIn(value['url']) : null
  return url !== null && /^https?:\/\//.test(url) ? url : null
}

const stringIn = (value: Json | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null
