import { describe, expect, test } from 'vitest'
import type { Json } from '../../model.ts'
import { diagnosed, nothing } from './diagnosed.fixture.ts'

const typed = (name: string, rest: { [key: string]: Json }) => ({
  '@type': `type.googleapis.com/google.rpc.${name}`,
  ...rest,
})

describe("Google's and gRPC's formats are read by their own rules", () => {
  test.each<[string, Json, object]>([
    [
      'AIP-193 with typed details',
      {
        error: {
          code: 400,
          message: 'Bad shelf',
          status: 'INVALID_ARGUMENT',
          details: [
            typed('ErrorInfo', { reason: 'SHELF_NAME', domain: 'stock.example.com' }),
            typed('BadRequest', {
              fieldViolations: [{ field: 'shelf.names[0]', description: 'Too long', reason: 'LENGTH' }],
            }),
            typed('RequestInfo', { requestId: 'RQ1' }),
            typed('Help', { links: [{ description: 'Names', url: 'https://docs.example.com/names' }] }),
          ],
        },
      },
      {
        ...nothing,
        id: 'google-aip',
        status: 400,
        code: 'INVALID_ARGUMENT',
        message: 'Bad shelf',
        requestId: 'RQ1',
        docUrl: 'https://docs.example.com/names',
        fields: [['shelf.names.0', 'Too long', 'LENGTH']],
      },
    ],
    [
      'AIP-193 in a list',
      [{ error: { code: 503, message: 'Later', status: 'UNAVAILABLE' } }],
      { ...nothing, id: 'google-aip', status: 503, code: 'UNAVAILABLE', message: 'Later' },
    ],
    [
      'AIP-193 without its number',
      { error: { message: 'No', status: 'PERMISSION_DENIED' } },
      { ...nothing, id: 'google-aip', status: 403, code: 'PERMISSION_DENIED', message: 'No' },
    ],
    [
      'reasons, with a parameter',
      {
        error: {
          code: 400,
          message: 'Bad',
          errors: [
            {
              domain: 'global',
              reason: 'invalidParameter',
              message: 'Not a number',
              locationType: 'parameter',
              location: 'maxResults',
            },
          ],
        },
      },
      {
        ...nothing,
        id: 'google-legacy',
        status: 400,
        code: 'invalidParameter',
        message: 'Not a number',
        fields: [['maxResults', 'Not a number', 'invalidParameter']],
      },
    ],
    [
      'a gRPC number with details',
      { code: 5, message: 'No shelf', details: [typed('RequestInfo', { requestId: 'RQ2' })] },
      { ...nothing, id: 'grpc-gateway', status: 404, code: '5', message: 'No shelf', requestId: 'RQ2' },
    ],
    [
      'a gRPC number as version 1 of the gateway sent it',
      { error: 'No shelf', code: 5, message: 'No shelf' },
      { ...nothing, id: 'grpc-gateway', status: 404, code: '5' },
    ],
    [
      'a gRPC number at the end of a stream',
      { error: { grpc_code: 8, http_code: 429, message: 'Slow down', http_status: 'Too Many Requests' } },
      { ...nothing, id: 'grpc-gateway', status: 429, code: '8', message: 'Slow down' },
    ],
    [
      'Connect with a detail in clear',
      {
        code: 'invalid_argument',
        message: 'Bad',
        details: [
          {
            type: 'google.rpc.BadRequest',
            value: 'CgA',
            debug: { fieldViolations: [{ field: 'a.b', description: 'Empty' }] },
          },
        ],
      },
      {
        ...nothing,
        id: 'connect-rpc',
        status: 400,
        code: 'invalid_argument',
        message: 'Bad',
        fields: [['a.b', 'Empty', null]],
      },
    ],
    [
      "Connect with Protovalidate's elements",
      {
        code: 'invalid_argument',
        message: 'Bad',
        details: [
          {
            type: 'buf.validate.Violations',
            value: 'CgA',
            debug: {
              violations: [
                {
                  field: { elements: [{ fieldName: 'user' }, { fieldName: 'email' }] },
                  ruleId: 'string.email',
                  message: 'No address',
                },
              ],
            },
          },
        ],
      },
      {
        ...nothing,
        id: 'connect-rpc',
        status: 400,
        code: 'invalid_argument',
        message: 'Bad',
        fields: [['user.email', 'No address', 'string.email']],
      },
    ],
    [
      'Twirp',
      { code: 'bad_route', msg: 'No handler', meta: { twirp_invalid_route: 'POST /x' } },
      { ...nothing, id: 'connect-rpc', status: 404, code: 'bad_route', message: 'No handler' },
    ],
  ])('%s', (_, input, facts) => {
    expect(diagnosed(input)).toMatchObject(facts)
  })
})

describe('what only looks like it is read as something else', () => {
  test.each<[string, Json]>([
    ['a small number as code, without details', { code: 1, message: 'No' }],
    ['a number that gRPC does not have', { code: 20404, message: 'No', details: [] }],
    ['an HTTP status as code', { code: 404, message: 'No', details: [] }],
    ['a success', { code: 0, message: 'ok', details: [] }],
    ['a status that is no word of capitals', { error: { code: 404, message: 'No', status: 'error' } }],
    ['reasons without a list', { error: { reason: 'x', code: 400 } }],
  ])('%s', (_, input) => {
    expect(['google-aip', 'google-legacy', 'grpc-gateway', 'connect-rpc']).not.toContain(diagnosed(input).id)
  })
})

test('a word that others use as well is named with both formats', () => {
  const { id, also } = diagnosed({ code: 'not_found', message: 'No shelf' })
  expect([id, ...also].sort()).toEqual(['connect-rpc', 'flat-code'])
})

test.each<[string, Json, string]>([
  [
    'the reason narrows the word',
    {
      error: {
        code: 400,
        message: 'x',
        status: 'INVALID_ARGUMENT',
        details: [typed('ErrorInfo', { reason: 'KEY_BAD', domain: 'd.example.com' })],
      },
    },
    '`KEY_BAD` of `d.example.com`',
  ],
  [
    'a quota of the day',
    {
      error: {
        code: 429,
        message: 'x',
        status: 'RESOURCE_EXHAUSTED',
        details: [typed('QuotaFailure', { violations: [{ quotaId: 'RequestsPerDayPerProject' }] })],
      },
    },
    'The exceeded quota is `RequestsPerDayPerProject`',
  ],
  ['a gRPC number is no HTTP status', { code: 14, message: 'x', details: [] }, "gRPC's number for UNAVAILABLE"],
])('says what the format alone shows: %s', (_, input, words) => {
  expect(diagnosed(input).text).toContain(words)
})
