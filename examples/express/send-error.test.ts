import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf, expectHelp, linksOf } from '../answers.fixture.ts'
import { ApiError, notFound, sendError } from './send-error.mjs'

const app = express()
app.use(express.json())
app.get('/code', () => {
  throw new ApiError(429, 'rate_limit_exceeded', 'Too many requests.', { retry_after: 60 })
})
app.get('/new-code', async () => {
  throw new ApiError(409, 'never_heard_of', 'It already exists.')
})
app.get('/runtime', async () => {
  throw Object.assign(new Error('connect to 10.0.0.3 refused'), { code: 'ECONNREFUSED', status: 400 })
})
app.post('/echo', (req, res) => void res.json(req.body))
app.get('/streamed', (_, res) => {
  res.write('half')
  throw new Error('too late')
})
app.use(notFound, sendError(linksOf('sessions')))

let server: Server
beforeAll(async () => {
  server = app.listen(0)
  await once(server, 'listening')
})
afterAll(() => server.close())

const get = (path: string, init?: RequestInit) =>
  fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, init)

describe('Express links', () => {
  test.each([
    ['an error with a code to the page of the code', '/code', 429, '/e/sessions/rate_limit_exceeded/'],
    ['a code without a page to the page of the status', '/new-code', 409, '/e/sessions/409/'],
    ['a path without a route to the page of 404', '/nowhere', 404, '/e/sessions/404/'],
    ['a runtime error to the page of the server error', '/runtime', 500, '/e/sessions/internal_error/'],
  ])('%s', async (_, path, status, url) => {
    const answer = await answerOf(await get(path))
    expect(answer.status).toBe(status)
    expectHelp(answer, url)
    expect(answer.body).not.toContain('10.0.0.3')
    expect(answer.body).not.toContain('ECONNREFUSED')
  })

  test("a body that isn't JSON to the page of its status", async () => {
    const sent = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }
    expectHelp(await answerOf(await get('/echo', sent)), '/e/sessions/400/')
  })

  test('nothing once a response has begun', async () => {
    await expect(get('/streamed').then((response) => response.text())).rejects.toThrow()
  })
})
