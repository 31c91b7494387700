import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../engine/json.ts'
import type { FoundErrors } from '../model.ts'
import { readOpenApi } from './read-openapi.ts'

const described = (responses: JsonObject, rest: JsonObject = {}): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Acme' },
  paths: { '/orders': { post: { responses } } },
  ...rest,
})

const json = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  description: 'x',
  content: { 'application/json': { schema, ...more } },
})

const codesOf = ({ codes }: FoundErrors) =>
  codes.map(({ code, statuses, description, section }) =>
    [code, statuses.join(' '), description, section].filter((part) => part !== null && part !== ''),
  )

describe('the codes of an error response are', () => {
  test.each<[string, JsonObject, unknown[]]>([
    [
      'the enum of its code',
      described({ '404': json({ properties: { code: { enum: ['no_user', 'no_order'] } } }) }),
      [
        ['no_user', '404'],
        ['no_order', '404'],
      ],
    ],
    [
      'a const with the message beside it',
      described({ '409': json({ properties: { code: { const: 'twice' }, message: { const: 'It exists.' } } }) }),
      [['twice', '409', 'It exists.']],
    ],
    [
      'numbers, also below zero',
      described({ '400': json({ properties: { code: { enum: [-1102, 7] } } }) }),
      [
        ['-1102', '400'],
        ['7', '400'],
      ],
    ],
    [
      'the alternatives of a list of details',
      described({
        '422': json({
          properties: {
            details: {
              items: {
                anyOf: [{ properties: { issue: { enum: ['TOO_LONG'] }, description: { enum: ['Too long.'] } } }],
              },
            },
          },
        }),
      }),
      [['TOO_LONG', '422', 'Too long.']],
    ],
    [
      'behind references, and through allOf',
      described(
        { '400': { $ref: '#/components/responses/Bad' } },
        {
          components: {
            responses: { Bad: json({ allOf: [{ $ref: '#/components/schemas/E~1rror' }] }) },
            schemas: { 'E/rror': { properties: { error: { enum: ['bad'] } } } },
          },
        },
      ),
      [['bad', '400']],
    ],
    [
      'those of the default response, without a status',
      described({ default: json({ properties: { error: { enum: ['a_b'] } } }) }),
      [['a_b']],
    ],
    [
      'a choice of constants with texts',
      described({ '400': json({ properties: { code: { oneOf: [{ const: 'a', description: 'A.' }] } } }) }),
      [['a', '400', 'A.']],
    ],
    [
      'an enum with texts in an extension',
      described({
        '400': json({
          properties: {
            code: { enum: ['A_B'], 'x-enum-elements': [{ name: 'A_B', description: 'Ab.', 'error-category': 'AUTH' }] },
          },
        }),
      }),
      [['A_B', '400', 'Ab.', 'AUTH']],
    ],
    [
      'descriptions in the order of the enum',
      described({ '400': json({ properties: { code: { enum: ['a', 'b'], 'x-enum-descriptions': ['A.', 'B.'] } } }) }),
      [
        ['a', '400', 'A.'],
        ['b', '400', 'B.'],
      ],
    ],
    [
      'no values of a member that only says that it is an error',
      described({ '400': json({ properties: { type: { enum: ['error'] } } }) }),
      [],
    ],
    [
      'problem types',
      described({ '400': json({ properties: { type: { const: 'https://acme.example/problems/full' } } }) }),
      [['https://acme.example/problems/full', '400']],
    ],
    [
      'what an extension of the operation lists',
      described({}, { paths: { '/a': { get: { 'x-endpoint-errors': [{ 'error-code': 'NO' }], responses: {} } } } }),
      [['NO']],
    ],
    [
      'what an extension of a response lists',
      described({ '403': { description: 'x', 'x-error-codes': { no_scope: 'The scope is missing.' } } }),
      [['no_scope', '403', 'The scope is missing.']],
    ],
    [
      'problem types of an extension, with their statuses',
      described({}, { 'x-problem-types': { 'out-of-credit': { status: 402, title: 'No credit' } } }),
      [['out-of-credit', '402']],
    ],
    [
      'those of a schema of errors that no response refers to',
      described({}, { components: { schemas: { ApiError: { properties: { code: { enum: ['lost'] } } } } } }),
      [['lost']],
    ],
    [
      'none of what a parameter may be',
      described(
        {},
        {
          paths: {
            '/a': { get: { parameters: [{ schema: { $ref: '#/components/schemas/AuthErrorType' } }], responses: {} } },
          },
          components: { schemas: { AuthErrorType: { enum: ['denied'] } } },
        },
      ),
      [],
    ],
  ])('%s', (_, root, codes) => {
    expect(codesOf(readOpenApi(root))).toEqual(codes)
  })
})

