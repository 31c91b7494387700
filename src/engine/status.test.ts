import { expect, test } from 'vitest'
import type { Json, Response } from './model.ts'
import { withStatus } from './status.ts'

const response = { status: null } as Response

test.each<[string, Json, number | null]>([
  ['a member named for the status', { statusCode: 404 }, 404],
  ['a code that is the status of an error', { code: 403, message: 'No' }, 403],
  ['a code that is the status of a success', { code: 200, message: 'ok' }, 200],
  ['a code with the number of a redirection', { code: 300, message: 'Invalid ID' }, null],
  ['such a code inside of an error', { error: { code: 301, message: 'No' } }, null],
  ['a code that is not a status', { code: 20080 }, null],
  ['a code inside of the status', { status: { code: 400, message: 'No' } }, 400],
  ['the number of gRPC inside of the status', { status: { code: 5, message: 'No' } }, null],
  ['a word beside it', { status: { code: 'failed' }, results: [] }, null],
])('the status of a body alone is read from %s', (_, json, status) => {
  expect(withStatus(response, json, null, null).status).toBe(status)
})
