// A typical team's API, with the middleware of examples/express. It prints its address.
import { readFileSync } from 'node:fs'
import express from 'express'
import { ApiError, notFound, sendError } from './examples/express/send-error.mjs'

const app = express()
app.post('/orders', () => {
  throw new ApiError(400, -1121, 'The symbol is not valid.')
})
app.use(notFound, sendError(JSON.parse(readFileSync('links.json', 'utf8'))))

const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
