import { describe, expect, test } from 'vitest'
import { diagnose } from '../../diagnose.ts'
import { read } from '../index.ts'

const seen = (paste: string) => {
  const { method, status, url } = read(paste).response
  return [method, status, url]
}

const line = (record: unknown) => JSON.stringify(record)

describe('a record of an access log names the request and its status, under any names', () => {
  test.each<[string, object, unknown[]]>([
    ['plain names', { method: 'PUT', status: 502, path: '/seats/9' }, ['PUT', 502, '/seats/9']],
    ['names with underscores', { request_method: 'POST', request_uri: '/seats', status: '504', bytes: 0 }, ['POST', 504, '/seats']],
    ['a verb', { verb: 'PATCH', request: '/seats/9', response_code: 503, flags: 'UH' }, ['PATCH', 503, '/seats/9']],
    ['a line of HTTP', { request: 'POST /seats HTTP/1.1', status: '503' }, ['POST', 503, '/seats']],
    ['words joined by capitals', { RequestMethod: 'DELETE', RequestPath: '/seats', OriginStatus: 0, DownstreamStatus: 502 }, ['DELETE', 502, '/seats']],
    ['a status of the edge', { ClientRequestMethod: 'POST', ClientRequestURI: '/seats', OriginResponseStatus: 0, EdgeResponseStatus: 520 }, ['POST', 520, '/seats']],
    ['what the client got before what the origin sent', { verb: 'POST', upstream_status: 503, status: 504 }, ['POST', 504, null]],
    ['names with dots', { 'http.request.method': 'POST', 'url.path': '/seats', 'http.response.status_code': 503 }, ['POST', 503, '/seats']],
    ['names in names', { '@timestamp': '2026-05-01T07:00:00Z', http: { request: { method: 'PUT' }, response: { status_code: 500 } }, url: { path: '/seats' } }, ['PUT', 500, '/seats']],
    ['`http` beside the ids of a trace', { dd: { span_id: '4' }, duration: 9, http: { method: 'POST', status_code: 503, url_details: { path: '/seats' } } }, ['POST', 503, '/seats']],
    ['the request of a cloud', { severity: 'WARNING', httpRequest: { requestMethod: 'POST', requestUrl: 'https://a.example/seats', status: 429 } }, ['POST', 429, 'https://a.example/seats']],
    ['a message beside them', { level: 50, req: { method: 'POST', url: '/seats' }, res: { statusCode: 502 }, msg: 'request errored' }, ['POST', 502, '/seats']],
    ['properties of an event', { '@t': '2026-05-01T07:00:00Z', Properties: { RequestMethod: 'POST', StatusCode: 500, RequestPath: '/seats' } }, ['POST', 500, '/seats']],
  ])('%s', (_, record, expected) => expect(seen(line(record))).toEqual(expected)) // prettier-ignore

  test.each<[string, object, unknown[]]>([
    ['a status of something else', { method: 'POST', subscription_status: 404 }, [null, null, null]],
    ['a method that isn’t one of HTTP', { method: 'transfer', status: 402 }, [null, 402, null]],
    ['a number that isn’t a status', { verb: 'GET', edgeStatus: 7 }, [null, null, null]],
  ])('not %s', (_, record, expected) => {
    const { method, url } = read(line(record)).response
    const { status } = diagnose(line(record), { apis: [], entries: [], statuses: [] }, { now: 0 }).response
    expect([method, status, url]).toEqual(expected)
  }) // prettier-ignore
})

test('a body that repeats the request keeps its facts', () => {
  const { facts, response } = diagnose(
    line({ statusCode: 409, method: 'POST', path: '/seats', code: 'seat_taken', message: 'Seat 9 is taken.' }),
    { apis: [], entries: [], statuses: [] },
    { now: 0 },
  )
  expect([facts.code, facts.message, response.method, response.status]).toEqual(['seat_taken', 'Seat 9 is taken.', 'POST', 409]) // prettier-ignore
})

test('of records on lines, the one that failed gives all of it', () => {
  expect(seen('{"method":"GET","path":"/rows","status":200}\n{"method":"PUT","path":"/seats","status":502}')).toEqual(['PUT', 502, '/seats']) // prettier-ignore
  expect(seen('{"verb":"GET","edge_status":204}\n{"verb":"POST","edge_status":503}')).toEqual(['POST', 503, null])
})
