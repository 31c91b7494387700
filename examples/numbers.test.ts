import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { ApiError as ExpressError, sendError } from './express/send-error.mjs'
import { ApiError as FastifyError, sendErrors as sendFastify } from './fastify/send-errors.mjs'
import { helpUrl, type Links } from './help-url.mjs'
import { ApiError as HonoError, sendErrors as sendHono } from './hono/send-errors.mjs'

/** Links of an API whose codes are numbers, as in `/links/<api>.json`: a name in JSON is a string. */
const links: Links = {
  codes: { '-1121': 'https://e.example.com/e/acme/-1121/', '10001': 'https://e.example.com/e/acme/10001/' },
  statuses: { '5xx': 'https://e.example.com/e/acme/5xx/' },
  fallback: 'https://e.example.com/e/acme/',
}

describe('a code that is a number', () => {
  test.each([
    ['below zero leads to its page', -1121, 400, links.codes['-1121']],
    ['leads to its page', 10001, 400, links.codes['10001']],
    ['as digits leads to the same page', '10001', 400, links.codes['10001']],
    ['that is new leads to the page of its class of statuses', 7, 503, links.statuses['5xx']],
    ['that is new leads to all codes, if there is nothing else', 7, 400, links.fallback],
    ["zero isn't another code", 0, 400, links.fallback],
  ])('%s', (_, code, status, url) => {
    expect(helpUrl(links, code, status)).toBe(url)
  })
})

/** The response of each framework, with the middleware from the guides, if a route throws -1121. */
const answers: Record<string, () => Promise<string>> = {
  async Express() {
    const app = express()
    app.get('/', () => {
      throw new ExpressError(400, -1121, 'Invalid symbol.')
    })
    app.use(sendError(links))
    const server = app.listen(0)
    await once(server, 'listening')
    const response = await fetch(`http://localhost:${(server.address() as AddressInfo).port}`)
    server.close()
    return response.text()
  },
  async Fastify() {
    const app = fastify()
    sendFastify(app, links)
    app.get('/', async () => {
      throw new FastifyError(400, -1121, 'Invalid symbol.')
    })
    return (await app.inject('/')).body
  },
  async Hono() {
    const app = new Hono()
    sendHono(app, links)
    app.get('/', () => {
      throw new HonoError(400, -1121, 'Invalid symbol.')
    })
    return (await app.request('/')).text()
  },
}

test.each(Object.keys(answers))('%s sends the number as a number, and the link of its page', async (name) => {
  expect(JSON.parse((await answers[name]?.()) ?? '')).toEqual({
    error: { code: -1121, message: 'Invalid symbol.', doc_url: links.codes['-1121'] },
  })
})
