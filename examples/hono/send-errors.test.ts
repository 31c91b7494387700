import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { describe, expect, test, vi } from 'vitest'
import { answerOf, expectHelp, linksOf } from '../answers.fixture.ts'
import { ApiError, sendErrors } from './send-errors.mjs'

const app = new Hono()
sendErrors(app, linksOf('sessions'))
app.get('/code', () => {
  throw new ApiError(401, 'invalid_api_key', 'The key has been revoked.')
})
app.get('/runtime', () => {
  throw Object.assign(new Error('connect to 10.0.0.3 refused'), { code: 'ECONNREFUSED' })
})
const sessions = new Hono()
sessions.post(
  '/',
  validator('json', (value) => value as object),
  (c) => c.json({}),
)
app.route('/sessions', sessions)

const json = { method: 'POST', headers: { 'content-type': 'application/json' } }

describe('Hono links', () => {
  test.each([
    ['an error with a code to the page of the code', '/code', {}, 401, '/e/sessions/invalid_api_key/'],
    ["a body that isn't JSON to the page of its status", '/sessions', { ...json, body: '{' }, 400, '/e/sessions/400/'],
    ['a path without a route to the page of 404', '/nowhere', {}, 404, '/e/sessions/404/'],
    ['a runtime error to the page of the server error', '/runtime', {}, 500, '/e/sessions/internal_error/'],
  ])('%s', async (_, path, init, status, url) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const answer = await answerOf(await app.request(path, init))
    log.mockRestore()
    expect(answer.status).toBe(status)
    expectHelp(answer, url)
    expect(answer.body).not.toContain('10.0.0.3')
    expect(answer.body).not.toContain('ECONNREFUSED')
  })
})
