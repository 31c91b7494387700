import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../site/content.ts'
import { diagnose } from '../index.ts'
import type { Kind } from '../model.ts'
import { editDistance } from './code.ts'
import { kindOf } from './kind.ts'

const { catalogue } = content
const look = (paste: string) => diagnose(paste, catalogue, { now: Date.UTC(2026, 10, 21) })
const best = (paste: string) => {
  const match = look(paste).matches[0]
  return match ? `${match.api} ${match.code ?? match.status} by ${match.by}` : 'none'
}

describe('the evidence decides which API it is', () => {
  test.each([
    ['{"error":{"code":"rate_limit_exceeded","message":"m"}}', 'sessions rate_limit_exceeded by code'],
    ['{"code":"RATE_LIMIT_EXCEEDED","message":"m"}', 'incidents RATE_LIMIT_EXCEEDED by code'],
    ['{"error":{"code":"rate_limited","message":"m","trace_id":"t"}}', 'connectors rate_limited by code'],
    ['{"detail":"m","code":"conflict"}', '10ex conflict by code'],
    ['{"error":{"code":"conflict","message":"m","trace_id":"t"}}', 'connectors conflict by code'],
    ['{"code":"CONFLICT","message":"m"}', 'incidents CONFLICT by code'],
    [
      'HTTP/1.1 404 Not Found\n\n{"statusCode":404,"error":"Not Found","message":"m","timestamp":"2026-11-21T03:44:11.000Z","path":"/v1/keys"}',
      'organizations 404 by status',
    ],
    ['{"detail":[{"loc":["body","segment_id"],"msg":"m","type":"value_error"}]}', '10ex 422 by status'],
    [
      'HTTP/1.1 502 Bad Gateway\n\n<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
      'none',
    ],
    [
      '{"error":{"message":"m","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}',
      'openai insufficient_quota by code',
    ],
    ['{"id":7,"name":"x"}', 'none'],
  ])('%s', (paste, expected) => {
    expect(best(paste)).toBe(expected)
  })
})

test('two APIs that fit equally are both named, with nearly equal scores', () => {
  const [first, second] = look('{"error":{"code":"internal_error","message":"m"}}').matches
  expect([first?.api, second?.api]).toEqual(['sessions', 'connectors'])
  expect((first?.score ?? 0) - (second?.score ?? 0)).toBeLessThanOrEqual(0.06)
})

test('a code that is not in the table leads to its status and to the nearest codes', () => {
  const { matches, explanation } = look('HTTP/1.1 401 Unauthorized\n\n{"code":"SESION_EXPIRED","message":"m"}')
  expect(matches.map(({ api, code, by }) => [api, code, by])).toContainEqual([
    'incidents',
    'SESSION_EXPIRED',
    'nearest-code',
  ])
  expect(matches.map(({ api, status, by }) => [api, status, by])).toContainEqual(['incidents', 401, 'status'])
  expect(explanation.map(({ text }) => text).join(' ')).toContain('SESSION_EXPIRED')
})

test.each<[string, string | null, number | null]>([
  ['sessions 429', 'sessions', 429],
  ['Sessions API 429', 'sessions', 429],
  ['incidents SESSION_EXPIRED', 'incidents', 401],
  ['incidents session_expired', 'incidents', 401],
  ['nobody 429', null, null],
])('a code behind the name of its API is looked up there: %s', (paste, api, status) => {
  const { matches, response } = look(paste)
  expect([matches[0]?.api ?? null, matches[0] ? response.status : null]).toEqual([api, status])
})

test('the beginning of a code offers the codes that begin like it, and decides nothing', () => {
  const { matches, retry, facts } = look('session_exp')
  expect(matches.map(({ code }) => code)).toContain('SESSION_EXPIRED')
  expect(Math.max(...matches.map(({ score }) => score))).toBeLessThan(0.2)
  expect([retry.verdict, facts.code]).toEqual(['none', 'session_exp'])
})

