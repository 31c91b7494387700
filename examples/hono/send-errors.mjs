import { HTTPException } from 'hono/http-exception'
import { helpUrl } from '../help-url.mjs'

/** The errors that your routes throw. Only these send a code to the caller. */
export class ApiError extends Error {
  constructor(status, code, message, details) {
    super(message)
    Object.assign(this, { status, code, details })
  }
}

/** Call it on the root app: it also covers the routes of apps that you mount. */
export function sendErrors(app, links) {
  const send = (c, { status, code, message, details }) => {
    const doc_url = helpUrl(links, code, status)
    c.header('Link', `<${doc_url}>; rel="help"`, { append: true })
    return c.json({ error: { code, message, doc_url, details } }, status)
  }
  app.notFound((c) => send(c, { status: 404, message: 'Not found.' }))
  app.onError((error, c) => {
    if (error instanceof ApiError) return send(c, error)
    // Hono's own errors: a body that isn't JSON, a rejected credential.
    if (error instanceof HTTPException && error.status < 500)
      return send(c, { status: error.status, message: error.message })
    console.error(error)
    return send(c, { status: 500, code: 'internal_error', message: 'The request failed on our side.' })
  })
}
