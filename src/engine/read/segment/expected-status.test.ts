import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpuTime } from '../../../cpu-time.fixture.ts'
import { rolesIn } from './expected-status.ts'
import { statusIn } from './status-candidates.ts'

// prettier-ignore
test.each<[number, string]>([
  [409, 'Expected response status code [200] but received 409.'],
  [403, 'Expected reply.StatusCode to be HttpStatusCode.Created {value: 201}, but found HttpStatusCode.Forbidden {value: 403}.'],
  [410, 'Expected status to be HttpStatusCode.NotFound {value: 404}, but found HttpStatusCode.Gone {value: 410}.'],
  [502, 'Error: Not equal:\n\texpected: 204\n\tactual  : 502'],
  [500, 'AssertionError: expected 500 to be 204 // Object.is equality'],
  [401, 'AssertionError: expected 401 to deeply equal 403'],
  [422, '>       assert reply.status_code == 200\nE       assert 422 == 200'],
  [400, 'E       assert 400 == 404'],
  [503, 'Expected values to be strictly equal:\n\n503 !== 201\n'],
  [500, 'AssertionError: 200 != 500'],
  [419, 'Failed asserting that 419 is identical to 302.'],
  [429, 'assertion `left == right` failed\n  left: 429\n right: 200'],
  [404, '  left: `201`,\n right: `404`'],
  [404, 'expected:<500> but was:<404>'],
  [413, 'Status expected:<200> but was:<413>'],
  [503, 'status = 503; want 201'],
  [200, 'AssertionError: expected 200 to equal 403'],
])('what came is %s: %j', (status, text) => {
  expect(statusIn(text)?.value).toBe(status)
})

test.each([
  'expected 250 to be 300',
  'Expected 120 rows but found 480',
  'assert 118 == 240',
  'we expect 503 now and then',
  'left: 240\nright: 320',
  'the unexpected 502 was followed by 404',
])('compares no statuses: %j', (text) => {
  expect([...rolesIn(text)]).toEqual([])
})

test('any text is read', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void rolesIn(`expected 404 ${text} but got ${text}`)))
})

test('a long text takes linear time', () => {
  expect(cpuTime(() => rolesIn('expected 404 but 500 '.repeat(800)))).toBeLessThan(1000)
  expect(cpuTime(() => rolesIn('expected 404 was but '.repeat(800)))).toBeLessThan(1000)
})
