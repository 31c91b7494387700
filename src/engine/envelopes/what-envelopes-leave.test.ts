import { describe, expect, test } from 'vitest'
import { diagnose } from '../index.ts'
import type { Catalogue } from '../model.ts'

const empty: Catalogue = { apis: [], entries: [], statuses: [] }

/** The facts of a response with this body. */
function factsOf(body: unknown, head = 'HTTP/1.1 422 x'): ReturnType<typeof diagnose>['facts'] {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return diagnose(head === '' ? text : `${head}\n\n${text}`, empty, { now: 0 }).facts
}

// prettier-ignore
describe('fields outside of what an envelope reads', () => {
  test.each<[string, unknown, string[]]>([
    ['a problem with a list of a name of its own', { type: 'about:blank', title: 'No', status: 422, validation: [{ location: ['body', 'hull'], code: 'c', message: 'Too thin' }] }, ['body.hull']],
    ['a list whose name says that its names are fields', { type: 'https://boats.example/e/v', title: 'No', status: 422, invalidFields: [{ name: 'berth', message: 'Taken' }] }, ['berth']],
    ['a list in data, with keys in parts', { statusCode: 400, message: 'Refused', data: { issues: [{ path: ['crew', 0, 'age'], message: 'Needed' }] } }, ['crew.0.age']],
    ['a message that is a map', { message: { ship_date: 'must not be past' } }, ['ship_date']],
    ['a message that is a map with a common name', { message: { rate: 'must be a number', kind: 'z is no choice' } }, ['rate', 'kind']],
    ['a map of labels', { errors: { mast: [{ error: 'blank' }], sails: [{ error: 'too_many', count: 9 }] } }, ['mast', 'sails']],
    ['a list for each part of the request', { bodyErrors: { issues: [{ path: ['a'], message: 'No' }], name: 'ZodError' }, queryErrors: { issues: [{ path: ['b'], message: 'No' }], name: 'ZodError' } }, ['a', 'b']],
    ['lists in lists', { errors: [{ msg: 'None of these', nestedErrors: [[{ msg: 'No', path: 'phone' }], [{ msg: 'No', path: 'email' }]] }] }, ['phone', 'email']],
    ['what is said of a whole inner object', { crew: { non_field_errors: ['May not be empty.'] } }, ['crew']],
    ['an error map of sentences', { error: { mast: 'is too short', sails: ['are not set', 'are too many'] } }, ['mast', 'sails', 'sails']],
    ['details with an empty member', { code: 'bad_params', message: 'Bad', data: { status: 400, details: { berths: { code: 'too_many', message: 'At most 9', data: null } } } }, ['berths']],
    ['a map in a map', { errors: { ship: { mast: ['is too short'] } } }, ['ship.mast']],
  ])('%s', (_, body, paths) => {
    expect(factsOf(body).fields.map(({ path }) => path)).toEqual(paths)
  })

  test.each<[string, unknown]>([
    ['the sentence in several languages', { message: { en: 'No boat', de: 'Kein Boot' } }],
    ['a sentence of parts', { message: { title: 'No boat', text: 'There is no boat' } }],
    ['what is said of the whole body', { non_field_errors: ['The dates overlap.'] }],
    ['what a printer leaves', { errors: [{ field: '[Object]', message: 'No' }, { field: 'Array', message: 'No' }] }],
    ['the path of the request', { errors: [{ path: '/v1/boats', timestamp: '2026-01-01', message: 'No' }] }],
    ['a path into the answer of GraphQL', { errors: [{ message: 'No boat', path: ['createBoat', 0] }], data: { createBoat: null } }],
    ['an error with its reason', { error: { reason: 'boom went it', hint: 'look at it' } }],
    ['the whole document', { errors: [{ title: 'No', source: { pointer: '/data' } }] }],
  ])('none: %s', (_, body) => {
    expect(factsOf(body).fields).toEqual([])
  })
})

