import { expect, test } from 'vitest'
import { diagnose } from '../index.ts'

const fieldsOf = (status: number, body: object) =>
  diagnose(
    `HTTP/1.1 ${status}\n\n${JSON.stringify(body)}`,
    { apis: [], entries: [], statuses: [] },
    { now: 0 },
  ).facts.fields.map(({ path }) => path)

test.each([
  [
    401,
    { message: "'X-Api-Key' header required", errors: [{ path: '/orders', message: "'X-Api-Key' header required" }] },
  ],
  [403, { message: 'Forbidden', errors: [{ path: '/orders/7', message: 'Forbidden' }] }],
  [404, { message: 'not found', errors: [{ path: '/nope', message: 'not found' }] }],
  [405, { message: 'POST method not allowed', errors: [{ path: '/orders', message: 'POST method not allowed' }] }],
  [415, { errors: [{ path: '/orders', message: 'unsupported media type text/plain' }] }],
  [500, { errors: [{ path: '/orders', error: 'boom at start' }] }],
])("%d %j: the path of the request isn't a field", (status, body) => {
  expect(fieldsOf(status, body)).toEqual([])
})

test.each([
  [400, { message: 'm', errors: [{ path: '/body/qty', message: 'must be integer' }] }, 'body.qty'],
  [422, { errors: [{ path: '/qty', message: 'must be integer' }] }, 'qty'],
  [409, { errors: [{ path: '/email', message: 'is taken already' }] }, 'email'],
  [403, { errors: [{ field: 'owner', message: 'may not be set' }] }, 'owner'],
  [401, { errors: [{ path: 'password', message: 'is wrong' }] }, 'password'],
])('%d %j: but this is', (status, body, field) => {
  expect(fieldsOf(status, body)).toEqual([field])
})