test('a description in version 2.0 has its schema and examples in the response itself', () => {
  const response = {
    description: "Don't retry",
    schema: { properties: { error: { enum: ['no'] } } },
    examples: { 'application/json': { error: 'no' } },
  }
  const found = readOpenApi({
    swagger: '2.0',
    info: {},
    host: 'api.acme.example',
    basePath: '/v1',
    paths: { '/a': { get: { responses: { '404': response } } } },
  })
  expect([found.format, found.hosts, codesOf(found)]).toEqual(['OpenAPI 2.0', ['api.acme.example'], [['no', '404']]])
  expect(found.examples).toEqual([
    {
      title: null,
      status: 404,
      mediaType: 'application/json',
      body: '{\n  "error": "no"\n}',
      request: { method: 'GET', path: '/v1/a', host: 'api.acme.example' },
      isMade: false,
    },
  ])
})

test('examples come by name, by reference and from the schema', () => {
  const found = readOpenApi(
    described(
      {
        '400': json({}, { examples: { one: { $ref: '#/components/examples/one' } } }),
        '401': json({ example: { code: 'two' } }),
      },
      { components: { examples: { one: { summary: 'First', value: { code: 'one' } } } } },
    ),
  )
  expect(found.examples.map(({ title, status, body }) => [title, status, JSON.parse(body)])).toEqual([
    ['First', 400, { code: 'one' }],
    [null, 401, { code: 'two' }],
  ])
})

test('without an example, one is made that fits the schema, with a code that fits the status', () => {
  const schema = {
    properties: {
      status: { type: 'integer', example: 400 },
      code: { enum: ['created', 'not_found'] },
      message: { type: 'string' },
    },
  }
  const [example] = readOpenApi(described({ '404': json(schema) })).examples
  expect([example?.isMade, example?.status, JSON.parse(example?.body ?? '')]).toEqual([
    true,
    404,
    { status: 404, code: 'not_found', message: 'Not Found' },
  ])
})

test('a sample made from an error alone is in the member that holds errors', () => {
  const schemas = {
    Error: { properties: { code: { enum: ['GONE'] } } },
    Reply: { properties: { errors: { type: 'array', items: { $ref: '#/components/schemas/Error' } } } },
  }
  expect(JSON.parse(readOpenApi(described({}, { components: { schemas } })).examples[0]?.body ?? '')).toEqual({
    errors: [{ code: 'GONE' }],
  })
})

test('production hosts come first, without localhost', () => {
  const servers = [
    { url: 'https://sandbox.acme.example/v1' },
    { url: 'http://localhost:8080' },
    { url: 'http://127.0.0.1' },
    { url: 'https://api.acme.example' },
  ]
  expect(readOpenApi(described({}, { servers })).hosts).toEqual(['api.acme.example', 'sandbox.acme.example'])
})

test.each<[string, JsonObject, unknown]>([
  [
    "the retries of the API's own clients",
    { 'x-speakeasy-retries': { statusCodes: [429, '5XX'], backoff: { initialInterval: 500, maxInterval: 60000 } } },
    ['Retry with backoff (at least 0.5 seconds, at most 1 minute)', '429 5xx'],
  ],
  ['a flag', { 'x-retryable': false }, ["Don't retry", '429']],
])('a status has the retry rule of %s', (_, extension, expected) => {
  const responses = { '429': { description: 'Slow down' } }
  const { statuses } = readOpenApi({
    openapi: '3.0.0',
    info: {},
    paths: { '/a': { get: { ...extension, responses } } },
  })
  const ruled = statuses.filter(({ retry }) => retry !== null)
  expect([ruled[0]?.retry, ruled.map(({ status }) => status).join(' ')]).toEqual(expected)
})

test('a reference that leads in a circle ends', () => {
  const found = readOpenApi(
    described(
      { '400': json({ $ref: '#/components/schemas/A' }) },
      {
        components: {
          schemas: {
            A: { properties: { inner: { $ref: '#/components/schemas/A' }, code: { const: 'x' } } },
            B: { $ref: '#/components/schemas/B' },
          },
        },
      },
    ),
  )
  expect(codesOf(found)).toEqual([['x', '400']])
})
