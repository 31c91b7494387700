import { at, isStatus } from './json.ts'
import { statusIn } from './read/segment/status-candidates.ts'
import type { Json, Response } from './model.ts'

/**
 * HTTP's own status, else the one in the body, else the one in its message (`HTTP 429: slow down`), else the one that the envelope has or
 * implies.
 */
export function withStatus(
  response: Response,
  json: Json | undefined,
  impliedStatus: number | null,
  message: string | null,
): Response {
  if (response.status !== null) return response
  const inBody = statusInBody(json)
  if (inBody !== null) return { ...response, status: inBody, statusFrom: 'body' }
  const inMessage = statusInMessage(message)
  if (inMessage !== null && inMessage >= 400) return { ...response, status: inMessage, statusFrom: 'body' }
  return impliedStatus === null ? response : { ...response, status: impliedStatus, statusFrom: 'code' }
}

/** The status in the body, if HTTP's own differs; `null` if they agree or there is only one. */
export function contradictingStatus({ status, statusFrom }: Response, json: Json | undefined): number | null {
  const inBody = statusInBody(json)
  return inBody !== null && status !== null && inBody !== status && statusFrom !== 'body' ? inBody : null
}

/**
 * The HTTP status of a call behind a JSON-RPC server ("Request failed with status code 401"), under a code that it sends for every failure of
 * its own: that status explains and advises more. `null` for other codes.
 */
export function statusPassedOn(code: string | null, message: string | null): number | null {
  const status = code !== null && /^-32(?:603|000)$/.test(code) ? statusInMessage(message) : null
  return status !== null && status >= 400 && status !== 500 ? status : null
}

const statusInMessage = (message: string | null): number | null =>
  message === null ? null : (statusIn(message.slice(0, 1000))?.value ?? null)

/** Members in which bodies repeat the status, the clear names first; a bare `code` counts only if it is one. */
const places = [
  ['statusCode'], ['status'], ['status_code'], ['httpStatus'], ['http_status'], ['http_code'], ['httpCode'], ['httpStatusCode'],
  ['error', 'status'], ['error', 'statusCode'], ['error', 'status_code'], ['error', 'http_status'], ['error', 'code'], ['errors', 0, 'status'], ['status', 'code'], ['code'],
] // prettier-ignore

/** An error with the number of a redirection as its code has a code of its own (Zoom's 300). */
const isRedirect = (status: number) => status >= 300 && status < 400

function statusInBody(json: Json | undefined): number | null {
  for (const path of places) {
    const value = at(json, ...path)
    const status = typeof value === 'string' && /^[1-5]\d\d$/.test(value) ? Number(value) : value
    if (isStatus(status) && status >= 200 && !(path.at(-1) === 'code' && isRedirect(status))) return status
  }
  return null
}
