import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { content } from '../site/content.ts'
import { apis, codesOf, standards } from '../site/entries.ts'
import { errorsDocument, responseName } from './errors-document.ts'
import { samplesOf } from './samples.ts'
import { schemaOf } from './schema-of-envelope.ts'

const places = { href: (path: string) => path, address: (path: string) => `https://example.com${path}` }
const samples = samplesOf(content.examples, content.catalogue)
const document = errorsDocument(samples, places)
const { schemas, responses } = document.components

interface Response {
  description: string
  headers: Record<string, object>
  content: Record<string, { schema: object; examples?: Record<string, { value: unknown }> }>
}
const responseOf = (name: string) => responses[name] as Response | undefined

describe('the document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  test.each([
    ['without a version', { info: { title: 'a' } }],
    ["with a component name that OpenAPI doesn't allow", { components: { schemas: { 'a b': {} } } }],
    ['with a response without a description', { components: { responses: { a: {} } } }],
  ])('%s it is rejected', async (_, change) => {
    expect((await new Validator().validate({ ...structuredClone(document), ...change })).valid).toBe(false)
  })

  test('refers only to components that are there', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)]
    expect(refs.length).toBeGreaterThan(100)
    for (const [, section = '', name = ''] of refs) {
      expect(Object.keys(document.components[section as keyof typeof document.components])).toContain(name)
    }
  })

  test('has a schema for every envelope of every API', () => {
    const wanted = [...apis, ...standards].flatMap(({ api }) => api.envelopes.map((id) => `${api.id}.${id}`))
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(wanted))
  })

  test.each([...apis, ...standards].map(({ api }) => [api.id] as const))('knows every code and status of %s', (api) => {
    const known = (schemas[`${api}.KnownCode`] as { enum: unknown[] } | undefined)?.enum.map(String) ?? []
    for (const { entry } of codesOf(api)) {
      if (entry.code !== null && !isPattern(entry.code)) expect(known).toContain(entry.code)
      const { from, to } = entry.status
      expect(responseOf(responseName(api, from === to ? String(from) : `${from / 100}xx`))).toBeDefined()
    }
  })
})

describe('a response', () => {
  test.each([
    [
      'names the headers that its samples carry',
      'sessions.429',
      ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'retry-after'],
    ],
    ['names the wait of a rate limit', 'kubernetes.429', ['retry-after']],
    ['names no header if there is none', 'sessions.404', []],
  ])('%s', (_, name, headers) => {
    expect(Object.keys(responseOf(name)?.headers ?? { none: {} })).toEqual(headers)
  })

  test('of a class of statuses is written as OpenAPI does', () => {
    expect(responseOf('10ex.5XX')?.description).not.toBe('')
  })
})

/** `-320xx` is shorthand for a hundred codes. */
const isPattern = (code: string) => /^-?\d+xx$/.test(code)

const ajv = new Ajv2020({ strict: false })
formats.default(ajv)
ajv.addSchema(document, 'errors')
const validatorOf = (name: string, type: string) =>
  ajv.compile({ $ref: `errors#/components/responses/${name}/content/${type.replaceAll('/', '~1')}/schema` })

/** What is wrong with a body by the schemas of its response; empty if it matches one of its media types. */
function faultsOf(name: string, envelope: string, body: unknown): string {
  const validate = validatorOf(name, schemaOf(envelope, content.catalogue.envelopes).mediaType)
  return validate(body) ? '' : ajv.errorsText(validate.errors)
}

describe('every sample of the content fits the schema of its response', () => {
  test('there are at least 100 of them', () => {
    expect(samples.length).toBeGreaterThanOrEqual(100)
  })

  test.each(samples.map((sample) => [sample.place, sample] as const))(
    '%s',
    (_, { api, response, envelope, body, code }) => {
      expect(faultsOf(responseName(api, response), envelope, body)).toBe('')
      if (code !== null && !isPattern(code))
        expect((schemas[`${api}.KnownCode`] as { enum: unknown[] }).enum.map(String)).toContain(code)
    },
  )

  test('and its own envelope, not only one of several', () => {
    for (const { api, envelope, body, place } of samples) {
      const validate = ajv.compile({ $ref: `errors#/components/schemas/${api}.${envelope}` })
      expect(validate(body), place).toBe(true)
    }
  })
})

describe('a body in another envelope is rejected', () => {
  test.each([
    ['sessions.429', 'error-object', { code: 'rate_limit_exceeded', message: 'flat' }],
    ['sessions.429', 'error-object', { error: { code: 429, message: 'a number for a code' } }],
    ['connectors.400', 'traced-error', { error: { code: 'validation_error', message: 'no trace' } }],
    ['incidents.401', 'flat-code', { error: 'UNAUTHORIZED' }],
    ['organizations.404', 'nest-exception', { statusCode: '404', message: 'a text for a status' }],
    ['10ex.422', 'fastapi-validation', { detail: [{ loc: 'body', msg: 'no list', type: 'missing' }] }],
    ['json-rpc.400', 'json-rpc', { jsonrpc: '1.0', error: { code: -32700, message: 'another version' } }],
    ['kubernetes.409', 'kubernetes-status', { kind: 'Pod', status: 'Failure' }],
    ['oauth2.400', 'oauth-error', { error_description: 'no error' }],
  ])('%s, %s: %j', (name, envelope, body) => {
    expect(faultsOf(name, envelope, body)).not.toBe('')
  })
})