describe('a code alone is looked up in any case, with - or spaces for _, one typing error away', () => {
  test.each([
    ['forbidden_scope', '10ex forbidden_scope by code'],
    ['FORBIDDEN-SCOPE', '10ex forbidden_scope by code'],
    ['forbiden_scope', '10ex forbidden_scope by nearest-code'],
    ['forbidden_socpe', '10ex forbidden_scope by nearest-code'],
    ['SESSION_EXPIRED', 'incidents SESSION_EXPIRED by code'],
    ['rate_limited', 'connectors rate_limited by code'],
    ['https://errata.example/e/connectors/conflict/', 'connectors conflict by code'],
    ['/e/incidents/conflict', 'incidents CONFLICT by code'],
  ])('%s', (paste, expected) => {
    expect(best(paste)).toBe(expected)
  })
})

test('a code alone has the status of its row, said to be concluded', () => {
  expect(look('session_expired').response).toMatchObject({ status: 401, statusFrom: 'code' })
})

test('a status alone leads to every API that has it', () => {
  const { matches, response } = look('429')
  expect(response).toMatchObject({ status: 429, statusFrom: 'text' })
  const isService = (id: string) => catalogue.apis.some((api) => api.id === id && api.group === 'service')
  const apis = matches.map(({ api }) => api).filter((api) => !isService(api))
  expect(new Set(apis)).toEqual(new Set(['10ex', 'connectors', 'organizations', 'incidents', 'sessions']))
  expect(matches.slice(0, apis.length).some(({ api }) => isService(api))).toBe(false)
})

test('a match that the reader chose comes first and decides', () => {
  const paste = '{"error":{"code":"internal_error","message":"m"}}'
  const chosen = diagnose(paste, catalogue, { now: 0, chosenUrl: '/e/connectors/internal_error/' })
  expect(chosen.matches[0]?.api).toBe('connectors')
  expect(chosen.retry.decidedBy).toContain('Connectors API')
})

test('a status class covers each of its statuses', () => {
  const { matches } = look('HTTP/1.1 503 Service Unavailable\n\n{"detail":"m"}')
  expect(matches[0]).toMatchObject({ api: '10ex', code: null, status: 503, url: '/e/10ex/5xx/' })
})

test('a body that contradicts the status line is said to', () => {
  const { explanation, response } = look(
    'HTTP/1.1 400 Bad Request\n\n{"statusCode":404,"error":"Not Found","message":"m"}',
  )
  expect(response.status).toBe(400)
  expect(explanation.map(({ text }) => text)).toContainEqual(
    expect.stringContaining('The body says 404, but the status line says 400'),
  )
})

describe('edits between two codes', () => {
  test.each([
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['abcd', 'badc', 2],
    ['abc', 'xyz', 3],
    ['', 'abcdef', 3],
  ])('%s → %s', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance)
  })

  test('are as many as the whole table of both codes says, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(wholeTable(a, b), limit + 1))
      }),
      { numRuns: 2000 },
    )
  })
})

function wholeTable(a: string, b: string): number {
  const cost = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const same = Number(a[i - 1] !== b[j - 1])
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    return Math.min(
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + same,
      isSwap ? at(i - 2, j - 2) + 1 : Infinity,
    )
  }
  const known = new Map<number, number>()
  const at = (i: number, j: number): number => {
    const key = i * 100 + j
    if (!known.has(key)) known.set(key, cost(i, j))
    return known.get(key)!
  }
  return at(a.length, b.length)
}

test.each<[string, number | null, string | null, Kind]>([
  ['invalid_request_error', 401, 'Your API key is invalid', 'unauthenticated'],
  ['invalid_request_error', 404, 'Unknown URL', 'not-found'],
  ['bad_request', 400, null, 'bad-request'],
  ['bad_request', null, null, 'bad-request'],
  ['bad_request', 500, null, 'bad-request'],
  ['access_denied', 401, null, 'unauthenticated'],
  ['INVALID_KEY', 403, null, 'unauthenticated'],
  ['INVALID_KEY', 400, null, 'bad-request'],
  ['parameter_not_found', 422, 'No subject supplied', 'validation'],
  ['field_not_found', 404, "We couldn't find that attribute", 'not-found'],
  ['ContentTypeError', 415, null, 'unsupported-media'],
  ['ContentTypeError', null, null, 'unsupported-media'],
  ['ValidationError', 413, null, 'too-large'],
  ['ValidationError', 400, null, 'validation'],
])('the code %s with status %s and the message %j is %s', (code, status, message, kind) => {
  expect(kindOf(null, { code, message, fields: [] }, status).kind).toBe(kind)
})

