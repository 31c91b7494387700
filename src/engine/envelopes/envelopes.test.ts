import { describe, expect, test } from 'vitest'
import { diagnose } from '../index.ts'
import type { Catalogue, Json } from '../model.ts'

const empty: Catalogue = { apis: [], entries: [], statuses: [] }
const now = Date.UTC(2026, 10, 21)

const look = (body: Json) => diagnose(JSON.stringify(body), empty, { now })

describe('a body is recognized by its format, with types', () => {
  test.each<[string | null, string, Json]>([
    [
      'fastapi-validation',
      'Pydantic 2',
      { detail: [{ type: 'missing', loc: ['body', 'qty'], msg: 'Field required', input: {} }] },
    ],
    [
      'fastapi-validation',
      'Pydantic 1',
      { detail: [{ loc: ['query', 'limit'], msg: 'too large', type: 'value_error.number.not_le' }] },
    ],
    [null, 'a detail list of something else', { detail: [{ reason: 'x' }] }],
    ['detail-code', 'detail and code', { detail: 'This key cannot create leads', code: 'forbidden_scope' }],
    ['detail-code', 'detail alone', { detail: 'Not authenticated' }],
    [
      'problem-details',
      'a problem document',
      { type: 'about:blank', title: 'Not Found', status: 404, detail: 'No such order' },
    ],
    ['error-object', 'without details', { error: { code: 'session_not_found', message: 'No session 9' } }],
    [
      'error-object',
      'with details',
      { error: { code: 'rate_limit_exceeded', message: 'Slow down', details: { retry_after: 60 } } },
    ],
    ['traced-error', 'with a trace id', { error: { code: 'conflict', message: 'Taken', trace_id: 'tr_1' } }],
    ['traced-error', 'without its wrapper', { code: 'conflict', message: 'Taken', trace_id: 'tr_1' }],
    ['flat-code', 'in capitals', { code: 'NOT_FOUND', message: 'Not found: incident 9' }],
    [
      'flat-code',
      'with field details',
      { code: 'VALIDATION_ERROR', message: 'No', details: { email: { code: 'required', message: 'Missing' } } },
    ],
    [null, 'a number as code', { code: 20404, message: 'Not found', more_info: 'https://example.com/20404' }],
    [
      'nest-exception',
      'with a list of sentences',
      { statusCode: 400, message: ['name must be a string'], error: 'Bad Request' },
    ],
    [
      'nest-exception',
      'with timestamp and path',
      {
        statusCode: 404,
        error: 'Not Found',
        message: 'No key',
        timestamp: '2026-11-21T03:44:11.000Z',
        path: '/v1/keys/9',
      },
    ],
    [
      'openai-error',
      "OpenAI's error",
      { error: { message: 'Bad key', type: 'invalid_request_error', param: null, code: 'invalid_api_key' } },
    ],
    ['google-aip', "Google's error", { error: { code: 404, message: 'No', status: 'NOT_FOUND' } }],
    [null, 'a success', { id: 1, name: 'x' }],
  ])('%s: %s', (id, _, body) => {
    expect(look(body).envelope?.id ?? null).toBe(id)
  })
})

test('every sign of a recognized envelope is shown with its weight and its place', () => {
  const paste = '{"error":{"code":"conflict","message":"Taken","trace_id":"tr_1"}}'
  const { envelope } = diagnose(paste, empty, { now })
  const shown = envelope?.evidence.map(({ text, weight, span }) => [text, weight, span && paste.slice(...span)])
  expect(shown).toEqual([
    ['`code` and `message` are inside `error`', 60, 'conflict'],
    ['`trace_id` identifies the request', 30, 'trace_id'],
  ])
})

test('two formats that fit the same body are both named', () => {
  const { envelope } = look({ error: { code: 'conflict', message: 'Taken' } })
  expect([envelope?.id, ...(envelope?.alsoFits.map(({ id }) => id) ?? [])]).toEqual(['error-object', 'traced-error'])
})

