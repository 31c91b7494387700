import { describe, expect, test } from 'vitest'
import type { Json, Response } from '../../model.ts'
import '../../index.ts'
import { readGenericText } from '../generic.ts'
import { readGeneric, statedStatus } from './index.ts'

const response = (more: Partial<Response> = {}): Response => ({
  method: null, url: null, status: null, statusFrom: null, reason: null, headers: [], requestHeaders: [], mediaType: null, body: null, history: [], ...more,
}) // prettier-ignore

const read = (body: Json, more: Partial<Response> = {}) => readGeneric(body, response(more))
const readText = (body: string, more: Partial<Response> = {}) => readGenericText(response({ body, ...more }))

describe("a code is a word, a number of the API's own, or a word that looks like one; a message is a sentence", () => {
  test.each<[string, Json, code: string | null, message: string | null]>([
    [
      'an inner error before the body around it',
      { status: 'error', error: { code: 'no_seat', message: 'Full' } },
      'no_seat',
      'Full',
    ],
    [
      'the sum before the items of a list',
      { code: 'INVALID', message: 'Two faults', errors: [{ code: 'x_y', message: 'One' }] },
      'INVALID',
      'Two faults',
    ],
    ['the first item where nothing sums up', { errors: [{ error_code: 'AB', message: 'c d' }] }, 'AB', 'c d'],
    ['names in any writing', { Errors: [{ ErrorCode: 'X.Y', Description: 'd d' }], IsSuccess: false }, 'X.Y', 'd d'],
    [
      'a prefix before the name of the code',
      { message: 'No such seat', seatsErrorCode: 'SEAT_NOT_FOUND' },
      'SEAT_NOT_FOUND',
      'No such seat',
    ],
    ['a word beside a number in one object', { code: 11, codeName: 'LoginFailed', message: 'No' }, 'LoginFailed', 'No'],
    ['a number that is no status', { returnCode: 1401, message: 'No' }, '1401', 'No'],
    ['a word where the number is the status', { code: 409, type: 'duplicate_seat' }, 'duplicate_seat', null],
    ['the status where there is nothing else', { message: 'Unauthorized', error: 401 }, '401', 'Unauthorized'],
    ['a status that HTTP does not know', { status: 5, msg: 'Bad key' }, '5', 'Bad key'],
    ['no status number', { statusCode: 400, message: 'No' }, null, 'No'],
    ['no verdict', { status: 'error', message: 'No seat left' }, null, 'No seat left'],
    ['no reason phrase', { error: 'Not Found', path: '/x' }, null, 'Not Found'],
    [
      'a code in lower case beside a sentence',
      { error: 'unauthorized', message: 'Sign in' },
      'unauthorized',
      'Sign in',
    ],
    ['a sentence as error', { error: 'The seat is taken' }, null, 'The seat is taken'],
    [
      'a class as error',
      { error: 'SeatTakenError', errormsg: 'The seat is taken' },
      'SeatTakenError',
      'The seat is taken',
    ],
    [
      'a sentence rather than a phrase',
      { message: 'Bad Request', explanation: 'the seat is taken' },
      null,
      'the seat is taken',
    ],
    [
      'what lies under a header of the answer',
      { meta: { code: 400, error_type: 'SeatError', error_message: 'No seat' } },
      'SeatError',
      'No seat',
    ],
    [
      'SOAP 1.2',
      { Envelope: { Body: { Fault: { Code: { Value: 'env:Sender' }, Reason: { Text: 'Not known here' } } } } },
      'env:Sender',
      'Not known here',
    ],
    [
      'an error deep in an answer',
      { JOB: { Id: '', BOOKING: { State: 'NOK', ERROR: { Number: '20080', Message: 'Refused' } } } },
      '20080',
      'Refused',
    ],
    [
      'an error in a list of results',
      { result: [{ error: { primaryCode: 9100, longText: 'The seat is broken' } }] },
      '9100',
      'The seat is broken',
    ],
    ['a list of strings', { errors: ['No seat'] }, null, 'No seat'],
    ['nothing of an empty body', {}, null, null],
    ['nothing of data', { id: 7, name: 'Ada', type: 'object' }, null, null],
    ['no type of XML', { errors: { type: 'array' }, message: 'No' }, null, 'No'],
  ])('%s', (_, body, code, message) => {
    const facts = read(body)
    expect([facts.code?.value ?? null, facts.message?.value ?? null]).toEqual([code, message])
  })

  test.each<[string, Json, [string, string][], string | null]>([
    ['up to the colon', { message: 'No' }, [['x-amzn-errortype', 'SeatTaken:http://x']], 'SeatTaken'],
    ['by the end of its name', {}, [['x-acme-error-code', 'E12']], 'E12'],
    ['but the body first', { code: 'own' }, [['x-error-code', 'E12']], 'own'],
  ])('a code in a header: %s', (_, body, headers, code) => {
    expect(read(body, { headers }).code?.value ?? null).toBe(code)
  })

  test("a number is a code if it isn't this response's status", () => {
    expect(read({ code: 200, type: 'SeatError' }, { status: 400 }).code?.value).toBe('200')
    expect(read({ code: 400, type: 'SeatError' }, { status: 400 }).code?.value).toBe('SeatError')
  })
})

