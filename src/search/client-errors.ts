import type { Kind } from '../engine/model.ts'

/** Further names of a kind that people search for: those of clients for failures without a response, and everyday ones. */
export const otherNames: Partial<Record<Kind, string>> = {
  unauthenticated: 'not signed in logged out session expired token expired',
  unavailable:
    'ECONNRESET ECONNREFUSED ENOTFOUND EAI_AGAIN EPIPE EHOSTUNREACH ENETUNREACH ERR_CONNECTION_RESET ERR_CONNECTION_REFUSED ERR_NETWORK UND_ERR_SOCKET connection reset by peer connection refused socket hang up Failed to fetch network error',
  timeout: 'ETIMEDOUT ESOCKETTIMEDOUT ECONNABORTED UND_ERR_HEADERS_TIMEOUT ReadTimeout deadline exceeded',
  canceled: 'AbortError ERR_CANCELED CanceledError',
}
