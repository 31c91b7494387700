import fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { expectHelp, linksOf } from '../answers.fixture.ts'
import { ApiError, sendErrors } from './send-errors.mjs'

const app = fastify()
sendErrors(app, linksOf('sessions'))
app.get('/code', async () => {
  throw new ApiError(401, 'invalid_api_key', 'The key has been revoked.')
})
app.get('/runtime', async () => {
  throw Object.assign(new Error('connect to 10.0.0.3 refused'), { code: 'ECONNREFUSED' })
})
const body = { type: 'object', required: ['role_id'], properties: { role_id: { type: 'string' } } }
app.post('/sessions', { schema: { body } }, async () => ({}))

const answer = async (method: 'GET' | 'POST', url: string, payload?: string) => {
  const headers = payload === undefined ? {} : { 'content-type': 'application/json' }
  const response = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
  return { status: response.statusCode, headers: response.headers as Record<string, string>, body: response.body }
}

describe('Fastify links', () => {
  test.each([
    ['an error with a code to the page of the code', 'GET', '/code', undefined, 401, '/e/sessions/invalid_api_key/'],
    ['a failed validation to the page of its code', 'POST', '/sessions', '{}', 400, '/e/sessions/invalid_parameters/'],
    ["a body that isn't JSON to the page of its status", 'POST', '/sessions', '{', 400, '/e/sessions/400/'],
    ['a path without a route to the page of 404', 'GET', '/nowhere', undefined, 404, '/e/sessions/404/'],
    [
      'a runtime error to the page of the server error',
      'GET',
      '/runtime',
      undefined,
      500,
      '/e/sessions/internal_error/',
    ],
  ] as const)('%s', async (_, method, path, payload, status, url) => {
    const got = await answer(method, path, payload)
    expect(got.status).toBe(status)
    expectHelp(got, url)
    expect(got.body).not.toContain('10.0.0.3')
  })

  test('a failed validation with the field that it is about', async () => {
    expect(JSON.parse((await answer('POST', '/sessions', '{}')).body)).toMatchObject({
      error: { details: { field: 'role_id', requirement: 'required' } },
    })
  })
})