describe('facts are read by the rules of the envelope', () => {
  test.each<[string, Json, object]>([
    [
      'the first sentence of a validation list',
      { detail: [{ loc: ['body', 'items', 0, 'price'], msg: 'Too low', type: 'greater_than' }] },
      { code: null, message: 'Too low' },
    ],
    [
      'a trace id as request id',
      { error: { code: 'conflict', message: 'Taken', trace_id: 'tr_1' } },
      { code: 'conflict', message: 'Taken', requestId: 'tr_1' },
    ],
    [
      'a request id in the details',
      { error: { code: 'internal_error', message: 'Oh', details: { request_id: 'req_9' } } },
      { requestId: 'req_9' },
    ],
    [
      'a request id on the top level',
      { code: 'CONFLICT', message: 'Taken', request_id: 'rq-9' },
      { code: 'CONFLICT', requestId: 'rq-9' },
    ],
    [
      'no code from a label',
      { statusCode: 404, error: 'Not Found', message: 'No key' },
      { code: null, message: 'No key' },
    ],
  ])('%s', (_, body, facts) => {
    expect(look(body).facts).toMatchObject(facts)
  })
})

describe('field errors become dotted paths', () => {
  test.each<[string, Json, [path: string, message: string | null, code: string | null][]]>([
    [
      'loc arrays',
      { detail: [{ loc: ['body', 'items', 0, 'price'], msg: 'Too low', type: 'gt' }] },
      [['body.items.0.price', 'Too low', 'gt']],
    ],
    [
      'a map from dot-path to sentence',
      {
        error: {
          code: 'validation_error',
          message: 'No',
          trace_id: 't',
          details: { 'connector.config.api_key': 'is empty' },
        },
      },
      [['connector.config.api_key', 'is empty', null]],
    ],
    [
      'a map from field to code and sentence',
      { code: 'VALIDATION_ERROR', message: 'No', details: { email: { code: 'invalid_format', message: 'Bad' } } },
      [['email', 'Bad', 'invalid_format']],
    ],
    [
      'one field in the details',
      { error: { code: 'invalid_parameters', message: 'No', details: { field: 'role_id', requirement: 'required' } } },
      [['role_id', 'required', 'required']],
    ],
    [
      'sentences that open with the property',
      {
        statusCode: 400,
        message: ['address.zip must be a string', 'property extra should not exist', 'Something else'],
      },
      [
        ['address.zip', 'address.zip must be a string', null],
        ['extra', 'property extra should not exist', null],
      ],
    ],
  ])('%s', (_, body, fields) => {
    expect(look(body).facts.fields.map(({ path, message, code }) => [path, message, code])).toEqual(fields)
  })
})

describe('the request id comes from the body first, then from the headers in their order of precedence', () => {
  test.each([
    [
      'HTTP/1.1 500 Oops\nX-Request-Id: from-header\n\n{"code":"X_Y","message":"m","request_id":"from-body"}',
      'from-body',
    ],
    ['HTTP/1.1 500 Oops\nCF-Ray: edge\nX-Request-Id: own\n\n', 'own'],
    ['HTTP/1.1 500 Oops\nCF-Ray: edge\n\n', null],
    ['HTTP/1.1 500 Oops\nCF-Ray: 8f1a-FRA\nContent-Type: text/html\n\n<h1>Error</h1><p>Ray 8f1a</p>', '8f1a-FRA'],
    ['HTTP/1.1 500 Oops\nTraceparent: 00-ab-cd-01\nX-Acme-Request-Id: own\n\n', 'own'],
    ['HTTP/1.1 500 Oops\n\n{"code":"X_Y","message":"m"}', null],
  ])('%s', (paste, requestId) => {
    expect(diagnose(paste, empty, { now }).facts.requestId).toBe(requestId)
  })
})