// prettier-ignore
describe('codes', () => {
  test.each<[string, unknown, string, string | null]>([
    ['a name beside a mirrored status', { statusCode: 422, name: 'missing_hull', message: 'No hull.' }, 'HTTP/1.1 422 x', 'missing_hull'],
    ['a name in one word', { name: 'Conflict', message: 'Berth taken', code: 409 }, 'HTTP/1.1 409 x', 'Conflict'],
    ['in data', { status: 409, message: 'Berth taken', data: { code: 'BERTH_TAKEN' } }, 'HTTP/1.1 409 x', 'BERTH_TAKEN'],
    ['a currency in data is none', { status: 409, message: 'Berth taken', data: { code: 'EUR' } }, 'HTTP/1.1 409 x', null],
    ['in an item of GraphQL', { errors: [{ errcode: '23514', message: 'No', path: ['a'], locations: [] }], data: null }, 'HTTP/1.1 200 OK', '23514'],
    ['a header with a number behind it', '<h1>No</h1>', 'HTTP/1.1 403 x\nX-Squid-Error: ERR_TOO_BIG 0', 'ERR_TOO_BIG'],
    ['the rule of a field is none of the whole', { errors: [{ type: 'field', msg: 'No', path: 'mast', location: 'body' }] }, 'HTTP/1.1 422 x', null],
    ["WebDriver's words", { value: { error: 'stale buoy reference', message: 'No such buoy', stacktrace: '' } }, 'HTTP/1.1 404 x', 'stale buoy reference'],
    ['a fault of XML-RPC', '<?xml version="1.0"?><methodResponse><fault><value><struct><member><name>faultCode</name><value><int>7</int></value></member><member><name>faultString</name><value>No such boat</value></member></struct></value></fault></methodResponse>', 'HTTP/1.1 200 OK\nContent-Type: text/xml', '7'],
    ['a result beside a text', [{ result: 3, text: 'No such berth' }], 'HTTP/1.1 200 OK', '3'],
    ['a result that is the status again', { result: 400, text: 'No such berth' }, 'HTTP/1.1 400 x', null],
    ['a reason beside a verdict', { status: 'error', reason: 'berth-taken' }, 'HTTP/1.1 400 x', 'berth-taken'],
    ['a word as error beside a sentence', { error: 'Unimplemented', message: 'No boats in v1' }, 'HTTP/1.1 410 x', 'Unimplemented'],
    ["HTTP's word as error beside a sentence", { error: 'Gone', message: 'No boats in v1' }, 'HTTP/1.1 410 x', null],
    ['the status in words', { code: '404 Not Found', title: 'Not Found', message: 'No boat here.' }, 'HTTP/1.1 404 x', null],
    ['zero', { message: '401: Unauthorized', code: 0 }, '', null],
    ['minus one', { status: -1, msg: 'Request failed: timed out' }, '', null],
    ["gRPC's word for no code", { code: 'UNKNOWN', message: 'the dock is full' }, 'HTTP/1.1 500 x', null],
    ['the status as error', { error: 404, status: 'No boats found.' }, 'HTTP/1.1 404 x', null],
    ['a type of details', { message: 'No', code: 'type.googleapis.com/a.B' }, 'HTTP/1.1 404 x', null],
  ])('%s', (_, body, head, code) => {
    expect(factsOf(body, head).code).toBe(code)
  })
})

// prettier-ignore
describe('messages', () => {
  test.each<[string, unknown, string | null]>([
    ['the sentence beside a list of faults', { message: 'Check the form', errors: [{ path: '/body/mast', message: 'must be string', errorCode: 'type.openapi.validation' }] }, 'Check the form'],
    ['a word beside it says less', { message: 'Bad', errors: [{ path: '/body/mast', message: 'must be string', errorCode: 'type.openapi.validation' }] }, 'must be string'],
    ["HTTP's words beside it say less", { message: 'Bad Request', errors: [{ path: '/body/mast', message: 'must be string', errorCode: 'type.openapi.validation' }] }, 'must be string'],
    ['a status that is a sentence', { error: 404, status: 'No boats found.' }, 'No boats found.'],
    ['a list of sentences', ['The hull is thin.', 'The mast is short.'], 'The hull is thin.'],
    ['a status of two words beside a sentence', { status: 'not active', detail: 'No boats found.' }, 'No boats found.'],
  ])('%s', (_, body, message) => {
    expect(factsOf(body).message).toBe(message)
  })
})