describe('a request id has a name, or is a UUID beside the message', () => {
  test.each<[string, Json, string | null]>([
    ['the outermost first', { requestId: 'a1', error: { requestId: 'b2' } }, 'a1'],
    ['in the details', { error: { code: 'x', details: [{ '@type': 'RequestInfo', requestId: 'c3' }] } }, 'c3'],
    ['any writing', { error: { innerError: { 'request-id': 'd4' } } }, 'd4'],
    ['of a response', { response_id: 'e5', message: 'No' }, 'e5'],
    [
      'not in what was sent',
      { params: { requestId: 'f6' }, transaction: { paypal: { debug_id: 'f7' } }, message: 'No' },
      null,
    ],
    ['a UUID', { id: '2d4609a6-d1f9-4cf4-8d09-af865409bdc2', message: 'No' }, '2d4609a6-d1f9-4cf4-8d09-af865409bdc2'],
    ['no word as id', { id: 'not_found', message: 'No' }, null],
  ])('%s', (_, body, id) => {
    expect(read(body).requestId?.value ?? null).toBe(id)
  })
})

describe('field errors are what names a field clearly', () => {
  test.each<[string, Json, [path: string, message: string | null][]]>([
    [
      'items with a field',
      {
        error: {
          errors: [
            { field: 'a', message: 'x' },
            { field: 'b.0', message: 'y' },
          ],
        },
      },
      [
        ['a', 'x'],
        ['b.0', 'y'],
      ],
    ],
    [
      'a pointer',
      { errors: [{ title: 'missing', source: { pointer: '/data/attributes/name' } }] },
      [['data.attributes.name', 'missing']],
    ],
    [
      'a path as a list',
      { details: { errors: [{ name: 'unknown', path: ['fields', 'city'] }] } },
      [['fields.city', 'unknown']],
    ],
    ['names in a list that says so', { 'invalid-params': [{ name: 'age', reason: 'too low' }] }, [['age', 'too low']]],
    [
      'violations inside details',
      { error: { details: [{ fieldViolations: [{ field: 'q', description: 'no' }] }] } },
      [['q', 'no']],
    ],
    [
      'a map of sentences',
      { message: 'No', errors: { a: 'it is required', b: 'bad' } },
      [
        ['a', 'it is required'],
        ['b', 'bad'],
      ],
    ],
    [
      'each sentence of a map',
      { errors: { a: ['one', 'two'] } },
      [
        ['a', 'one'],
        ['a', 'two'],
      ],
    ],
    [
      'a map to rules',
      { error: 'No', details: { name: [{ error: 'ERR_BLANK', description: 'is empty' }] } },
      [['name', 'is empty']],
    ],
    [
      'a tree with numbers',
      { errors: { adds: [{ index: 2, message: 'No', errors: { type: ['bad'] } }] } },
      [['adds.2.type', 'bad']],
    ],
    ['a tree of leaves', { errors: { a: { b: { _errors: [{ code: 'X', message: 'no' }] } } } }, [['a.b', 'no']]],
    [
      "XML's lists of one",
      { root: { errors: { order: { errors: { error: { attribute: 'sum', message: 'too high' } } } } } },
      [['order.sum', 'too high']],
    ],
    ['one field beside the sentence', { error: { code: 'X', description: 'No', field: 'amount' } }, [['amount', 'No']]],
    [
      'several names beside it',
      { fields: ['note', 'title'], explanation: 'not for you' },
      [
        ['note', 'not for you'],
        ['title', 'not for you'],
      ],
    ],
    [
      'sentences with a name as programs write it',
      { errors: ['zip_code is required'] },
      [['zip_code', 'zip_code is required']],
    ],
    [
      'the whole body as a map',
      { amount: ['A number is needed.'], note: ['May not be blank.'] },
      [
        ['amount', 'A number is needed.'],
        ['note', 'May not be blank.'],
      ],
    ],
  ])('%s', (_, body, fields) => {
    expect(read(body).fields.map(({ path, message }) => [path, message])).toEqual(fields)
  })

  test.each<[string, Json]>([
    ['a path of GraphQL', { errors: [{ message: 'No', path: ['me'], locations: [{ line: 1, column: 2 }] }] }],
    ['data in details', { code: 7, message: 'No', details: { foo: 'bar' } }],
    ['one error as an object', { errors: { code: 'X', message: 'No' } }],
    ['an error without a field', { errors: [{ title: 'No', detail: 'No way', status: '404' }] }],
    ['a null field', { errors: [{ field: null, message: 'No' }] }],
    ['copyrights', { info: { copyright: { text: 'x y' }, messages: ['No way'] } }],
    ['sentences about the request', { errors: ['The request body may not be null', 'Body is required'] }],
    ['a blank name', { error: { ' ': ['Not Found'] } }],
    ['an empty map', { message: 'No', errors: {} }],
    ['a success', { items: ['a b', 'c d'], total: 2 }],
  ])('none of: %s', (_, body) => {
    expect(read(body).fields).toEqual([])
  })
})

