import { helpUrl } from '../help-url.mjs'

/** The errors that your routes throw. Only these send a code to the caller. */
export class ApiError extends Error {
  constructor(status, code, message, details) {
    super(message)
    Object.assign(this, { status, code, details })
  }
}

/** Goes after all routes and before `sendError`: a request without a route is an error too. */
export const notFound = (req, res, next) => next(new ApiError(404, undefined, 'Not found.'))

/** Goes last. Express recognizes an error handler by its four parameters. */
export const sendError = (links) => (error, req, res, next) => {
  if (res.headersSent) return next(error)
  const { status, code, message, details } = answerTo(error)
  const doc_url = helpUrl(links, code, status)
  res.status(status).append('Link', `<${doc_url}>; rel="help"`).json({ error: { code, message, doc_url, details } })
}

function answerTo(error) {
  if (error instanceof ApiError) return error
  // Express's own parsers mark errors that a caller can read: a body that isn't JSON, or is too large.
  if (error.expose === true) return { status: error.status, message: error.message }
  return { status: 500, code: 'internal_error', message: 'The request failed on our side.' }
}