describe('a 403 that names a bad credential asks for another one', () => {
  test.each([
    'invalid token',
    'This application key is invalid',
    'Invalid API key provided',
    'The access token has expired',
    'Authentication credentials were not provided.',
    'You must be logged in to do that',
    'Session expired, please log in again',
  ])('%s', (message) => {
    expect(kindOf(null, { code: null, message, fields: [] }, 403).kind).toBe('unauthenticated')
  })

  test.each([
    'Unauthorized',
    'API key is missing required scopes',
    'Invalid token scopes',
    'Your account is disabled',
    'This API key is not valid for this plan',
    'Access token does not have access to this project',
    'User is not authorized to access this resource',
    'Missing Authentication Token',
    'CSRF token missing or incorrect.',
    'Reset is disabled by config',
    'Invalid request',
  ])('but not: %s', (message) => {
    expect(kindOf(null, { code: null, message, fields: [] }, 403).kind).toBe('forbidden')
  })
})

describe("what isn't found may be no resource", () => {
  test.each<[string | null, string]>([
    ['-32000', 'header not found'],
    ['-32000', 'block not found'],
    ['-32000', 'Requested resource not found'],
    ['-39001', 'header not found'],
    [null, 'header not found'],
    [null, 'X-Request-Source header not found'],
    [null, 'parameter not found in the URL'],
  ])('code %s: %s', (code, message) => {
    expect(kindOf(null, { code, message, fields: [] }, null).kind).toBe('unknown')
  })

  test.each<[string | null, string, Kind]>([
    ['-32002', 'Resource not found', 'not-found'],
    [null, 'Order not found', 'not-found'],
    [null, 'The requested file was not found', 'not-found'],
    ['-32000', 'execution reverted', 'validation'],
    ['-32000', 'Connection closed', 'unavailable'],
  ])('but code %s: %s', (code, message, kind) => {
    expect(kindOf(null, { code, message, fields: [] }, null).kind).toBe(kind)
  })
})

test.each<[number | null, string, Kind]>([
  [400, 'Malformed JSON in request body', 'bad-request'],
  [400, 'Invalid JSON payload received', 'bad-request'],
  [400, 'The body is not valid JSON', 'bad-request'],
  [null, 'The body is not valid JSON', 'bad-request'],
  [null, 'Invalid JSON', 'bad-request'],
  [400, 'Invalid JSON: name is required', 'validation'],
  [400, 'Invalid payload', 'validation'],
  [400, 'The date is not valid', 'validation'],
  [402, 'Quota used up', 'quota-exhausted'],
  [402, 'Your monthly limit has been reached', 'quota-exhausted'],
  [402, 'You have exceeded your storage quota', 'quota-exhausted'],
  [402, 'Plan limit reached', 'quota-exhausted'],
  [402, 'You are out of quota', 'quota-exhausted'],
  [402, 'Your card was declined', 'payment'],
  [402, 'Payment required', 'payment'],
  [402, 'Insufficient credits', 'payment'],
  [402, 'Your subscription has lapsed', 'payment'],
  [404, 'Missing parameters: id', 'validation'],
  [404, 'The id parameter is required', 'validation'],
  [404, 'Order not found', 'not-found'],
  [404, 'Invalid order id', 'not-found'],
  [404, 'The requested resource is missing', 'not-found'],
  [409, 'Invalid rule_id', 'validation'],
  [409, 'Missing required field: version', 'validation'],
  [409, 'The branch is required by a release', 'conflict'],
  [400, 'Unauthorized request. You do not have permission to read this.', 'forbidden'],
  [400, '"name" is not allowed', 'bad-request'],
  [400, 'This property is not permitted', 'bad-request'],
  [400, 'Unauthorized', 'unauthenticated'],
  [null, 'Unauthorized. You do not have permission to read this.', 'forbidden'],
  [null, 'Unauthorized request', 'unauthenticated'],
  [null, 'unauthorized: authentication required', 'unauthenticated'],
  [null, 'requesting higher privileges than access token allows', 'forbidden'],
  [null, 'invalid access key id', 'unauthenticated'],
  [null, 'Invalid meeting id.', 'validation'],
  [null, 'execution reverted', 'validation'],
])('with status %s, %j is %s', (status, message, kind) => {
  expect(kindOf(null, { code: null, message, fields: [] }, status).kind).toBe(kind)
})
