import { helpUrl } from '../help-url.mjs'

/** The errors that your routes throw. Only these send a code to the caller. */
export class ApiError extends Error {
  constructor(status, code, message, details) {
    super(message)
    Object.assign(this, { status, code, details })
  }
}

/** Call it on the root instance, before you register routes. */
export function sendErrors(app, links) {
  const send = (reply, { status, code, message, details }) => {
    const doc_url = helpUrl(links, code, status)
    return reply
      .code(status)
      .header('Link', `<${doc_url}>; rel="help"`)
      .send({ error: { code, message, doc_url, details } })
  }
  app.setNotFoundHandler((request, reply) => send(reply, { status: 404, message: 'Not found.' }))
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof ApiError) return send(reply, error)
    const [fault] = error.validation ?? []
    if (fault) {
      const field = fault.params.missingProperty ?? fault.instancePath.slice(1)
      const details = { field, requirement: fault.keyword }
      return send(reply, { status: 400, code: 'invalid_parameters', message: error.message, details })
    }
    // Fastify's own errors: a body that isn't JSON, or is too large.
    if (error.statusCode < 500) return send(reply, { status: error.statusCode, message: error.message })
    request.log.error(error)
    return send(reply, { status: 500, code: 'internal_error', message: 'The request failed on our side.' })
  })
}