describe("a body that isn't JSON", () => {
  test.each<[string, string, code: string | null, message: string | null]>([
    ['the heading', '<html><title>t</title><h1>502 Bad &amp; worse</h1></html>', null, '502 Bad & worse'],
    ['the title', '<html><head><title>Sign in</title></head></html>', null, 'Sign in'],
    ['the text where the title says nothing', '<title>Error</title><pre>No such seat</pre>', null, 'No such seat'],
    ['markup without a heading', '<error>No such seat</error>', null, 'No such seat'],
    ['plain text', ' No such seat \n', null, 'No such seat'],
    ['a lone word', 'invalid_payload', 'invalid_payload', null],
    ['the only cell of a line', ',,,INVALID_KEY', 'INVALID_KEY', null],
    ['a string of JSON', '"No such seat"', null, 'No such seat'],
    ['a form', 'error=bad_code&error_description=It+has%20run+out', 'bad_code', 'It has run out'],
    ["OAuth 1's problem", 'oauth_problem=rate%20limit&oauth_problem_advice=wait', 'rate limit', 'wait'],
    ['a form that is none', 'a=b', null, 'a=b'],
    ['nothing', '', null, null],
  ])('%s', (_, body, code, message) => {
    const facts = readText(body)
    expect([facts.code?.value ?? null, facts.message?.value ?? null]).toEqual([code, message])
  })
})

test.each<[Json, number | null]>([
  [{ Status: 401, Title: 'No' }, 401],
  [{ info: { statuscode: 500 } }, 500],
  [{ status: { code: 403, message: 'No' } }, 403],
  [{ httpCode: '403 Forbidden' }, 403],
  [{ code: 403, message: 'No' }, null],
  [{ status: 0 }, null],
])('the status that %j states is %s', (body, status) => {
  expect(statedStatus(body)).toBe(status)
})
